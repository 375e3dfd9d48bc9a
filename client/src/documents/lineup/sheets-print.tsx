import type { Walks } from '@fashionos/shared/documents/lineup/exits'
import type { Lineup } from '@fashionos/shared/documents/lineup/schema'
import type { RoleSheet } from '@fashionos/shared/documents/lineup/sheets'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../../ui/button'
import { Segmented } from '../../ui/segmented'
import { type Paper, pageStyle, paperSize } from '../print-style'
import { revisionOf } from '../revision'
import { Details } from './sheet-cards'
import { stampOf } from './sheet-stamp'
import { entranceText, warningText } from './sheet-words'
import './sheets-print.css'

export interface SheetsPrintProps {
  readonly sheets: readonly RoleSheet[]
  readonly lineup: Lineup
  readonly walks: Walks
  /** Of the show, over every sheet. */
  readonly name: string
  readonly onClose: () => void
}

const kindWords: Readonly<Record<RoleSheet['kind'], string>> = {
  dresser: 'Dresser card',
  model: 'Model run sheet',
  lighting: 'LX sheet',
  sound: 'SND sheet',
}

/** Sheets on paper, a page of its own each, or a PDF by the browser's own print dialog. */
export const SheetsPrint = ({ sheets, lineup, walks, name, onClose }: SheetsPrintProps) => {
  const [paper, setPaper] = useState<Paper>(/-(US|CA|MX)$/.test(navigator.language) ? 'Letter' : 'A4')
  const [at] = useState(() => Date.now())
  const stamp = stampOf({ revision: revisionOf(lineup), at, timeZone: lineup.show.timeZone })
  const tools = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const page = document.getElementById('root')
    page?.setAttribute('inert', '')
    tools.current?.querySelector('button')?.focus()
    return () => page?.removeAttribute('inert')
  }, [])
  const [width, height] = paperSize[paper]
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
      <style>{pageStyle({ paper, orientation: 'portrait', head: name, foot: stamp })}</style>
      <div
        ref={tools}
        className="print-tools sticky top-0 z-10 flex flex-wrap items-center gap-3 border-b border-line bg-ivory px-(--page) py-3"
      >
        <Segmented
          label="Paper"
          value={paper}
          onChange={setPaper}
          options={[
            { value: 'A4', label: 'A4' },
            { value: 'Letter', label: 'Letter' },
          ]}
        />
        <span className="num text-ink-2">{sheets.length === 1 ? '1 sheet' : `${sheets.length} sheets`}</span>
        <span className="ml-auto flex gap-2">
          <Button onClick={onClose}>Close</Button>
          <Button variant="primary" onClick={() => window.print()}>
            Print or save as PDF
          </Button>
        </span>
      </div>
      {sheets.map((sheet) => (
        <article
          key={`${sheet.kind}/${sheet.id}`}
          className="print-paper lineup-sheet mx-auto my-6 bg-white p-[12mm] shadow-float"
          style={{ width: `${width}mm`, minHeight: `${height}mm` }}
        >
          <header>
            <p>
              {name} · {kindWords[sheet.kind]}
            </p>
            <h1>{sheet.title || 'Without a name'}</h1>
            <p>{stamp}</p>
          </header>
          <ol>
            {sheet.entries.map((entry) => (
              <li key={`${entry.look.id}${entry.finale ? ' finale' : ''}`} data-out={entry.entrance === null || undefined}>
                <span className="number">{entry.look.number || '–'}</span>
                <span>
                  <strong>{entry.finale ? `${entry.model}, finale` : entry.model || 'Nobody yet'}</strong>
                  {entry.instead && ` for ${entry.instead}`} {entry.look.title}
                  <dl>
                    <Details sheet={sheet} entry={entry} />
                  </dl>
                </span>
                <span className="time">
                  {entranceText(entry, walks, lineup)}
                  <b>{warningText(entry)}</b>
                </span>
              </li>
            ))}
          </ol>
        </article>
      ))}
    </div>,
    document.body,
  )
}
