import type { ImportPlan, PreviewRow } from '@fashionos/shared/documents/run-of-show/import'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { classes } from '../../ui/classes'
import { Tabs } from '../../ui/tabs'

const show = {
  kept: (row: PreviewRow) => row.becomes !== 'ignored',
  problems: (row: PreviewRow) => row.problems.length > 0,
  ignored: (row: PreviewRow) => row.becomes === 'ignored',
}
type Filter = keyof typeof show

const kindTitles: Readonly<Record<PreviewRow['becomes'], string>> = {
  item: 'Item',
  group: 'Group',
  milestone: 'Milestone',
  ignored: 'Left out',
}

/** Each row of the file, what it becomes and what is wrong with it. */
export const ImportPreview = ({ plan }: { readonly plan: ImportPlan }) => {
  const [filter, setFilter] = useState<Filter>('kept')
  const rows = useMemo(() => plan.rows.filter(show[filter]), [plan.rows, filter])
  const troubled = useMemo(() => plan.rows.filter(show.problems).length, [plan.rows])
  const tabs = [
    { value: 'kept', label: 'Rows', count: plan.rows.length - plan.counts.ignored },
    { value: 'problems', label: 'To check', count: troubled },
    { value: 'ignored', label: 'Left out', count: plan.counts.ignored },
  ] as const
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="border-b border-line-2">
        <Tabs label="Rows of the file" value={filter} onChange={setFilter} tabs={tabs} />
      </div>
      {rows.length === 0 ? (
        <p className="py-6 text-ink-2">{filter === 'problems' ? 'Nothing to check.' : 'Nothing is left out.'}</p>
      ) : (
        <Rows key={filter} rows={rows} />
      )}
    </div>
  )
}

const Rows = ({ rows }: { readonly rows: readonly PreviewRow[] }) => {
  const scroller = useRef<HTMLElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.problems.length ? 58 : 36),
    overscan: 10,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard
    <section ref={scroller} tabIndex={0} aria-label="Preview" className="num min-h-0 flex-1 overflow-y-auto">
      <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              <Line row={row} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const lineClass =
  'grid min-h-9 grid-cols-[34px_64px_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line py-1.5 sm:grid-cols-[34px_70px_62px_minmax(0,1fr)_84px_64px]'

const Line = ({ row }: { readonly row: PreviewRow }) => (
  <div className={classes(lineClass, row.becomes === 'ignored' && 'text-ink-3', row.problems.length > 0 && 'bg-amber-wash')}>
    <span className="pl-1 text-ink-3">{row.line}</span>
    <span className="text-small text-ink-2">{kindTitles[row.becomes]}</span>
    <span className="hidden truncate text-ink-2 sm:block">{row.cue}</span>
    <span className={classes('min-w-0 truncate', row.becomes === 'group' && 'font-medium', row.title === '' && 'text-ink-3')}>
      {row.title || 'No title'}
      {row.reason && <span className="text-ink-3"> · {row.reason}</span>}
    </span>
    <span className={classes('text-right sm:text-left', row.start === 'follows' && 'text-ink-3')}>{row.start}</span>
    <span className="hidden text-right sm:block">{row.length}</span>
    {row.problems.map((problem) => (
      <p key={problem.at + problem.message} className="col-span-full pl-[46px] text-small text-amber">
        {problem.at.replace(/^.*!/, '')}: {problem.message}
      </p>
    ))}
  </div>
)
