import type { PartChange } from '@fashionos/shared/history/part-changes'
import { Added, Removed, TextRuns } from './text-runs'

/** What became of one part: its name, and before and after. */
export const PartChangeLine = ({ change }: { readonly change: PartChange }) => (
  <div className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-3 text-small">
    <dt className="text-ink-3">{change.title}</dt>
    <dd className="num">
      <Told change={change} />
    </dd>
  </div>
)

const Told = ({ change }: { readonly change: PartChange }) => {
  if (change.kind === 'text') return <TextRuns runs={change.runs} />
  if (change.kind === 'value') return <ValueChange {...change} />
  return (
    <div className="grid gap-1">
      {change.blocks.map((block, index) => (
        <p key={index}>
          {block.kind === 'words' ? (
            <TextRuns runs={block.runs} />
          ) : (
            <>
              <span className="text-ink-2">{block.text}</span> <span className="text-ink-3">looks different</span>
            </>
          )}
        </p>
      ))}
    </div>
  )
}

const ValueChange = ({ before, after }: { readonly before: string; readonly after: string }) => {
  if (before === after) return <span className="text-ink-2">{after ? `${after}, changed` : 'Changed'}</span>
  return (
    <>
      {before !== '' && (
        <>
          <Removed>{before}</Removed>{' '}
        </>
      )}
      {after === '' ? <span className="text-ink-3">Emptied</span> : <Added>{after}</Added>}
    </>
  )
}
