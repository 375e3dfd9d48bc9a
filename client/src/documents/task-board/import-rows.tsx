import type { TaskImport } from '@fashionos/shared/documents/task-board/import'
import type { Calendar } from './day-text'
import { dayText } from './day-text'

/** As many rows as somebody looks through; those with something wrong come first when there are more. */
const shownAtMost = 200

/** What each row becomes, with what could not be taken as it stands. */
export const ImportRows = ({ plan, calendar }: { readonly plan: TaskImport; readonly calendar: Calendar }) => {
  const many = plan.rows.length > shownAtMost
  const rows = many ? [...plan.rows].sort((a, b) => b.problems.length - a.problems.length).slice(0, shownAtMost) : plan.rows
  return (
    <section>
      <h3 className="label mb-1">Tasks</h3>
      <table className="num w-full text-left">
        <thead className="label">
          <tr className="border-b border-line-2">
            <th scope="col" className="w-12 py-1.5 font-medium">
              Row
            </th>
            <th scope="col" className="font-medium">
              Task
            </th>
            <th scope="col" className="w-1/4 font-medium">
              Due
            </th>
            <th scope="col" className="hidden w-1/5 font-medium sm:table-cell">
              Status
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} className="border-b border-line align-top">
              <td className="py-1.5 text-ink-3">{row.line}</td>
              <td className="py-1.5 pr-4 [overflow-wrap:anywhere]">
                {row.title}
                {row.problems.map(({ at, message }) => (
                  <span key={at + message} className="block text-small text-amber">
                    {at}: {message}
                  </span>
                ))}
              </td>
              <td className="py-1.5 pr-4">{row.due && dayText(row.due, calendar)}</td>
              <td className="hidden py-1.5 sm:table-cell">{row.status}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {many && <p className="pt-2 text-ink-2">And {plan.rows.length - shownAtMost} more.</p>}
    </section>
  )
}
