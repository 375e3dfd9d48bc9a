import { trashOf } from '@fashionos/shared/ydoc/read'
import { useMemo } from 'react'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { told } from '../told'
import type { LineupModel } from './lineup-model'

/** What was removed and can be brought back, with everything typed into it meanwhile. */
export const TrashDialog = ({ model, onClose }: { readonly model: LineupModel; readonly onClose: () => void }) => {
  const { session, snapshot } = model
  // Read again whenever the document changed.
  const trash = useMemo(() => trashOf(session.doc, session.type.schema), [session, snapshot])
  const { looks = [], sections = [], pieces = [], models = [], dressers = [] } = trash
  const lines: readonly TrashLine[] = [
    ...sections.map(({ id, title }) => ({
      id,
      kind: 'section',
      name: title,
      restore: () => session.run('restoreSections', { ids: [id] }),
    })),
    ...looks.map(({ id, number, title }) => ({
      id,
      kind: 'look',
      name: [number, title].filter(Boolean).join(' · '),
      restore: () => session.run('restoreLooks', { ids: [id] }),
    })),
    ...models.map(({ id, name }) => ({ id, kind: 'model', name, restore: () => session.run('restoreModels', { ids: [id] }) })),
    ...dressers.map(({ id, name }) => ({ id, kind: 'dresser', name, restore: () => session.run('restoreDressers', { ids: [id] }) })),
    ...pieces.map(({ id, title }) => ({ id, kind: 'piece', name: title, restore: () => session.run('restorePieces', { ids: [id] }) })),
  ]
  const lookIds = looks.map(({ id }) => id)
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()} title="Removed" description="It comes back where it stood.">
      {lines.length === 0 && <p className="text-ink-2">Nothing was removed.</p>}
      <ul className="border-t border-ink empty:hidden">
        {lines.map(({ id, kind, name, restore }) => (
          <li key={id} className="flex min-h-11 items-center gap-3 border-b border-line">
            <span className="min-w-0 flex-1 truncate">
              {name || 'Without a name'} <span className="text-ink-3">{kind}</span>
            </span>
            <Button
              size="small"
              disabled={!model.editable}
              onClick={() => {
                if (told(restore()) && kind === 'look') model.reveal(id)
              }}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
      {lookIds.length > 1 && model.editable && (
        <Button className="mt-4" onClick={() => told(session.run('restoreLooks', { ids: lookIds }))}>
          Bring back all {lookIds.length} looks
        </Button>
      )}
    </Dialog>
  )
}

interface TrashLine {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly restore: () => Parameters<typeof told>[0]
}
