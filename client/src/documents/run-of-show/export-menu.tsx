import { CalendarDays, Download, Printer } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { MenuEntry } from '../../ui/menu'
import { notifyFailure } from '../../ui/toaster'
import { WhenOpened } from '../../ui/when-opened'
import { saveFile } from '../save-file'
import type { DocumentViewProps } from '../view-props'
import type { GridModel } from './grid-model'

const CalendarDialog = lazy(() => import('./export-calendar').then((module) => ({ default: module.CalendarDialog })))
const PrintView = lazy(() => import('./print-view').then((module) => ({ default: module.PrintView })))

type Format = GridModel['session']['type']['exports'][string]

export interface ExportHostProps {
  readonly model: GridModel
  readonly document: Pick<DocumentViewProps['document'], 'id' | 'title'>
  readonly show: DocumentViewProps['show']
  readonly workspace: Pick<DocumentViewProps['workspace'], 'id'>
}

const sign = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const

/** Taking the show out: `entries` for a menu, `print` for a shortcut; `ui` is put anywhere in the view. */
export const useExport = ({
  model,
  document,
  show,
  workspace,
}: ExportHostProps): { entries: readonly MenuEntry[]; print: () => void; ui: ReactNode } => {
  const [printing, setPrinting] = useState(false)
  const [calendar, setCalendar] = useState(false)
  const { session, snapshot, performed } = model
  const title = [show?.name, document.title].filter(Boolean).join(' ')
  // JSON is the document itself; every other file says what is performed, look by look.
  const save = async (key: string, { write, extension, mediaType }: Format) => {
    try {
      const content = await write(key === 'json' ? snapshot : performed.snapshot, { title: document.title, at: Date.now() })
      saveFile({ name: `${fileName(title)}.${extension}`, mediaType, content: new Uint8Array(content) })
    } catch {
      notifyFailure('The file could not be made. Reload the page and try again.')
    }
  }
  const files = Object.entries(session.type.exports).map(
    ([key, format]): MenuEntry => ({
      kind: 'action',
      label: key === 'ics' ? 'Calendar file' : format.label,
      onSelect: () => void save(key, format),
      icon: <Download {...sign} />,
    }),
  )
  const entries: readonly MenuEntry[] = [
    ...files,
    { kind: 'separator' },
    { kind: 'action', label: 'Print or PDF', onSelect: () => setPrinting(true), icon: <Printer {...sign} /> },
    {
      kind: 'action',
      label: 'Calendar address',
      onSelect: () => setCalendar(true),
      icon: <CalendarDays {...sign} />,
    },
  ]
  const ui = (
    <>
      {printing && (
        <Suspense fallback={null}>
          <PrintView
            model={{ ...model, snapshot: performed.snapshot }}
            title={document.title}
            show={show}
            paper={/-(US|CA|MX)$/.test(navigator.language) ? 'Letter' : 'A4'}
            onClose={() => setPrinting(false)}
          />
        </Suspense>
      )}
      <WhenOpened open={calendar}>
        <CalendarDialog open={calendar} onOpenChange={setCalendar} workspaceId={workspace.id} documentId={document.id} />
      </WhenOpened>
    </>
  )
  return { entries, print: () => setPrinting(true), ui }
}

/** A name every system can keep. */
const fileName = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 120) || 'Run of show'
