import type { Walks } from '@fashionos/shared/documents/lineup/exits'
import type { Lineup } from '@fashionos/shared/documents/lineup/schema'
import type { RoleSheet, SheetEntry, SheetPiece } from '@fashionos/shared/documents/lineup/sheets'
import type { ReactNode } from 'react'
import { classes } from '../../ui/classes'
import { pieceWords } from './look-words'
import { besideText, changeText, entranceText, warningText } from './sheet-words'

export interface SheetProps {
  readonly sheet: RoleSheet
  readonly lineup: Lineup
  readonly walks: Walks
}

/** One person's looks to read with one glance: number, who, when, and what to have in hand. */
export const RoleSheetCards = ({ sheet, lineup, walks }: SheetProps) => (
  <section className="max-w-3xl pb-8">
    <h2 className="display border-b border-ink pb-1.5 text-[26px]">{sheet.title || 'Without a name'}</h2>
    <ol>
      {sheet.entries.map((entry) => (
        <li
          key={`${entry.look.id}${entry.finale ? ' finale' : ''}`}
          className={classes(
            'grid grid-cols-[68px_1fr_auto] gap-x-3 gap-y-1 border-b border-line py-3',
            entry.entrance === null && 'text-ink-3',
          )}
        >
          <span className={classes('lineup-number', entry.entrance === null && 'line-through')}>{entry.look.number || '–'}</span>
          <span className="min-w-0">
            <span className="block text-lead font-medium">{headline(sheet, entry)}</span>
            <span className="block text-ink-2">{entry.look.title}</span>
          </span>
          <span className="num text-right">
            <span className="block text-lead">{entranceText(entry, walks, lineup)}</span>
            <Warning entry={entry} />
          </span>
          <dl className="col-start-2 col-end-4 grid gap-0.5 text-small text-ink-2">
            <Details sheet={sheet} entry={entry} />
          </dl>
        </li>
      ))}
    </ol>
  </section>
)

const headline = ({ kind }: RoleSheet, entry: SheetEntry): string => {
  const who = entry.instead ? `${entry.model} for ${entry.instead}` : entry.model || 'Nobody yet'
  if (entry.finale) return kind === 'model' ? 'Finale' : `${who}, finale`
  return kind === 'model' ? entry.section || 'Look' : who
}

const Warning = ({ entry }: { readonly entry: SheetEntry }) => {
  const text = warningText(entry)
  if (!text) return null
  return <span className={text === 'Tight' ? 'block text-small text-amber' : 'block text-small text-thread'}>{text}</span>
}

/** What this role needs of the look. */
export const Details = ({ sheet, entry }: { readonly sheet: RoleSheet; readonly entry: SheetEntry }) => {
  const { look } = entry
  if (sheet.kind === 'lighting' || sheet.kind === 'sound') {
    return (
      <>
        {sheet.kind === 'lighting' && <Detail name="Cue">{look.lightCue}</Detail>}
        {sheet.kind === 'sound' && <Detail name="Cue">{look.soundCue}</Detail>}
        {sheet.kind === 'sound' && <Detail name="Music">{look.music}</Detail>}
        <Detail name="Before">{besideText(entry.before)}</Detail>
        <Detail name="After">{besideText(entry.after)}</Detail>
      </>
    )
  }
  return (
    <>
      <Detail name="Change">{changeText(entry)}</Detail>
      <Detail name="Out of">{besideText(entry.outOf)}</Detail>
      <Detail name="Into">{besideText(entry.into)}</Detail>
      {sheet.kind === 'model' && <Detail name="Dresser">{entry.dresser}</Detail>}
      {sheet.kind === 'model' && <Detail name="Behind">{besideText(entry.before)}</Detail>}
      <Detail name="Hair and make-up">{look.hairAndMakeUp}</Detail>
      <Detail name="Pieces">{entry.pieces.map(pieceText).join('; ')}</Detail>
      {sheet.kind === 'dresser' && <Detail name="Fitting">{look.fittingNotes}</Detail>}
    </>
  )
}

const Detail = ({ name, children }: { readonly name: string; readonly children: ReactNode }) =>
  children ? (
    <div className="flex gap-2">
      <dt className="shrink-0 text-ink-3">{name}</dt>
      <dd className="min-w-0 text-ink">{children}</dd>
    </div>
  ) : null

/** “Onyx brooch, tray 4, size 38, from look 9 · Ravn”. */
export const pieceText = ({ title, kind, tray, size, from }: SheetPiece): string =>
  [title || pieceWords[kind], tray && `tray ${tray}`, size && `size ${size}`, from && `from ${besideText(from)}`].filter(Boolean).join(', ')
