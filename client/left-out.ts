import { join } from 'node:path'
import type { Plugin } from 'vite'
import { calledUnder, leavingOut, nothingMissing, replaced, rewriting, withoutMethods } from './build-steps.ts'

const libraries = join(import.meta.dirname, '../node_modules')
const sources = [join(import.meta.dirname, 'src'), join(import.meta.dirname, '../shared/src')]

/**
 * What bundlers keep although no browser reads it, because it hangs on objects:
 * methods of Zod's schemas and commands of the editor that no file calls by
 * name, and how Tiptap's extensions read and write Markdown. One that is called
 * comes back with the next build.
 */
const uncalled = (): Plugin[] => [
  leavingOut({
    name: 'uncalled-zod-methods',
    id: /zod\/v4\/classic\/schemas\.js$/,
    callee: /^(core\.\$constructor|util\.derived)$/,
    unused: () => {
      const called = calledUnder(...sources)
      return ({ name, isMethod }, code) =>
        isMethod && !called.has(name) && !new RegExp(`\\b(this|inst|cl|schema)\\??\\.${name}\\b`).test(code)
    },
  }),
  leavingOut({
    name: 'uncalled-commands-of-editor',
    id: /@tiptap\/core\/dist\/index\.js$/,
    callee: /^__exportAll$/,
    unused: () => {
      const called = calledUnder(...sources, join(libraries, '@tiptap'))
      return ({ name }) => !called.has(name)
    },
  }),
  leavingOut({
    name: 'markdown-of-extensions',
    id: /@tiptap\/extension-[\w-]+\/dist\/.*\.js$/,
    callee: /^(Node|Mark|Extension)\.create$/,
    unused: () => {
      const markdown = new Set(['markdownTokenName', 'markdownTokenizer', 'markdownOptions', 'parseMarkdown', 'renderMarkdown'])
      return ({ name }) => markdown.has(name)
    },
  }),
]

const noOverlap = "const hashOfJSON = () => { throw new Error('No mark of the notes overlaps its own kind.') };"

/**
 * The notes' editor without what the notes have not: decorations, a history to
 * look at, marks that overlap others of their kind (whose names are hashes),
 * events of what is deleted, dropped and pasted, positions to query.
 */
const ofEditor = (): Plugin[] => [
  rewriting({
    name: 'unused-parts-of-editor',
    id: /@tiptap\/core\/dist\/index\.js$/,
    rewrite: (code) => {
      const undecorated = replaced(
        code,
        /this\.decorationManager = new DecorationManager\(\{[^}]*\}\);\s*return this\.decorationManager\.plugin;/,
        'return null;',
      )
      const quiet = replaced(undecorated, /Drop,\s*Paste,\s*Delete,\s*TextDirection\.configure\([^)]*\)/, '')
      const unread = [
        '$node',
        '$nodes',
        '$pos',
        '$doc',
        'getJSON',
        'getHTML',
        'setEditable',
        'registerPlugin',
        'unregisterPlugin',
        'createNodeViews',
      ]
      return withoutMethods(quiet, unread)
    },
  }),
  rewriting({
    name: 'unused-parts-of-shared-editing',
    id: /@tiptap\/y-tiptap\/dist\/y-tiptap\.js$/,
    rewrite: (code) =>
      withoutMethods(
        replaced(
          replaced(code, /const hashOfJSON = .*;/, noOverlap),
          /this\.renderSnapshot\(syncState\.snapshot, syncState\.prevSnapshot\)/,
          '',
        ),
        ['renderSnapshot', 'unrenderSnapshot', '_renderSnapshot'],
      ),
  }),
  rewriting({
    name: 'old-browsers-of-editor',
    id: /prosemirror-view\/dist\/index\.js$/,
    rewrite: (code) =>
      replaced(replaced(code, /const ie = [^;]*;/, 'const ie = false;'), /const ie_version = [^;]*;/, 'const ie_version = 0;'),
  }),
]

/**
 * Zod without what reads the limits off a schema again, without values that
 * contain themselves (what is checked here was JSON), and without the parsers it
 * makes from strings, which the pages' content security policy forbids anyway.
 */
const ofZod = (): Plugin[] => [
  rewriting({
    name: 'limits-of-schemas',
    id: /zod\/v4\/classic\/schemas\.js$/,
    rewrite: (code) =>
      replaced(
        replaced(replaced(code, /processors\.aggregateChecks\(inst\)/g, '({})'), /core\.\$ZodObjectJIT\.init/, 'core.$ZodObject.init'),
        /core\.config\(\{ memoizer: core\.memoizer\(\) \}\)/,
        '{}',
      ),
  }),
]

const noMutations =
  "{ clear() {}, getAll: () => [], resumePausedMutations: async () => {}, build() { throw new Error('Mutations are left out of the build.') } }"

/** Queries are read and invalidated; what changes things calls the api itself, and nothing is read page by page. */
const ofQueries = (): Plugin[] => [
  rewriting({
    name: 'mutations-of-queries',
    id: /@tanstack\/query-core\/build\/modern\/queryClient\.js$/,
    rewrite: (code) =>
      withoutMethods(replaced(code, /config\.mutationCache \|\| new MutationCache\(\)/, noMutations), [
        ...['isMutating', 'setMutationDefaults', 'getQueriesData', 'setQueriesData', 'resetQueries', 'cancelQueries'],
        ...['infiniteQuery', 'prefetchInfiniteQuery', 'ensureInfiniteQueryData'],
      ]),
  }),
  rewriting({
    name: 'pages-of-queries',
    id: /@tanstack\/query-core\/build\/modern\/query\.js$/,
    rewrite: (code) => replaced(code, /infiniteQueryBehavior\(this\.options\.pages\)/, 'undefined'),
  }),
]

/**
 * lib0 without its checks of DOM nodes, its coloured printing, and its looking
 * for the arguments and variables of a program; what fills new documents runs
 * on servers only.
 */
const ofDocuments = (): Plugin[] => [
  rewriting({
    name: 'schemas-of-lib0',
    id: /lib0\/dom\.js$/,
    rewrite: (code) => code.replaceAll('= $.$custom(', '= /* @__PURE__ */ $.$custom('),
  }),
  rewriting({
    name: 'printing-of-lib0',
    id: /lib0\/logging\.js$/,
    rewrite: () => `
      const said = (words) => words.filter((word) => typeof word === 'string').join('')
      export const ORANGE = null, RED = null, BOLD = null, UNBOLD = null
      export const print = (...words) => console.info(said(words))
      export const warn = (...words) => console.warn(said(words))`,
  }),
  rewriting({
    name: 'surroundings-of-lib0',
    id: /lib0\/environment\.js$/,
    rewrite: () => "export const isNode = false, isBrowser = typeof document !== 'undefined', production = true, getVariable = () => null",
  }),
  rewriting({
    name: 'seeds-of-documents',
    id: /shared\/src\/documents\/[\w-]+\/seed\.ts$/,
    rewrite: () => "export const seed = () => { throw new Error('Documents are filled by the server.') }",
  }),
  rewriting({
    name: 'facts-of-documents',
    id: /shared\/src\/documents\/[\w-]+\/facts\.ts$/,
    rewrite: () => `
      const told = () => { throw new Error('Facts of documents are told by the server.') }
      export const factsOf = told, referencesOf = told, assignmentsOf = told`,
  }),
]

/** All that is taken out of the libraries at build time. A library that changes shape stops the build. */
export const leftOut = (): Plugin[] => [...uncalled(), ...ofEditor(), ...ofZod(), ...ofQueries(), ...ofDocuments(), nothingMissing()]
