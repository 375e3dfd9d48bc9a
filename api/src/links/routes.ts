import { clientAddressOf } from '@fashionos/shared/client-address'
import { Elysia } from 'elysia'
import { z } from 'zod'
import { collabUrlOf } from '../collab-url'
import type { ApiDeps } from '../deps'
import { documentParams } from '../documents/schemas'
import { notFound, refusal } from '../errors'
import { originOf } from '../http/address'
import { type Doors, tooMany } from '../http/enter'
import { showParams } from '../shows/schemas'
import { workspacesOf } from '../workspaces/service'
import { openLink, showForMember } from './live-show'
import { type Link, linkList, linkParams, linkSecret, madeLink, memberShow, newDocumentLink, newShowLink, openedLink } from './schemas'
import { linkSecretOf } from './secret'
import { createDocumentLink, createShowLink, listDocumentLinks, listShowLinks, removeLink } from './service'

/** A whole house opens its screens at once from one address; a secret cannot be guessed at any speed. */
const opensPerMinute = 1_200

type LinkDeps = Pick<ApiDeps, 'db' | 'authDb' | 'config' | 'limits' | 'addressOf'>

/** Links that open one screen of a live show without an account, and what a live page asks before it connects. */
export const linkRoutes = ({ enter, enterOnce, visitor }: Doors, deps: LinkDeps) => {
  const { secret, publicUrl } = deps.config
  const told = (link: Link) => {
    const own = linkSecretOf(link.id, secret)
    return { ...link, secret: own, url: `${publicUrl}${link.path}#k=${own}` }
  }
  return (
    new Elysia({ prefix: '/api', detail: { tags: ['links'] } })
      .get(
        '/workspaces/:workspace/documents/:document/screen-links',
        ({ request, params }) => enter({ request, params }, (scope) => listDocumentLinks(scope, params.document)),
        { params: documentParams, response: linkList },
      )
      .post(
        '/workspaces/:workspace/documents/:document/screen-links',
        async ({ request, params, body, set }) => {
          set.status = 201
          set.headers['cache-control'] = 'no-store'
          return told(
            await enterOnce({ request, params, body, set }, (scope) =>
              createDocumentLink(scope, { documentId: params.document, link: body, secret }),
            ),
          )
        },
        { params: documentParams, body: newDocumentLink, response: { 201: madeLink } },
      )
      .get(
        '/workspaces/:workspace/shows/:show/screen-links',
        ({ request, params }) => enter({ request, params }, (scope) => listShowLinks(scope, params.show)),
        { params: showParams, response: linkList },
      )
      .post(
        '/workspaces/:workspace/shows/:show/screen-links',
        async ({ request, params, body, set }) => {
          set.status = 201
          set.headers['cache-control'] = 'no-store'
          return told(
            await enterOnce({ request, params, body, set }, (scope) => createShowLink(scope, { showId: params.show, link: body, secret })),
          )
        },
        { params: showParams, body: newShowLink, response: { 201: madeLink } },
      )
      .delete(
        '/workspaces/:workspace/screen-links/:link',
        async ({ request, params, set }) => {
          await enter({ request, params }, (scope) => removeLink(scope, params.link))
          set.status = 204
        },
        { params: linkParams },
      )
      // Public: the secret is what lets in. A wrong one, an expired one and a withdrawn one answer alike.
      .post(
        '/links/resolve',
        async ({ request, body, set }) => {
          const key = `link:${clientAddressOf(request, originOf(deps, request))}`
          const { allowed, retryAfterMs } = await deps.limits.take({ key, max: opensPerMinute, windowMs: 60_000 })
          if (!allowed) throw tooMany(retryAfterMs)
          const opened = await openLink(deps, body.secret)
          if (opened === null) throw refusal('not-found', 'This link does not exist, has expired or was withdrawn. Ask for a new one.')
          set.headers['cache-control'] = 'no-store'
          return { ...opened, collabUrl: collabUrlOf(request, deps.config) }
        },
        { body: linkSecret, response: openedLink },
      )
      // The address of a live page has no workspace in it: the member's own are looked through.
      .get(
        '/live/shows/:show',
        async ({ request, params }) => {
          const person = await visitor(request)
          for (const { id } of await workspacesOf(deps.authDb, person.id)) {
            const found = await enter({ request, params: { workspace: id } }, (scope) => showForMember(scope, params.show))
            if (found) return { ...found, collabUrl: collabUrlOf(request, deps.config) }
          }
          throw notFound('show')
        },
        { params: z.object({ show: z.uuid() }), response: memberShow },
      )
  )
}
