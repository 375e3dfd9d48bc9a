import { Download } from 'lucide-react'
import { type ReactNode, Suspense, useCallback, useState } from 'react'
import { lazily } from '../../ui/lazily'
import type { MenuEntry } from '../../ui/menu'
import { saveExport } from '../save-export'
import type { DocumentViewProps, ImageFiles } from '../view-props'
import { addSection } from './lineup-commands'
import type { LineupModel } from './lineup-model'

const ImportDialog = lazily(() => import('./import-dialog').then((module) => ({ default: module.ImportDialog })))
const PhotosDialog = lazily(() => import('./photos-dialog').then((module) => ({ default: module.PhotosDialog })))
const TrashDialog = lazily(() => import('./trash-dialog').then((module) => ({ default: module.TrashDialog })))

export interface LineupMenuHost {
  readonly model: LineupModel
  readonly document: Pick<DocumentViewProps['document'], 'title'>
  readonly show: DocumentViewProps['show']
  readonly files: ImageFiles
}

type Open = 'import' | 'photos' | 'trash'

/** What is done to the whole lineup from its menu: `entries` for the menu, `ui` is put anywhere in the view. */
export const useLineupMenu = ({
  model,
  document,
  show,
  files,
}: LineupMenuHost): { entries: readonly MenuEntry[]; openImport: () => void; ui: ReactNode } => {
  const [open, setOpen] = useState<Open | null>(null)
  const { session, snapshot, editable } = model
  const openImport = useCallback(() => setOpen('import'), [])
  const close = () => setOpen(null)
  const title = [show?.name, document.title].filter(Boolean).join(' ')
  const exporting: readonly MenuEntry[] = Object.values(session.type.exports).map((format) => ({
    kind: 'action',
    label: format.label,
    icon: <Download size={14} strokeWidth={1.5} aria-hidden />,
    onSelect: () => void saveExport(format, { snapshot, document: document.title, title }),
  }))
  const editing: readonly MenuEntry[] = [
    { kind: 'action', label: 'New section', onSelect: () => void addSection(model) },
    { kind: 'action', label: 'Import a spreadsheet', onSelect: openImport },
    { kind: 'action', label: 'Add many photos', onSelect: () => setOpen('photos') },
    { kind: 'separator' },
  ]
  const entries: readonly MenuEntry[] = [
    ...(editable ? editing : []),
    { kind: 'submenu', label: 'Export', entries: exporting },
    { kind: 'separator' },
    { kind: 'action', label: 'Removed looks and more', onSelect: () => setOpen('trash') },
  ]
  const ui = (
    <Suspense fallback={null}>
      {open === 'import' && <ImportDialog model={model} onClose={close} />}
      {open === 'photos' && <PhotosDialog model={model} files={files} onClose={close} />}
      {open === 'trash' && <TrashDialog model={model} onClose={close} />}
    </Suspense>
  )
  return { entries, openImport, ui }
}
