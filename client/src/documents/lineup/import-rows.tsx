import type { ImportPlan } from '@fashionos/shared/documents/lineup/import'

/** As many rows as somebody looks through; those with something wrong come first when there are more. */
const shownAtMost = 200

/** What each row becomes, with what could not be taken as it stands. */
export const ImportRows = ({ plan }: { readonly plan: ImportPlan }) => {
  const many = plan.rows.length > shownAtMost
  const rows = many ? [...plan.rows].sort((a, b) => b.problems.length - a.problems.length).slice(0, shownAtMost) : plan.rows
  return (
    <section>
      <h3 className="label mb-1">Looks</h3>
      <table className="num w-full text-left">
        <thead className="label">
          <tr className="border-b border-line-2">
            <th scope="col" className="w-14 py-1.5 font-medium">
              Row
            </th>
            <th scope="col" className="w-20 font-medium">
              No.
            </th>
            <th scope="col" className="font-medium">
              Title
            </th>
            <th scope="col" className="w-1/4 font-medium">
              Model
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} className="border-b border-line align-top">
              <td className="py-1.5 text-ink-3">{row.line}</td>
              <td>{row.number}</td>
              <td className="py-1.5 pr-4">
                {row.title}
                {row.problems.map(({ at, message }) => (
                  <span key={at + message} className="block text-small text-amber">
                    {message}
                  </span>
                ))}
              </td>
              <td className="py-1.5">{row.model}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {many && <p className="pt-2 text-ink-2">And {plan.rows.length - shownAtMost} more.</p>}
      {plan.ignored.length > 0 && (
        <details className="pt-3">
          <summary className="cursor-pointer text-ink-2">{plan.ignored.length} rows are left out</summary>
          <ul className="pt-2 text-small text-ink-2">
            {plan.ignored.slice(0, shownAtMost).map(({ line, reason }) => (
              <li key={line}>
                Row {line}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
