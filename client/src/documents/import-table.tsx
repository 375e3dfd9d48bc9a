import type { ReactNode } from 'react'
import { classes } from '../ui/classes'

interface Problem {
  /** A cell, such as `D14`. */
  readonly at: string
  readonly message: string
}

/** A row of the file with what could not be taken of it as it stands. */
interface ImportedRow {
  /** In the file, from 1. */
  readonly line: number
  readonly problems: readonly Problem[]
}

export interface ImportTableColumn<Row> {
  readonly title: string
  /** Its width, or where it is not shown. */
  readonly className?: string
  readonly cell: (row: Row) => ReactNode
  /** What is wrong with a row stands here. */
  readonly hasProblems?: boolean
}

export interface ImportTableProps<Row> {
  readonly title: string
  readonly rows: readonly Row[]
  readonly columns: readonly ImportTableColumn<Row>[]
  readonly problemText: (problem: Problem) => string
}

/** As many rows as somebody looks through; those with something wrong come first when there are more. */
export const shownAtMost = 200

/** What each row of an imported table becomes. */
export const ImportTable = <Row extends ImportedRow>({ title, rows, columns, problemText }: ImportTableProps<Row>) => {
  const many = rows.length > shownAtMost
  const shown = many ? [...rows].sort((a, b) => b.problems.length - a.problems.length).slice(0, shownAtMost) : rows
  return (
    <section>
      <h3 className="label mb-1">{title}</h3>
      <table className="num w-full text-left">
        <thead className="label">
          <tr className="border-b border-line-2">
            <th scope="col" className="w-14 py-1.5 font-medium">
              Row
            </th>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={classes('font-medium', column.className)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.line} className="border-b border-line align-top">
              <td className="py-1.5 text-ink-3">{row.line}</td>
              {columns.map((column) => (
                <td key={column.title} className={classes('py-1.5 pr-4 [overflow-wrap:anywhere]', column.className)}>
                  {column.cell(row)}
                  {column.hasProblems &&
                    row.problems.map((problem) => (
                      <span key={problem.at + problem.message} className="block text-small text-amber">
                        {problemText(problem)}
                      </span>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {many && <p className="pt-2 text-ink-2">And {rows.length - shownAtMost} more.</p>}
    </section>
  )
}
