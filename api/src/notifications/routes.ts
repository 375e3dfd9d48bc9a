import { Elysia } from 'elysia'
import { z } from 'zod'
import { documentParams } from '../documents/schemas'
import type { Doors } from '../http/enter'
import { showParams, workspaceParams } from '../shows/schemas'
import { changedDocuments, inbox, notificationsQuery, reading, settings, unreadCount } from './schemas'
import { changedIn, changeSettings, inboxOf, read, settingsOf, unreadOf, visit } from './service'

/** What people are told of, and which documents have changed since they saw them. */
export const notificationRoutes = ({ enter }: Doors) =>
  new Elysia({ prefix: '/api/workspaces/:workspace', detail: { tags: ['notifications'] } })
    .get('/notifications', ({ request, params, query }) => enter({ request, params }, (scope) => inboxOf(scope, query)), {
      params: workspaceParams,
      query: notificationsQuery,
      response: inbox,
    })
    .get('/notifications/unread', ({ request, params }) => enter({ request, params }, unreadOf), {
      params: workspaceParams,
      response: unreadCount,
    })
    .post('/notifications/read', ({ request, params, body }) => enter({ request, params }, (scope) => read(scope, body)), {
      params: workspaceParams,
      body: reading,
      response: unreadCount,
    })
    .get('/notification-settings', ({ request, params }) => enter({ request, params }, settingsOf), {
      params: workspaceParams,
      response: settings,
    })
    .put('/notification-settings', ({ request, params, body }) => enter({ request, params }, (scope) => changeSettings(scope, body)), {
      params: workspaceParams,
      body: settings,
      response: settings,
    })
    .post(
      '/documents/:document/visit',
      async ({ request, params, set }) => {
        await enter({ request, params }, (scope) => visit(scope, params.document))
        set.status = 204
      },
      { params: documentParams, response: { 204: z.void() } },
    )
    .get('/shows/:show/changed', ({ request, params }) => enter({ request, params }, (scope) => changedIn(scope, params.show)), {
      params: showParams,
      response: changedDocuments,
    })
