import { useState } from 'react'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import type { ImportAnswer, ImportRow } from './import-answer'
import { actionText, countsText } from './import-words'

/** How many rows are drawn before somebody asks for more. */
const drawnAtFirst = 100

const rank: Readonly<Record<ImportRow['action'], number>> = { refused: 0, change: 1, add: 2, same: 3 }

/** What becomes of each row; those that cannot be stand first. */
export const ImportRows = ({ answer }: { readonly answer: ImportAnswer }) => {
  const [drawn, setDrawn] = useState(drawnAtFirst)
  const rows = answer.rows.toSorted((a, b) => rank[a.action] - rank[b.action] || a.line - b.line)
  return (
    <>
      <p className="num text-ink-2">{rows.length === 0 ? 'The table has headings and no rows.' : countsText(answer.counts)}</p>
      {answer.notes.map((note) => (
        <p key={note} className="pt-1 text-ink-2">
          {note}
        </p>
      ))}
      <ul aria-label="Rows" className="mt-4 border-t border-line-2">
        {rows.slice(0, drawn).map((row) => (
          <Row key={row.line} row={row} />
        ))}
      </ul>
      {rows.length > drawn && (
        <Button className="mt-4" onClick={() => setDrawn(drawn + drawnAtFirst * 5)}>
          {`Show more of ${rows.length}`}
        </Button>
      )}
    </>
  )
}

const Row = ({ row }: { readonly row: ImportRow }) => (
  <li className="grid grid-cols-[44px_minmax(0,1fr)] gap-x-3 border-b border-line py-2.5 sm:grid-cols-[44px_200px_minmax(0,1fr)]">
    <span className="num text-ink-3">{row.line}</span>
    <span className="font-medium">{row.name || 'No name'}</span>
    <div className="col-start-2 sm:col-start-3">
      <p className={classes(row.action === 'refused' ? 'text-thread' : 'text-ink-2')}>{actionText(row)}</p>
      {row.problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
      {row.changes.length > 0 && (
        <dl className="num grid gap-0.5 pt-0.5">
          {row.changes.map(({ heading, from, to }) => (
            <div key={heading} className="flex flex-wrap gap-x-2">
              <dt className="text-ink-2">{heading}</dt>
              <dd>
                {from && <s className="text-ink-3">{from}</s>} {to || <span className="text-ink-2">emptied</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  </li>
)
