import { departmentTitles } from '@fashionos/shared/documents/run-of-show/department-names'
import { formatPlanned } from '@fashionos/shared/time-text'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { longDateOf } from '../../shows/show-date'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { type Orientation, type Paper, pageStyle, paperSize } from '../print-style'
import { revisionOf } from '../revision'
import type { DocumentViewProps } from '../view-props'
import type { GridModel } from './grid-model'
import { departmentsIn, type PrintScope } from './print-rows'
import { PrintSheet } from './print-sheet'

export interface PrintViewProps {
  readonly model: Pick<GridModel, 'snapshot' | 'schedule' | 'clock'>
  readonly title: string
  readonly show: Pick<NonNullable<DocumentViewProps['show']>, 'name' | 'venue'> | null
  /** The paper people here use: Letter in North America. */
  readonly paper: Paper
  readonly onClose: () => void
}

/** The show on paper, or as a PDF by the browser's own print dialog: whole, or for one department. */
export const PrintView = ({ model, title, show, paper: usual, onClose }: PrintViewProps) => {
  const { snapshot, schedule, clock } = model
  const [scope, setScope] = useState<PrintScope>('all')
  const [paper, setPaper] = useState<Paper>(usual)
  const [orientation, setOrientation] = useState<Orientation>(snapshot.columns.length > 3 ? 'landscape' : 'portrait')
  const [withNotes, setWithNotes] = useState(true)
  const name = show?.name || title
  const revision = useMemo(() => revisionOf(snapshot), [snapshot])
  const stamp = useStamp(snapshot, clock)
  const department = scope === 'all' ? '' : departmentTitles[scope]
  const style = pageStyle({
    paper,
    orientation,
    head: [name, department].filter(Boolean).join(' · '),
    foot: `Revision ${revision} · ${stamp}`,
  })
  const tools = useRef<HTMLDivElement>(null)
  useEffect(() => tools.current?.querySelector('button')?.focus(), [])
  useAlone()
  useTitle([name, department || title].join(' '))
  const [short, long] = paperSize[paper]
  return createPortal(
    <div
      className="print-root fixed inset-0 z-40 overflow-auto bg-sunk"
      role="dialog"
      aria-modal="true"
      aria-label="Print"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <style>{style}</style>
      <div
        ref={tools}
        className="print-tools sticky top-0 left-0 z-10 flex flex-wrap items-end gap-3 border-b border-line bg-ivory px-(--page) py-3"
      >
        <Scopes scope={scope} onChange={setScope} model={model} />
        <Segmented
          label="Paper"
          value={paper}
          onChange={setPaper}
          options={[
            { value: 'A4', label: 'A4' },
            { value: 'Letter', label: 'Letter' },
          ]}
        />
        <Segmented
          label="Orientation"
          value={orientation}
          onChange={setOrientation}
          options={[
            { value: 'portrait', label: 'Upright' },
            { value: 'landscape', label: 'Across' },
          ]}
        />
        <Checkbox label="Notes" checked={withNotes} onChange={setWithNotes} />
        <span className="ml-auto flex gap-2">
          <Button onClick={onClose}>Close</Button>
          <Button variant="primary" onClick={() => window.print()}>
            Print or save as PDF
          </Button>
        </span>
      </div>
      <div
        className="print-paper mx-auto my-6 bg-white p-[12mm] shadow-float"
        style={{ width: `${orientation === 'portrait' ? short : long}mm`, minHeight: `${orientation === 'portrait' ? long : short}mm` }}
      >
        <PrintSheet
          snapshot={snapshot}
          schedule={schedule}
          clock={clock}
          scope={scope}
          title={name}
          meta={[department || title, longDateOf(snapshot.show.date), show?.venue ?? '', snapshot.show.timeZone.replaceAll('_', ' ')]}
          withNotes={withNotes}
        />
      </div>
    </div>,
    document.body,
  )
}

const Scopes = ({
  scope,
  onChange,
  model,
}: {
  readonly scope: PrintScope
  readonly onChange: (scope: PrintScope) => void
  readonly model: PrintViewProps['model']
}) => {
  const departments = departmentsIn(model.snapshot)
  if (departments.length === 0) return null
  const options: { value: PrintScope; label: string }[] = [
    { value: 'all', label: 'Whole show' },
    ...departments.map((value) => ({ value, label: departmentTitles[value] })),
  ]
  return <Select look="bare" label="What is printed" options={options} value={scope} onChange={onChange} />
}

/** When the sheet was made, on the show's clock; a later change of the plan makes a new one. */
const useStamp = (snapshot: GridModel['snapshot'], { date, timeZone }: GridModel['clock']): string => {
  return useMemo(() => {
    const at = snapshot && Date.now()
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone }).format(at)
    return `${day}, ${formatPlanned(at, { date, timeZone }).slice(-8, -3)}`
  }, [snapshot, date, timeZone])
}

/** What the sheet covers is out of reach while it is there. */
const useAlone = (): void => {
  useEffect(() => {
    const page = document.getElementById('root')
    page?.setAttribute('inert', '')
    return () => page?.removeAttribute('inert')
  }, [])
}

/** The name a PDF is saved under. */
const useTitle = (title: string): void => {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
}
