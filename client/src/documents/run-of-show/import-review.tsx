import type { ColumnMapping } from '@fashionos/shared/documents/run-of-show/import/mapping'
import { useState } from 'react'
import { classes } from '../../ui/classes'
import { InlineNotice } from '../../ui/notice'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { ImportMapping } from './import-mapping'
import type { ImportStep } from './import-plan'
import { ImportPreview } from './import-preview'

export type ImportPlace = 'replace' | 'after' | 'new'

/** What somebody chose; what is left out is found by the import itself. */
export interface Chosen {
  readonly place: ImportPlace
  readonly part?: number
  readonly header?: number | null
  readonly mapping?: readonly ColumnMapping[]
}

interface ReviewProps {
  readonly step: Extract<ImportStep, { kind: 'ready' }>
  readonly chosen: Chosen
  readonly onChange: (changes: Partial<Chosen>) => void
}

/** The second step: columns on one side, the rows they make on the other. */
export const ImportReview = ({ step, chosen, onChange }: ReviewProps) => {
  const { plan, fault } = step
  const [side, setSide] = useState<'columns' | 'rows'>('rows')
  return (
    <div className="flex h-full min-h-0 flex-col gap-4">
      {fault && <InlineNotice tone="late">{fault}</InlineNotice>}
      <div className="md:hidden">
        <Segmented
          label="What is shown"
          value={side}
          onChange={setSide}
          options={[
            { value: 'rows', label: 'Rows' },
            { value: 'columns', label: plan.format === 'table' ? 'Columns' : 'Rundown' },
          ]}
        />
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-x-8 md:flex-row">
        {plan.format === 'table' ? (
          <section aria-label="Columns" className={classes('shrink-0 overflow-y-auto md:block md:w-[400px]', side === 'rows' && 'hidden')}>
            <div className="flex flex-wrap items-end gap-3 pb-3">
              <Parts plan={plan} onChange={(part) => onChange({ part, header: undefined, mapping: undefined })} label="Sheet" />
              <Headings plan={plan} onChange={(header) => onChange({ header, mapping: undefined, part: plan.part })} />
            </div>
            <ImportMapping
              mapping={plan.mapping}
              onChange={(mapping) => onChange({ ...chosen, part: plan.part, header: plan.header, mapping })}
            />
          </section>
        ) : (
          <section aria-label="Rundown" className={classes('shrink-0 md:block md:w-[280px]', side === 'rows' && 'hidden')}>
            <p className="pb-3 text-ink-2">A rundown of {plan.format}.</p>
            <Parts plan={plan} onChange={(part) => onChange({ part })} label="Rundown" />
            <p className="pt-4 text-ink-2">{columnsText(plan.args.columns.map(({ title }) => title ?? ''))}</p>
          </section>
        )}
        <div className={classes('min-h-[46dvh] min-w-0 flex-1 flex-col md:flex md:min-h-0', side === 'rows' ? 'flex' : 'hidden')}>
          <ImportPreview plan={plan} />
        </div>
      </div>
    </div>
  )
}

const columnsText = (titles: readonly string[]): string =>
  titles.length === 0 ? 'No department columns.' : `Department columns: ${titles.join(', ')}.`

type PlanOf = ReviewProps['step']['plan']

const Parts = ({ plan, label, onChange }: { readonly plan: PlanOf; readonly label: string; readonly onChange: (part: number) => void }) =>
  plan.parts.length < 2 ? null : (
    <Select
      label={label}
      options={plan.parts.map((name, index) => ({ value: String(index), label: name }))}
      value={String(plan.part)}
      onChange={(value) => onChange(Number(value))}
    />
  )

/** The row with the headings, for a table whose header was not the one found. */
const Headings = ({ plan, onChange }: { readonly plan: PlanOf; readonly onChange: (header: number | null) => void }) => {
  const most = Math.max(20, (plan.header ?? 0) + 5)
  const options = [
    { value: 'none', label: 'No headings' },
    ...Array.from({ length: most }, (_, row) => ({ value: String(row), label: `Row ${row + 1}` })),
  ]
  return (
    <Select
      label="Headings"
      options={options}
      value={plan.header === null ? 'none' : String(plan.header)}
      onChange={(value) => onChange(value === 'none' ? null : Number(value))}
    />
  )
}
