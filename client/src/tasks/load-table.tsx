import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sentenceOf } from '../failure'
import { dateIn } from '../shows/show-date'
import { classes } from '../ui/classes'
import { Section } from '../ui/page'
import { Placeholder } from '../ui/progress'
import type { Workspace } from '../workspaces/workspace'
import { zoneHere } from './by-due'
import { loadQuery } from './queries'

export interface LoadTableProps {
  readonly workspace: Workspace
  /** Epoch ms. */
  readonly now: number
  /** Whose tasks are listed beside it. */
  readonly person: string | undefined
  readonly meId: string
}

const figures = ['open', 'blocked', 'overdue', 'thisWeek'] as const
const figureTitles = { open: 'Open', blocked: 'Blocked', overdue: 'Overdue', thisWeek: 'This week' } as const

/** How much each person has to do, and the way to each one's list. */
export const LoadTable = ({ workspace, now, person, meId }: LoadTableProps) => {
  const load = useQuery(loadQuery({ workspaceId: workspace.id, today: dateIn(zoneHere(), now) }))
  return (
    <Section title="Load per person">
      {load.data ? (
        load.data.length === 0 ? (
          <p className="py-4 text-ink-2">Nothing is open in any show.</p>
        ) : (
          <table className="w-full border-collapse" aria-label="Load per person">
            <thead>
              <tr className="border-b border-line text-small text-ink-3">
                <th scope="col" className="py-2 pr-3 text-left font-normal">
                  Person
                </th>
                {figures.map((figure) => (
                  <th key={figure} scope="col" className="py-2 pl-3 text-right font-normal">
                    {figureTitles[figure]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {load.data.map((line) => {
                const id = line.person?.id ?? 'nobody'
                const chosen = id === (person ?? meId)
                return (
                  <tr key={id} className="border-b border-line">
                    <th scope="row" className="max-w-36 text-left font-normal">
                      <Link
                        to="/w/$workspace/tasks"
                        params={{ workspace: workspace.slug }}
                        search={{ person: id === meId ? undefined : id }}
                        aria-current={chosen ? 'true' : undefined}
                        className={classes(
                          'flex min-h-9 items-center underline-offset-3 hover:underline touch:min-h-11',
                          chosen && 'font-medium',
                        )}
                      >
                        <span className="truncate">{line.person?.name ?? 'Nobody yet'}</span>
                      </Link>
                    </th>
                    {figures.map((figure) => (
                      <td
                        key={figure}
                        className={classes(
                          'num pl-3 text-right',
                          line[figure] === 0 ? 'text-ink-3' : figure === 'overdue' && 'font-medium text-thread',
                        )}
                      >
                        {line[figure]}
                      </td>
                    ))}
                  </tr>
                )
              })}
            </tbody>
          </table>
        )
      ) : load.isError ? (
        <p className="py-4 text-ink-2">{sentenceOf(load.error)}</p>
      ) : (
        <Placeholder className="my-4 h-24" />
      )}
    </Section>
  )
}
