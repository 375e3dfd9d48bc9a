import { canInWorkspace } from '@fashionos/shared/access'
import type { z } from 'zod'
import { nobody } from '../content/assignments'
import { sightOf } from '../documents/sight'
import { notAllowed } from '../errors'
import type { Scope } from '../http/scope'
import { countTasks, selectLoad, selectTasks } from './queries'
import type { load, loadQuery, taskPage, tasksQuery } from './schemas'

const usualSize = 100

/** A34: tasks are listed from documents that whoever asks may see; those of others where people may be seen. */
export const listTasks = async (scope: Scope, asked: z.output<typeof tasksQuery>): Promise<z.output<typeof taskPage>> => {
  const { page = 1, size = usualSize, done = false, show, until } = asked
  const person = personOf(scope, asked.person)
  if (person !== scope.person.id && !canInWorkspace(scope.role, 'see-people')) throw notAllowed('see the tasks of others')
  const query = { person, done, show, until, page, size }
  const sight = sightOf(scope)
  const rows = await selectTasks(scope.tx, query, sight)
  return { items: rows.map(taskOf), total: await countTasks(scope.tx, query, sight), page, size }
}

const personOf = ({ person }: Scope, asked: string | undefined): string | null => {
  if (asked === 'everybody') return null
  return asked === 'nobody' ? nobody : (asked ?? person.id)
}

const taskOf = ({
  userId,
  personName,
  showId,
  showName,
  showDate,
  timeZone,
  ...task
}: Awaited<ReturnType<typeof selectTasks>>[number]) => ({
  ...task,
  person: whoIs({ userId, name: personName }),
  show: showId === null ? null : { id: showId, name: showName ?? '', date: showDate ?? '', timeZone: timeZone ?? 'UTC' },
})

const whoIs = ({ userId, name }: { userId: string; name: string | null }) =>
  userId === nobody ? null : { id: userId, name: name ?? 'Someone who left' }

/** A34: how much each person has to do, over all shows or in one. */
export const loadOfPeople = async (scope: Scope, of: z.output<typeof loadQuery>): Promise<z.output<typeof load>> => {
  if (!canInWorkspace(scope.role, 'see-people')) throw notAllowed('see the tasks of others')
  const rows = await selectLoad(scope.tx, { today: of.today, show: of.show }, sightOf(scope))
  return { items: rows.map(({ userId, name, ...figures }) => ({ person: whoIs({ userId, name }), ...figures })) }
}
