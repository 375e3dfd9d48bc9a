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
export const calledUnder = (...folders: readonly string[]): ReadonlySet<string> =>
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
export const leavingOut = ({ name, id, callee, unused }: LeftOut): Plugin => {
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

/** A build step that changes the source of some modules. */
export const rewriting = ({ name, id, rewrite }: Rewritten): Plugin => ({
  name,
  apply: 'build',
  transform: { filter: { id }, handler: (code) => ({ code: rewrite(code), map: null }) },
})

/** Throws when there is nothing to replace: a library that changes shape stops the build. */
export const replaced = (code: string, from: RegExp, to: string): string => {
  if (!from.test(code)) throw new Error(`A library no longer says ${from}: look at client/left-out.ts.`)
  return code.replace(from, to)
}

/** A class without some of its methods, which nothing calls. Throws when it has no such method. */
export const withoutMethods = (code: string, methods: readonly string[]): string => {
  const found = within(parseAst(code) as unknown as Syntax).flatMap(({ type, kind, key, start, end }) =>
    type === 'MethodDefinition' && kind !== 'constructor' && isSyntax(key) && methods.includes(String(key.name))
      ? [{ name: String(key.name), isMethod: true, start, end }]
      : [],
  )
  const missing = methods.filter((method) => !found.some(({ name }) => name === method))
  if (missing.length > 0) throw new Error(`A library no longer has ${missing.join(', ')}: look at client/left-out.ts.`)
  return without(code, found)
}

/** Stops the build when a module reads what a rewritten one no longer has. */
export const nothingMissing = (): Plugin => ({
  name: 'nothing-missing',
  apply: 'build',
  onLog: (_level, log) => {
    if (log.code === 'IMPORT_IS_UNDEFINED') throw new Error(`${log.message}\nIt may be left out in client/left-out.ts.`)
  },
})
