import { roles } from '@fashionos/shared/access'
import { Elysia } from 'elysia'
import { z } from 'zod'
import type { ApiDeps } from '../deps'
import type { Doors } from '../http/enter'
import { workspaceParams } from '../shows/schemas'
import { invitationOf, listPeople, workspacesOf } from './service'

const me = z.object({
  user: z.object({ id: z.uuid(), name: z.string(), email: z.string() }),
  workspaces: z.array(z.object({ id: z.uuid(), name: z.string(), slug: z.string(), role: z.enum(roles) })),
})

const people = z.array(z.object({ userId: z.uuid(), name: z.string(), email: z.string(), role: z.enum(roles) }))

const invitation = z.object({
  id: z.uuid(),
  workspace: z.string(),
  inviter: z.string(),
  email: z.string(),
  role: z.enum(roles),
  status: z.enum(['pending', 'accepted', 'rejected', 'canceled', 'expired']),
})

/** Who one is, where one is a member, and who else is. */
export const workspaceRoutes = ({ visitor, enter }: Doors, { authDb, clock }: Pick<ApiDeps, 'authDb' | 'clock'>) =>
  new Elysia({ prefix: '/api', detail: { tags: ['workspaces'] } })
    .get(
      '/me',
      async ({ request }) => {
        const user = await visitor(request)
        return { user, workspaces: await workspacesOf(authDb, user.id) }
      },
      { response: me },
    )
    .get('/workspaces/:workspace/people', ({ request, params }) => enter({ request, params }, listPeople), {
      params: workspaceParams,
      response: people,
    })
    // Public: its id is the secret that came by mail. Tells whoever was invited what they are about to join.
    .get('/invitations/:invitation', ({ params }) => invitationOf(authDb, params.invitation, new Date(clock())), {
      params: z.object({ invitation: z.uuid() }),
      response: invitation,
    })
