import { expect, test } from 'bun:test'
import { type LinksOf, type ModuleLinks, modulesInCommon, modulesOfStage } from '../stages.ts'

const written = (modules: Readonly<Record<string, Partial<ModuleLinks>>>): LinksOf => {
  const all = new Map(Object.entries(modules).map(([module, links]) => [module, { imports: [], dynamicImports: [], ...links }]))
  return (module) => all.get(module) ?? null
}

const links = written({
  page: { dynamicImports: ['plan', 'board', 'list'] },
  list: { imports: ['button'] },
  plan: { imports: ['session', 'button', 'cells'], dynamicImports: ['panel'] },
  board: { imports: ['session', 'button', 'cards'] },
  session: { imports: ['provider'] },
  panel: { imports: ['provider', 'thread'] },
})

const names = ['page', 'list', 'plan', 'board', 'session', 'panel', 'button', 'cells', 'cards', 'provider', 'thread']

const ofDocuments = { name: 'document', doors: [/^plan$/, /^board$/], neededBy: [[/^plan$/], [/^board$/]] }

test('a stage holds what each of its screens needs at once, and nothing that others reach', () => {
  expect(modulesOfStage(ofDocuments, names, ['page'], links).sort()).toEqual(['provider', 'session'])
})

test('a stage of one screen holds all that only it needs at once, not what it fetches later', () => {
  const ofPlan = { name: 'plan', doors: [/^plan$/], neededBy: [[/^plan$/]] }
  expect(modulesOfStage(ofPlan, names, ['page'], links).sort()).toEqual(['cells', 'plan'])
})

test('a stage can hold some kinds of modules only', () => {
  expect(modulesOfStage({ ...ofDocuments, only: /^s/ }, names, ['page'], links)).toEqual(['session'])
})

const pages = written({
  main: { imports: ['frame'], dynamicImports: ['plan', 'list'] },
  live: { imports: ['clock'], dynamicImports: ['button'] },
  plan: { imports: ['frame', 'clock', 'button', 'words', 'session', 'menu'] },
  list: { imports: ['words'] },
  menu: { imports: ['session'] },
  session: { imports: ['editor'] },
})

const inCommon = {
  name: 'common',
  neededBy: [/^plan$/],
  only: /^(frame|clock|button|words|menu)$/,
  large: /^editor$/,
  atOnceOn: { name: 'first', entry: /^main$/ },
  everOn: { name: 'live', entry: /^live$/ },
}

test('small modules that screens share stand together, apart what a page needs at once and what another page wants; nothing large comes along', () => {
  const all = ['main', 'live', 'plan', 'list', 'frame', 'clock', 'button', 'words', 'menu', 'session', 'editor']
  expect(Object.fromEntries(modulesInCommon(inCommon, all, pages))).toEqual({
    frame: 'common-first',
    clock: 'common-live',
    button: 'common-live',
    words: 'common',
  })
  expect(modulesInCommon(inCommon, all, pages, (module) => module === 'words').has('words')).toBe(false)
})
