import { Elysia } from 'elysia'
import type { Doors } from '../http/enter'
import { workspaceParams } from '../shows/schemas'
import { hits, searchQuery } from './schemas'
import { searchWorkspace } from './service'

/** Finding anything in a workspace. */
export const searchRoutes = ({ enter }: Doors) =>
  new Elysia({ prefix: '/api/workspaces/:workspace/search', detail: { tags: ['search'] } }).get(
    '',
    ({ request, params, query }) => enter({ request, params }, (scope) => searchWorkspace(scope, query)),
    { params: workspaceParams, query: searchQuery, response: hits },
  )
