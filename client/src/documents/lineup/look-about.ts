import type { Lineup, Look } from '@fashionos/shared/documents/lineup/schema'

interface Holding {
  readonly looks: readonly Pick<Look, 'id' | 'section' | 'dresser'>[]
  readonly pieces: readonly Pick<Lineup['pieces'][number], 'id' | 'looks'>[]
}

/** The look an item of a lineup is seen at: itself, the first one of a section or of a dresser, one a piece belongs to. */
export const lookAbout = ({ looks, pieces }: Holding, { list, id }: { readonly list: string; readonly id: string }): string | null => {
  const found = (isIt: (look: Holding['looks'][number]) => boolean) => looks.find(isIt)?.id ?? null
  if (list === 'looks') return found((look) => look.id === id)
  if (list === 'sections') return found((look) => look.section === id)
  if (list === 'dressers') return found((look) => look.dresser === id)
  if (list !== 'pieces') return null
  const piece = pieces.find((one) => one.id === id)
  return piece ? found((look) => Object.hasOwn(piece.looks, look.id)) : null
}
