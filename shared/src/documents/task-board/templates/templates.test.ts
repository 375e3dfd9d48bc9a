import { describe, expect, test } from 'bun:test'
import { createRng } from '../../../../test/rng'
import { brokenLinks, storedDependencies } from '../dependencies'
import { phases } from '../schema'
import { templateNames } from './list'
import { compareDays, readTemplate, templateTasks } from './template-tasks'

/** The laws of the template library. That owners, categories and keys are known is checked by reading: it throws. */
describe.each(templateNames.map((name) => [name] as const))('%s', (name) => {
  const tasks = readTemplate(name)
  const byKey = new Map(tasks.map((task) => [task.key, task]))

  test('has 100 tasks and more, over all five phases', () => {
    expect(tasks.length).toBeGreaterThanOrEqual(100)
    for (const phase of phases) expect(tasks.filter((task) => task.phase === phase).length).toBeGreaterThanOrEqual(8)
  })

  test('no key and no title stands twice, no title is empty or too long for a card', () => {
    const twice = (texts: readonly string[]): string[] => texts.filter((text, index) => texts.indexOf(text) !== index)
    expect(twice(tasks.map(({ key }) => key))).toEqual([])
    expect(twice(tasks.map(({ title }) => title.toLowerCase()))).toEqual([])
    for (const { title } of tasks) expect(title).toMatch(/^[A-Z][^.{}]{4,79}$/)
  })

  test('every dependency is there and due no later than what waits for it', () => {
    const wrong = tasks.flatMap((task) =>
      task.after.flatMap((key) => {
        const on = byKey.get(key)
        if (!on) return [`${task.key} waits for ${key}, which is not there`]
        return compareDays(on.due, task.due) > 0
          ? [`${task.key} (${task.due.days} ${task.due.time}) waits for ${key} (${on.due.days} ${on.due.time})`]
          : []
      }),
    )
    expect(wrong).toEqual([])
  })

  test('has no circle', () => {
    const made = templateTasks(name, createRng(1).uuid)
    const depends = made.tasks.map(({ id, dependsOn }) => ({
      id,
      dependsOn: Object.fromEntries(Object.keys(dependsOn ?? {}).map((on) => [on, true as const])),
    }))
    expect(brokenLinks(storedDependencies(depends))).toEqual([])
    expect(made.steps.length).toBeGreaterThanOrEqual(50)
  })

  test('what is before the show is due before it, what is after it after it, and efforts are hours of a task', () => {
    for (const { key, phase, due, effort } of tasks) {
      expect([key, effort > 0 && effort <= 40]).toEqual([key, true])
      if (phase === 'pre-production' || phase === 'creative-design') expect([key, due.days < 0]).toEqual([key, true])
      if (phase === 'post-event') expect([key, due.days >= 0]).toEqual([key, true])
      if (due.time !== null) expect(due.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
    }
  })
})

test('two kinds of show share less than they have of their own', () => {
  const titles = templateNames.map((name) => new Set(readTemplate(name).map(({ title }) => title)))
  for (const [index, one] of titles.entries()) {
    for (const other of titles.slice(index + 1)) {
      const shared = [...one].filter((title) => other.has(title)).length
      expect(shared).toBeLessThan(Math.min(one.size, other.size) * 0.6)
    }
  }
})

test('tasks go into one command, each with an id of its own', () => {
  const { tasks, steps } = templateTasks('runway-show', createRng(2).uuid)
  expect(new Set([...tasks, ...steps].map(({ id }) => id)).size).toBe(tasks.length + steps.length)
})
