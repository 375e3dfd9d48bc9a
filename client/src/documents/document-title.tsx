import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { sentenceOf } from '../failure'
import type { ShowDocument } from '../shows/show'
import { useShowChanges } from '../shows/use-show-changes'
import { notifyFailure } from '../ui/toaster'

const longestTitle = 200

/** The title of the screen; for those who may edit it is where it is changed. */
export const DocumentTitle = memo(({ document, workspaceId }: { readonly document: ShowDocument; readonly workspaceId: string }) => {
  const changes = useShowChanges(workspaceId)
  const [draft, setDraft] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  if (!document.capabilities.includes('edit'))
    return <h1 className="display min-w-0 basis-full truncate text-[30px] sm:basis-auto sm:text-page">{document.title}</h1>

  const save = async () => {
    const title = draft?.trim() ?? ''
    setDraft(null)
    if (title === '' || title === document.title) return
    try {
      await changes.renameDocument({ documentId: document.id, title, version: document.version })
    } catch (error) {
      notifyFailure(sentenceOf(error), { action: { label: 'Try again', onSelect: () => setDraft(title) } })
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') field.current?.blur()
    if (event.key === 'Escape') setDraft(null)
  }
  return (
    <h1 className="display min-w-0 flex-1 basis-full text-[30px] sm:basis-0 sm:text-page">
      {draft === null ? (
        <button
          type="button"
          title="Rename"
          className="-mx-2 max-w-full truncate rounded px-2 text-left tracking-[inherit] hover:bg-sunk"
          onClick={() => setDraft(document.title)}
        >
          {document.title}
        </button>
      ) : (
        <input
          ref={field}
          // biome-ignore lint/a11y/noAutofocus: the title was just clicked to be typed into
          autoFocus
          aria-label="Title of the document"
          className="-mx-2 w-full border-b border-ink bg-transparent px-2 outline-none"
          maxLength={longestTitle}
          value={draft}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => void save()}
        />
      )}
    </h1>
  )
})
