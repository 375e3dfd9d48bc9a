import { type Ask, at, type MemberRoute } from './route-table'

const asks = (path: string, queries: readonly string[]): Ask[] =>
  queries.map(
    (query): Ask =>
      (who, ids) =>
        who.get(`${at(ids)}/${path}?${query}`),
  )

export const taskMemberRoutes: Readonly<Record<string, MemberRoute>> = {
  'GET /api/workspaces/:workspace/tasks': {
    happy: (who, ids) => who.get(`${at(ids)}/tasks?person=everybody&done=false&until=2027-03-06&page=1&size=10`),
    bad: asks('tasks', ['person=me', 'done=perhaps', 'show=x', 'until=soon', 'page=0', 'size=0', 'size=201']),
  },
  'GET /api/workspaces/:workspace/tasks/load': {
    happy: (who, ids) => who.get(`${at(ids)}/tasks/load?today=2027-02-01`),
    bad: asks('tasks/load', ['', 'today=soon', 'today=2027-02-01&show=x']),
  },
}
