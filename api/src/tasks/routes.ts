import { Elysia } from 'elysia'
import type { Doors } from '../http/enter'
import { workspaceParams } from '../shows/schemas'
import { load, loadQuery, taskPage, tasksQuery } from './schemas'
import { listTasks, loadOfPeople } from './service'

/** Tasks over all shows of a workspace, as its task boards say. */
export const taskRoutes = ({ enter }: Doors) =>
  new Elysia({ prefix: '/api/workspaces/:workspace/tasks', detail: { tags: ['tasks'] } })
    .get('', ({ request, params, query }) => enter({ request, params }, (scope) => listTasks(scope, query)), {
      params: workspaceParams,
      query: tasksQuery,
      response: taskPage,
    })
    .get('/load', ({ request, params, query }) => enter({ request, params }, (scope) => loadOfPeople(scope, query)), {
      params: workspaceParams,
      query: loadQuery,
      response: load,
    })
