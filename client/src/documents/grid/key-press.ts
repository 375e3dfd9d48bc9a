export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** What looks at a document do the same everywhere. */
export type UsualAction = { readonly kind: 'undo' | 'redo' | 'find' | 'select-all' }

/** What Ctrl or ⌘ and a letter do wherever a document is looked at; `null`: nothing usual. */
export const usualAction = ({ key, shiftKey }: KeyPress): UsualAction | null => {
  switch (key.toLowerCase()) {
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' }
    case 'y':
      return { kind: 'redo' }
    case 'f':
      return { kind: 'find' }
    case 'a':
      return { kind: 'select-all' }
    default:
      return null
  }
}
