import { useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { longDateOf } from '../../shows/show-date'
import { Button } from '../../ui/button'
import { Segmented } from '../../ui/segmented'
import { type Paper, pageStyle, paperSize } from '../print-style'
import type { DocumentViewProps } from '../view-props'
import type { BoardModel } from './board-model'
import { dayText, distanceFromShow } from './day-text'
import { type Grouping, groupings, groupingTitles, listRows } from './list-rows'
import { assigneesOf, countText } from './task-edits'
import { waitsText } from './task-marks'
import { priorityTitles, titleOf } from './titles'
import './print.css'

export interface PrintViewProps {
  readonly model: BoardModel
  readonly title: string
  readonly show: DocumentViewProps['show']
  readonly onClose: () => void
}

/** The list on paper, or as a PDF by the browser's own print dialog: what the filter lets through. */
export const PrintView = ({ model, title, show, onClose }: PrintViewProps) => {
  const { snapshot, calendar } = model
  const [paper, setPaper] = useState<Paper>(() => (/-(US|CA|MX)$/.test(navigator.language) ? 'Letter' : 'A4'))
  const [grouping, setGrouping] = useState<Grouping>('phase')
  const name = show?.name || title
  const stamp = useMemo(
    () =>
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: snapshot.show.timeZone }).format(Date.now()),
    [snapshot],
  )
  const tools = useRef<HTMLDivElement>(null)
  useEffect(() => {
    tools.current?.querySelector('button')?.focus()
    const page = document.getElementById('root')
    page?.setAttribute('inert', '')
    return () => page?.removeAttribute('inert')
  }, [])
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
      <style>{pageStyle({ paper, orientation: 'portrait', head: `${name} · ${title}`, foot: stamp })}</style>
      <div
        ref={tools}
        className="print-tools sticky top-0 left-0 z-10 flex flex-wrap items-end gap-3 border-b border-line bg-ivory px-(--page) py-3"
      >
        <Segmented
          label="Groups"
          value={grouping}
          onChange={setGrouping}
          options={groupings
            .filter((one) => one !== 'none' && one !== 'category')
            .map((value) => ({ value, label: groupingTitles[value] }))}
        />
        <Segmented
          label="Paper"
          value={paper}
          onChange={setPaper}
          options={[
            { value: 'A4', label: 'A4' },
            { value: 'Letter', label: 'Letter' },
          ]}
        />
        <span className="ml-auto flex gap-2">
          <Button onClick={onClose}>Close</Button>
          <Button variant="primary" onClick={() => window.print()}>
            Print or save as PDF
          </Button>
        </span>
      </div>
      <div
        className="print-paper task-print mx-auto my-6 bg-white p-[12mm] shadow-float"
        style={{ width: `${short}mm`, minHeight: `${long}mm` }}
      >
        <h1 className="display">{name}</h1>
        <p className="task-print-meta">
          {[title, longDateOf(calendar.showDate), show?.venue, countText(model.tasks.length), stamp].filter(Boolean).join(' · ')}
        </p>
        <PrintTable model={model} grouping={grouping} />
      </div>
    </div>,
    document.body,
  )
}

const PrintTable = ({ model, grouping }: { readonly model: BoardModel; readonly grouping: Grouping }) => {
  const { tasks, facts, snapshot, calendar, byId } = model
  const rows = listRows(tasks, { facts, columns: snapshot.columns, sort: { key: 'due', down: false }, grouping })
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" aria-label="Done" />
          <th scope="col">Task</th>
          <th scope="col">Due</th>
          <th scope="col">Who</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          if (row.kind === 'group') {
            return (
              <tr key={row.key} className="task-print-group">
                <th colSpan={5} scope="colgroup">
                  {row.title} · {row.count}
                </th>
              </tr>
            )
          }
          const { task } = row
          const known = facts.get(task.id)
          const notes = [
            waitsText(known?.blockedBy ?? [], byId),
            task.priority === 'normal' ? '' : priorityTitles[task.priority],
            known && known.steps > 0 ? `${known.stepsDone} of ${known.steps} steps` : '',
          ].filter(Boolean)
          return (
            <tr key={row.key}>
              <td className="task-print-box">{known?.done ? '✓' : ''}</td>
              <td>
                {titleOf(task)}
                {notes.length > 0 && <div className="task-print-note">{notes.join(' · ')}</div>}
              </td>
              <td>
                {task.due && dayText(task.due, calendar)}
                {task.due && <div className="task-print-note">{known?.overdue ? 'late' : distanceFromShow(task.due, calendar)}</div>}
              </td>
              <td>
                {assigneesOf(task)
                  .map(({ name }) => name)
                  .join(', ') || task.owner}
              </td>
              <td>{known?.column?.title}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
