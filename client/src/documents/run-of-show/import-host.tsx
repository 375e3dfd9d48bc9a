import type { ImportRowsArgs } from '@fashionos/shared/documents/run-of-show/import-command'
import { useRouter } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { sentenceOf } from '../../failure'
import { takeFile } from '../../shows/file-hand-over'
import { useShowChanges } from '../../shows/use-show-changes'
import { notify, notifyFailure } from '../../ui/toaster'
import { useFileDrop } from '../file-drop'
import type { DocumentViewProps } from '../view-props'
import type { GridModel } from './grid-model'
import { importLater, takePendingImport } from './import-pending'
import type { ImportPlace } from './import-review'

const ImportDialog = lazy(() => import('./import-dialog').then((module) => ({ default: module.ImportDialog })))

export interface ImportHostProps {
  readonly model: GridModel
  readonly document: Pick<DocumentViewProps['document'], 'id'>
  readonly show: Pick<NonNullable<DocumentViewProps['show']>, 'id'> | null
  readonly workspace: Pick<DocumentViewProps['workspace'], 'id'>
}

/** Importing into the open document: `open` shows the dialog; `ui` is put anywhere in the view. Files may be dropped anywhere. */
export const useImport = ({ model, document, show, workspace }: ImportHostProps): { open: (file?: File) => void; ui: ReactNode } => {
  const { session, editable, snapshot } = model
  const [state, setState] = useState<{ open: boolean; times: number; file: File | null }>({ open: false, times: 0, file: null })
  const begin = useCallback((file: File | null) => setState(({ times }) => ({ open: true, times: times + 1, file })), [])
  const over = useFileDrop(editable ? begin : null)
  const router = useRouter()
  const changes = useShowChanges(workspace.id)

  const run = useCallback(
    (args: ImportRowsArgs): string | null => {
      const result = session.run('importRows', args)
      if (!result.ok) return result.reason
      notify(args.rows.length === 1 ? '1 row imported.' : `${args.rows.length.toLocaleString('en')} rows imported.`, {
        action: { label: 'Undo', onSelect: () => void session.undo.undo() },
      })
      return null
    },
    [session],
  )
  useEffect(() => {
    if (!editable) return
    const waiting = takePendingImport(document.id)
    const refusal = waiting && run(waiting)
    if (refusal) notifyFailure(refusal)
    const handed = takeFile(document.id)
    if (handed) begin(handed)
  }, [editable, document.id, run, begin])

  const onImport = async (args: ImportRowsArgs, place: ImportPlace, title: string): Promise<string | null> => {
    if (place !== 'new' || !show) return run(args)
    try {
      const created = await changes.createDocument({ showId: show.id, type: 'run-of-show', title: title.slice(0, 200) || 'Run of show' })
      importLater(created.id, args)
      await router.navigate({
        to: '/w/$workspace/shows/$show/d/$document',
        params: (now) => ({ workspace: now.workspace ?? '', show: show.id, document: created.id }),
      })
      return null
    } catch (error) {
      return sentenceOf(error)
    }
  }
  const ui = (
    <>
      {over && createPortal(<DropHint />, globalThis.document.body)}
      {state.times > 0 && (
        <Suspense fallback={null}>
          {/* What was chosen for the file before is not chosen for this one: it could replace everything. */}
          <ImportDialog
            key={state.times}
            open={state.open}
            onOpenChange={(open) => setState((now) => ({ ...now, open, file: open ? now.file : null }))}
            file={state.file}
            snapshot={snapshot}
            after={topLevelRow(model)}
            mayCreate={show !== null}
            onImport={onImport}
          />
        </Suspense>
      )}
    </>
  )
  return { open: (file) => begin(file ?? null), ui }
}

/** The selected row, or the group it stands in: imported rows may bring groups of their own. */
const topLevelRow = ({ selection, snapshot }: GridModel): string | undefined => {
  const row = snapshot.items.find(({ id }) => id === selection.active?.row)
  const group = snapshot.items.find(({ id }) => id === row?.group)
  return (group ?? row)?.id
}

const DropHint = () => (
  <div aria-hidden="true" className="pointer-events-none fixed inset-3 z-50 grid place-items-center rounded border border-ink bg-ivory/90">
    <p className="display text-[32px]">Drop to import</p>
  </div>
)
