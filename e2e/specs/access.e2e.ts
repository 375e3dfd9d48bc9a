import { documentTypes } from '@fashionos/shared/documents/registry'
import { runCommand } from '@fashionos/shared/documents/run-command'
import { closeCodes } from '@fashionos/shared/protocol'
import { expect } from '@playwright/test'
import { type Person, post, type Show } from '../person'
import { openSocket, type Socket } from '../socket'
import { test } from '../test'

const { 'run-of-show': runOfShow } = documentTypes

test('A viewer cannot write through the socket', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Tom: 'viewer' })
  const [owner, viewer] = await Promise.all([
    openSocket({ product, person: people[0], show }),
    openSocket({ product, person: people[1], show }),
  ])
  await Promise.all([owner.synced(), viewer.synced()])
  add(viewer, 'Written by a viewer')
  add(owner, 'Doors open')
  await expect.poll(() => viewer.titles()).toContain('Doors open')
  // What the viewer sent went out before the owner's edit came back to them.
  expect(owner.titles()).toEqual(['Doors open'])
  const later = await openSocket({ product, person: people[0], show })
  await expect.poll(() => later.titles()).toEqual(['Doors open'])
  for (const socket of [owner, viewer, later]) socket.close()
})

test('A removed member is out, whatever they do', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'stage-manager' })
  const [owner, member] = people
  const socket = await openSocket({ product, person: member, show })
  await socket.synced()
  await remove({ owner, member, show })
  await expect.poll(() => socket.closes).toHaveLength(1)
  expect(socket.closes[0]?.code).toBe(closeCodes.noAccess)
  const asked = await member.request.get(`/api/workspaces/${show.workspace.id}/shows/${show.id}`)
  expect(asked.status()).toBe(404)
  socket.close()
})

function add({ doc }: Socket, title: string): void {
  const args = { items: [{ id: crypto.randomUUID(), title }], after: null }
  expect(runCommand({ type: runOfShow, doc, name: 'addItems', args, origin: 'test' })).toEqual({ ok: true, value: null })
}

async function remove({ owner, member, show }: { owner: Person; member: Person; show: Show }): Promise<void> {
  await post(owner, '/api/auth/organization/remove-member', { memberIdOrEmail: member.email, organizationId: show.workspace.id })
}
