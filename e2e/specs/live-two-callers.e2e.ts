import { expect } from '@playwright/test'
import { looks, openDesk, planToCall, reportOf } from '../live'
import { test } from '../test'

const [doors, first, second, third] = looks

test('Whoever takes over calls, the one before is told, and a hand-over gives it back', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'stage-manager' })
  const planned = await planToCall({ product, person: people[0], show })
  const inês = await openDesk(people[0], planned)
  await inês.open('Rehearsal at this hour')
  await inês.go(doors)
  const marc = await openDesk(people[1], planned)
  await expect(marc.page.getByText('Inês calls')).toBeVisible()
  await marc.takeOver('Inês')
  await expect(inês.page.getByText('Marc calls')).toBeVisible()
  // One of them calls: of two space bars at once one counts.
  await Promise.all([inês.press('Space'), marc.go(first)])
  await expect(inês.now).toHaveText(first)
  await marc.press('o')
  await marc.page.getByRole('listitem').filter({ hasText: 'Inês' }).getByRole('button', { name: 'Hand over' }).click()
  await expect(inês.calls).toBeVisible()
  await expect(marc.page.getByText('Called by Inês')).toBeVisible()
  await inês.go(second)
  await expect(marc.now).toHaveText(second)
  const { report } = await reportOf(people[0], show)
  expect(report.items.map(({ title }) => title)).toEqual([doors, first, second])
  expect(report.callers.map(({ name, forced }) => [name, forced])).toEqual([
    ['Inês', false],
    ['Marc', true],
    ['Inês', false],
  ])
})

test('Of two who take over at once one calls, and the other is told who', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'stage-manager', Yuki: 'producer' })
  const planned = await planToCall({ product, person: people[0], show })
  const inês = await openDesk(people[0], planned)
  await inês.open('Rehearsal at this hour')
  const others = await Promise.all(people.slice(1).map((person) => openDesk(person, planned)))
  const answers = await Promise.all(others.map((desk) => desk.askToTakeOver('Inês')))
  await Promise.all(answers.map((take) => take.click()))
  const refusals = others.map(({ page }) => page.getByText(/^(Marc|Yuki) calls since; look again before taking over\.$/))
  const told = await Promise.any(refusals.map((refusal) => refusal.textContent()))
  await expect(inês.page.getByText(told?.startsWith('Marc') ? 'Marc calls' : 'Yuki calls')).toBeVisible()
  const calling = await Promise.all(others.map(({ calls }) => calls.count()))
  expect(calling.toSorted()).toEqual([0, 1])
  await Promise.all(refusals.map((refusal) => refusal.page().close()))
})

test('What a caller without a network called after somebody took over counts for nothing, and the caller is told', async ({
  team,
  product,
}) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'stage-manager' })
  const planned = await planToCall({ product, person: people[0], show })
  const inês = await openDesk(people[0], planned)
  await inês.open('Rehearsal at this hour')
  await inês.go(doors)
  const marc = await openDesk(people[1], planned)
  await people[0].goOffline()
  await marc.takeOver('Inês')
  await marc.go(first)
  await inês.go(first)
  await expect(inês.page.getByText(/1 call waits/)).toBeVisible()
  await people[0].goOnline()
  await expect(inês.page.getByText(/^One call made offline no longer counted: somebody else called since\./)).toBeVisible()
  await expect(inês.page.getByText('Marc calls')).toBeVisible()
  await marc.go(second)
  await expect(inês.now).toHaveText(second)
  const { report } = await reportOf(people[0], show)
  expect(report.items.map(({ title }) => title)).toEqual([doors, first, second])
  expect(report.superseded.map(({ call, by }) => [call, by])).toEqual([['go', 'Inês']])
})

test('A double tap is one GO', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'crew' })
  const planned = await planToCall({ product, person: people[0], show })
  const desk = await openDesk(people[0], planned)
  await desk.open('Rehearsal at this hour')
  await desk.go(doors)
  await desk.press('Space Space')
  await expect(desk.now).toHaveText(first)
  await desk.go(second)
  await desk.go(third)
  const { report } = await reportOf(people[0], show)
  expect(report.items.map(({ title }) => title)).toEqual([doors, first, second, third])
})
