import { afterAll, beforeAll, expect, test } from 'bun:test'
import { testWorld, type World } from './world'

let world: World

beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

const orgPost = (who: { post: World['ines']['post'] }, path: string, body: object) => who.post(`/api/auth/organization/${path}`, body)

test('A23 an invitation is seen by who manages members, and by no other member at any door of better-auth', async () => {
  const organizationId = world.ids.workspace
  const viewer = await world.member('Curious', 'viewer')
  const { body } = await orgPost(world.ines, 'invite-member', { organizationId, email: 'boss@test.example', role: 'admin' })
  await orgPost(viewer, 'set-active', { organizationId })
  const doors = ['list-invitations', 'list-members', 'get-full-organization', 'list-user-invitations', 'get-active-member', 'list']
  for (const door of doors) {
    for (const query of [
      '',
      `?organizationId=${organizationId}`,
      `?organizationId=${world.theirs.workspace}&organizationId=${organizationId}`,
    ]) {
      const answer = await viewer.get(`/api/auth/organization/${door}${query}`)
      expect({ door, query, tells: JSON.stringify(answer.body ?? null).includes(body.id) }).toEqual({ door, query, tells: false })
    }
  }
  const list = (who: { get: World['ines']['get'] }) => who.get(`/api/auth/organization/list-invitations?organizationId=${organizationId}`)
  expect((await list(viewer)).status).toBe(403)
  expect((await list(world.stranger)).status).toBe(404)
  expect((await list(world.browser())).status).toBe(401)
  expect((await list(world.ines)).body.map((one: { id: string }) => one.id)).toContain(body.id)
})

test('A24 nobody is invited as owner, not even by one', async () => {
  const to = { organizationId: world.ids.workspace, email: 'heir@test.example', role: 'owner' }
  expect((await orgPost(world.ines, 'invite-member', to)).status).toBe(400)
})

test('an invitation goes to an address that can be one', async () => {
  const email = `${'x'.repeat(250)}@test.example`
  expect((await orgPost(world.ines, 'invite-member', { organizationId: world.ids.workspace, email, role: 'crew' })).status).toBe(400)
})
