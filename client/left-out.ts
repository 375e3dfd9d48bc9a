import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, parseAst } from 'vite'

/** One node of a syntax tree: its kind, its place in the source and its children under their names. */
interface Syntax {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [child: string]: unknown
}

interface Property {
  readonly name: string
  readonly isMethod: boolean
  readonly start: number
  readonly end: number
}

const isSyntax = (value: unknown): value is Syntax => typeof value === 'object' && value !== null && 'type' in value

const syntaxIn = (value: unknown): readonly Syntax[] => (Array.isArray(value) ? value : [value]).filter(isSyntax)

const within = (node: Syntax): readonly Syntax[] => [node, ...Object.values(node).flatMap(syntaxIn).flatMap(within)]

/** The properties that an object in the source gives by name. */
const propertiesOf = (object: Syntax): readonly Property[] =>
  syntaxIn(object.type === 'ObjectExpression' ? object.properties : null).flatMap(({ type, kind, key, value, start, end }) =>
    type === 'Property' && kind === 'init' && isSyntax(key) && key.type === 'Identifier'
      ? [{ name: String(key.name), isMethod: isSyntax(value) && value.type === 'FunctionExpression', start, end }]
      : [],
  )

/** The properties of objects that are given to a function at once, not of objects inside those. */
const propertiesGivenTo = (callee: RegExp, code: string): readonly Property[] =>
  within(parseAst(code) as unknown as Syntax)
    .filter(
      (node) => node.type === 'CallExpression' && isSyntax(node.callee) && callee.test(code.slice(node.callee.start, node.callee.end)),
    )
    .flatMap((call) => syntaxIn(call.arguments).flatMap(propertiesOf))

const without = (code: string, properties: readonly Property[]): string => {
  let left = ''
  let from = 0
  for (const { start, end } of [...properties].sort((a, b) => a.start - b.start)) {
    left += code.slice(from, start)
    from = end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0)
  }
  return left + code.slice(from)
}

const callsIn = (code: string): readonly string[] => [...code.matchAll(/\.\s*(\w+)\s*[(<]/g)].flatMap(([, name]) => name ?? [])

/** Names of the methods that files of some folders call, on whatever it is. */
const calledUnder = (...folders: readonly string[]): ReadonlySet<string> =>
  new Set(
    folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|tsx|js)$/.test(file) && !file.includes('.test.'))
        .flatMap((file) => callsIn(readFileSync(join(folder, file), 'utf8'))),
    ),
  )

interface LeftOut {
  readonly name: string
  /** Modules it applies to. */
  readonly id: RegExp
  /** The function that is given the objects. */
  readonly callee: RegExp
  /** Called once for each build. */
  readonly unused: () => (property: Property, code: string) => boolean
}

/** A build step that takes properties out of a library which nothing here reads. */
const leavingOut = ({ name, id, callee, unused }: LeftOut): Plugin => {
  let isUnused: ReturnType<typeof unused> = () => false
  return {
    name,
    apply: 'build',
    buildStart() {
      isUnused = unused()
    },
    transform: {
      filter: { id },
      handler: (code) => ({
        code: without(
          code,
          propertiesGivenTo(callee, code).filter((property) => isUnused(property, code)),
        ),
        map: null,
      }),
    },
  }
}

interface Rewritten {
  readonly name: string
  readonly id: RegExp
  readonly rewrite: (code: string) => string
}

const rewriting = ({ name, id, rewrite }: Rewritten): Plugin => ({
  name,
  apply: 'build',
  transform: { filter: { id }, handler: (code) => ({ code: rewrite(code), map: null }) },
})

const replaced = (code: string, from: RegExp, to: string): string => {
  if (!from.test(code)) throw new Error(`A library no longer says ${from}: look at client/left-out.ts.`)
  return code.replace(from, to)
}

const sources = [join(import.meta.dirname, 'src'), join(import.meta.dirname, '../shared/src')]

/**
 * What bundlers keep although no browser reads it, because it hangs on objects:
 * methods of Zod's schemas that no file calls by name, and how Tiptap's
 * extensions read and write Markdown. A method that is called comes back with
 * the next build. What checks DOM nodes in lib0 is marked as free of effects,
 * what fills new documents runs on servers only, no extension here decorates,
 * and no browser of the build's target is Internet Explorer.
 */
export const leftOut = (): Plugin[] => [
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
    name: 'markdown-of-extensions',
    id: /@tiptap\/extension-[\w-]+\/dist\/.*\.js$/,
    callee: /^(Node|Mark|Extension)\.create$/,
    unused: () => {
      const markdown = new Set(['markdownTokenName', 'markdownTokenizer', 'markdownOptions', 'parseMarkdown', 'renderMarkdown'])
      return ({ name }) => markdown.has(name)
    },
  }),
  rewriting({
    name: 'decorations-of-editor',
    id: /@tiptap\/core\/dist\/index\.js$/,
    rewrite: (code) =>
      replaced(
        code,
        /this\.decorationManager = new DecorationManager\(\{[^}]*\}\);\s*return this\.decorationManager\.plugin;/,
        'return null;',
      ),
  }),
  rewriting({
    name: 'old-browsers-of-editor',
    id: /prosemirror-view\/dist\/index\.js$/,
    rewrite: (code) =>
      replaced(replaced(code, /const ie = [^;]*;/, 'const ie = false;'), /const ie_version = [^;]*;/, 'const ie_version = 0;'),
  }),
  rewriting({
    name: 'schemas-of-lib0',
    id: /lib0\/dom\.js$/,
    rewrite: (code) => code.replaceAll('= $.$custom(', '= /* @__PURE__ */ $.$custom('),
  }),
  rewriting({
    name: 'seeds-of-documents',
    id: /shared\/src\/documents\/[\w-]+\/seed\.ts$/,
    rewrite: () => "export const seed = () => { throw new Error('Documents are filled by the server.') }",
  }),
]
