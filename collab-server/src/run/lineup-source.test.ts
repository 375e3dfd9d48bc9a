import { expect, test } from 'bun:test'
import type { Access, AccessStore } from '../documents/access'
import { type LineupSource, lookUpLineup } from './lineup-source'

const sourceWith = (access: Partial<Access>): LineupSource => {
  const accessStore = { access: async () => ({ workspaceId: 'maison', type: 'lineup', show: null, ...access }) }
  return { accessStore: accessStore as unknown as AccessStore } as LineupSource
}

const show = (id: string): NonNullable<Access['show']> => ({ id, date: '2027-03-06', timeZone: 'UTC' }) as NonNullable<Access['show']>

test.each([
  ['of the same show', { show: show('a') }, show('a'), 'known'],
  ['of another show', { show: show('b') }, show('a'), 'elsewhere'],
  ['of a show, for a plan of none', { show: show('a') }, null, 'elsewhere'],
  ['of no show, for a plan of one', { show: null }, show('a'), 'elsewhere'],
  ['of no show, for a plan of none', { show: null }, null, 'elsewhere'],
  ['of another workspace', { show: show('a'), workspaceId: 'nord' }, show('a'), 'missing'],
  ['that is a run of show', { show: show('a'), type: 'run-of-show' }, show('a'), 'missing'],
] as const)('A28 a lineup %s', async (_, access, of, found) => {
  const answer = await lookUpLineup(sourceWith(access), 'lineup', { workspaceId: 'maison', show: of })
  expect(answer.kind === 'known' ? 'known' : answer.why).toBe(found)
})
