import { test as base } from '@playwright/test'
import { createShow, createWorkspace, join, type Person, type Show, signUp } from './person'
import { type Product, startProduct } from './product'

export interface Team {
  readonly show: Show
  /** In the order they were named; the first owns the workspace. */
  readonly people: readonly [Person, Person, ...Person[]]
}

interface Fixtures {
  /** Signs somebody up and opens a browser for them. */
  readonly person: (name: string) => Promise<Person>
  /** A workspace with one show in it and two or more people, by role; the first owns it. */
  readonly team: (roles: Readonly<Record<string, string>>) => Promise<Team>
}

/** One product per worker, started before its first test. */
export const test = base.extend<Fixtures, { settings: Readonly<Record<string, string>>; product: Product }>({
  /** Environment variables a file of specs runs its product with; `test.use({ settings })`. */
  settings: [{}, { scope: 'worker', option: true }],
  product: [
    async ({ settings }, use) => {
      const product = await startProduct(settings)
      await use(product)
      await product.stop()
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  baseURL: ({ product }, use) => use(product.url),
  person: async ({ browser, product }, use) => {
    const people: Person[] = []
    await use(async (name) => {
      const person = await signUp({ browser, url: product.url, name })
      people.push(person)
      return person
    })
    await Promise.all(people.map(({ context }) => context.close()))
  },
  team: async ({ person }, use) => {
    await use(async (roles) => {
      const [ownerName = 'Inês', secondName = 'Marc', ...others] = Object.keys(roles)
      const owner = await person(ownerName)
      const workspace = await createWorkspace(owner, 'Maison Aurélie')
      const joined = async (name: string) => {
        const somebody = await person(name)
        await join({ owner, workspace, person: somebody, role: roles[name] ?? 'viewer' })
        return somebody
      }
      const second = await joined(secondName)
      const rest: Person[] = []
      for (const name of others) rest.push(await joined(name))
      return { show: await createShow(owner, workspace, 'Autumn/Winter 2027'), people: [owner, second, ...rest] }
    })
  },
})
