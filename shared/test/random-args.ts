import { z } from 'zod'
import type { Rng } from './rng'

interface Node {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Node>>
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Node[]
  readonly oneOf?: readonly Node[]
  readonly properties?: Readonly<Record<string, Node>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Node | boolean
  readonly propertyNames?: Node
  readonly items?: Node | false
  readonly prefixItems?: readonly Node[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly format?: string
  readonly pattern?: string
}

export interface ArgsSource {
  readonly rng: Rng
  /** Ids that mean something in the document, live and removed. */
  readonly ids: readonly string[]
}

/** Texts that have broken editors: pairs, halves of pairs, combining marks, right to left, paths, names of built-ins. */
const texts = [
  '',
  'LX 12',
  '12A',
  'Look 1 · coat in felted wool',
  'Europe/Paris',
  'America/New_York',
  '20:00:00',
  '19:30:15.250',
  '2027-03-06',
  'https://example.com/a?b=c',
  '👩🏽‍🎤 finale',
  'half \ud83d of a pair',
  'é and é',
  'שלום',
  'a/b/c',
  '__proto__',
  'constructor',
  'line\nbreak\ttab',
]

/** Making a JSON schema takes longer than making arguments from it. */
const roots = new WeakMap<z.ZodType, Node>()

/** Arguments that a command's own schema allows, made from its JSON schema. */
export const randomArgs = (args: z.ZodType, source: ArgsSource): unknown => {
  const root = roots.get(args) ?? (z.toJSONSchema(args, { io: 'input', unrepresentable: 'any' }) as Node)
  roots.set(args, root)
  return valueFor(root, { ...source, root, depth: 0 })
}

interface Walk extends ArgsSource {
  readonly root: Node
  readonly depth: number
}

const valueFor = (node: Node, walk: Walk): unknown => {
  const { rng } = walk
  const deeper = { ...walk, depth: walk.depth + 1 }
  if (node.$ref) return valueFor(resolve(walk.root, node.$ref), deeper)
  if ('const' in node) return node.const
  if (node.enum) return rng.pick(node.enum)
  const options = node.anyOf ?? node.oneOf
  // What nests without end ends here: the first option is the simplest.
  if (options) return valueFor(walk.depth > 24 ? (options[0] as Node) : rng.pick(options), deeper)
  switch (node.type) {
    case 'object':
      return objectOf(node, deeper)
    case 'array':
      return arrayOf(node, deeper)
    case 'string':
      return stringOf(node, walk)
    case 'integer':
      return integerOf(node, rng)
    case 'number':
      return rng.next() * 100
    case 'boolean':
      return rng.chance(0.5)
    default:
      return null
  }
}

const resolve = (root: Node, ref: string): Node => {
  const found = root.$defs?.[ref.split('/').at(-1) ?? '']
  return found ?? root
}

const objectOf = (node: Node, walk: Walk): unknown => {
  const made: [string, unknown][] = []
  for (const [name, property] of Object.entries(node.properties ?? {})) {
    if (node.required?.includes(name) || walk.rng.chance(walk.depth > 6 ? 0.1 : 0.4)) made.push([name, valueFor(property, walk)])
  }
  const extra = node.additionalProperties
  if (extra && typeof extra === 'object' && node.propertyNames) {
    for (let i = walk.rng.int(3); i > 0; i--) made.push([String(valueFor(node.propertyNames, walk)), valueFor(extra, walk)])
  }
  return Object.fromEntries(made)
}

const arrayOf = (node: Node, walk: Walk): unknown[] => {
  const first = (node.prefixItems ?? []).map((item) => valueFor(item, walk))
  if (!node.items) return first
  const least = Math.max(node.minItems ?? 0, first.length)
  const most = Math.min(node.maxItems ?? 4, least + (walk.depth > 6 ? 0 : 3))
  const length = least + walk.rng.int(most - least + 1)
  const { items } = node
  return [...first, ...Array.from({ length: Math.max(0, length - first.length) }, () => valueFor(items, walk))]
}

const stringOf = (node: Node, { rng, ids }: Walk): string => {
  if (node.format === 'uuid') return ids.length > 0 && rng.chance(0.8) ? rng.pick(ids) : rng.uuid()
  if (node.format === 'date') return `20${10 + rng.int(80)}-0${1 + rng.int(9)}-1${rng.int(10)}`
  const pattern = node.pattern ? new RegExp(node.pattern) : null
  const fitting = texts.filter(
    (text) =>
      (pattern?.test(text) ?? true) && text.length >= (node.minLength ?? 0) && text.length <= (node.maxLength ?? Number.POSITIVE_INFINITY),
  )
  return fitting.length > 0 ? rng.pick(fitting) : 'x'.repeat(node.minLength ?? 0)
}

const integerOf = (node: Node, rng: Rng): number => {
  const least = Math.max(node.minimum ?? -1_000, -1_000_000)
  const most = Math.min(node.maximum ?? 1_000, 10_000_000)
  return rng.chance(0.2) ? (node.minimum ?? 0) : least + rng.int(most - least + 1)
}
