import { type SheetKind, sheetsOf } from '@fashionos/shared/documents/lineup/sheets'
import { Suspense, useMemo, useState } from 'react'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { lazily } from '../../ui/lazily'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { revisionOf } from '../revision'
import type { DocumentViewProps } from '../view-props'
import type { LineupModel } from './lineup-model'
import { RoleSheetCards } from './sheet-cards'
import { type ChosenSheets, chosenSheets } from './sheet-choice'
import { stampOf } from './sheet-stamp'

const SheetsPrint = lazily(() => import('./sheets-print').then((module) => ({ default: module.SheetsPrint })))

export interface RoleSheetsProps {
  readonly model: LineupModel
  readonly title: string
  readonly show: DocumentViewProps['show']
}

const kindTitles: Readonly<Record<SheetKind, string>> = { dresser: 'Dressers', model: 'Models', lighting: 'LX', sound: 'SND' }

/** What each person backstage has in hand: on the phone, and on paper. */
export const RoleSheets = ({ model, title, show }: RoleSheetsProps) => {
  const [kind, setKind] = useState<SheetKind>('dresser')
  const [person, setPerson] = useState<string>(everybody)
  const [printing, setPrinting] = useState(false)
  const { timing, snapshot } = model
  const sheets = useMemo(() => sheetsOf(snapshot, timing.walks, timing.changes), [snapshot, timing])
  const shown: ChosenSheets = chosenSheets(sheets, { kind, person: person === everybody ? null : person })
  const stamp = useMemo(() => stampOf({ revision: revisionOf(snapshot), at: Date.now(), timeZone: snapshot.show.timeZone }), [snapshot])
  const name = show?.name || title
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-(--page) py-3">
        <Segmented
          label="Sheets"
          value={kind}
          onChange={(next) => {
            setKind(next)
            setPerson(everybody)
          }}
          options={(['dresser', 'model', 'lighting', 'sound'] as const).map((value) => ({ value, label: kindTitles[value] }))}
        />
        {shown.people.length > 1 && (
          <Select
            look="bare"
            label="Whose sheet"
            value={person}
            onChange={setPerson}
            options={[{ value: everybody, label: 'Everybody' }, ...shown.people.map(({ id, title: label }) => ({ value: id, label }))]}
          />
        )}
        <span className="num text-small text-ink-3">{stamp}</span>
        <Button className="ml-auto" disabled={shown.sheets.length === 0} onClick={() => setPrinting(true)}>
          Print
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section aria-label="Sheets to read" tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-(--page) pb-16 -outline-offset-2">
        {shown.sheets.length === 0 ? (
          <EmptyState title="Nothing to call yet">{emptyWords[kind]}</EmptyState>
        ) : (
          shown.sheets.map((sheet) => (
            <RoleSheetCards key={`${sheet.kind}/${sheet.id}`} sheet={sheet} lineup={snapshot} walks={timing.walks} />
          ))
        )}
      </section>
      <Suspense fallback={null}>
        {printing && (
          <SheetsPrint sheets={shown.sheets} lineup={snapshot} walks={timing.walks} name={name} onClose={() => setPrinting(false)} />
        )}
      </Suspense>
    </div>
  )
}

const everybody = 'everybody'

const emptyWords: Readonly<Record<SheetKind, string>> = {
  dresser: 'Give looks to dressers, and each dresser has a card here.',
  model: 'Give looks to models, and each model has a run sheet here.',
  lighting: 'Write LX cues into looks, and they stand here in order.',
  sound: 'Write SND cues or music into looks, and they stand here in order.',
}
