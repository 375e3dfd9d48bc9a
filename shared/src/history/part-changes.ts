import { equalityDeep } from 'lib0/function'
import type { Part, Parts, RichTextJson, Schema, SnapshotOf } from '../ydoc/schema'
import { type BlockChange, blockDiff } from './block-diff'
import type { ToldPart, ToldParts } from './told'
import { type TextRun, wordDiff } from './word-diff'

interface Named {
  readonly part: string
  /** What the part is called, or its key: "Duration", the title of a column. */
  readonly title: string
}

/** What became of one part of an item, or of one key of it. */
export type PartChange =
  | (Named & { readonly kind: 'text'; readonly runs: readonly TextRun[] })
  | (Named & { readonly kind: 'rich-text'; readonly blocks: readonly BlockChange[] })
  /** Both told in words; they may read the same where words say less than the value does. */
  | (Named & { readonly kind: 'value'; readonly before: string; readonly after: string })

interface Side {
  readonly values: Readonly<Record<string, unknown>>
  readonly snapshot: SnapshotOf<Schema>
}

interface Pair {
  readonly before: Side
  readonly after: Side
}

export const partChangesOf = (
  of: Pair & { readonly parts: Parts; readonly told: ToldParts; readonly isWanted: (part: string) => boolean },
): PartChange[] =>
  Object.entries(of.parts).flatMap(([name, part]) => {
    const [before, after] = [of.before.values[name], of.after.values[name]]
    if (!of.isWanted(name) || equalityDeep(before, after)) return []
    const words = Object.hasOwn(of.told, name) ? of.told[name] : null
    if (words === null || words === undefined) return []
    return partChanges({ ...of, name, part, words: typeof words === 'string' ? { title: words } : words })
  })

type ComparedPart = Pair & { readonly name: string; readonly part: Part; readonly words: ToldPart }

const partChanges = (of: ComparedPart): PartChange[] => {
  const { name, words, part } = of
  const [before, after] = [of.before.values[name], of.after.values[name]]
  const head = { part: name, title: words.title }
  if (part.part === 'text') return [{ ...head, kind: 'text', runs: wordDiff(textIn(before), textIn(after)) }]
  if (part.part === 'rich-text') return [{ ...head, kind: 'rich-text', blocks: blockDiff(richTextIn(before), richTextIn(after)) }]
  if (part.part === 'texts' || (part.part === 'values' && words.keys)) return keyChanges(of, keyed(before), keyed(after))
  const wordsOf = ({ values, snapshot }: Side) => (words.textOf ? words.textOf(values[name], snapshot) : plain(values[name]))
  return [{ ...head, kind: 'value', before: wordsOf(of.before), after: wordsOf(of.after) }]
}

type Keyed = Readonly<Record<string, unknown>>

/** H3: each key of a keyed part is told by itself, under its own name. */
const keyChanges = ({ name, part, words, before, after }: ComparedPart, old: Keyed, now: Keyed): PartChange[] =>
  [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key): PartChange[] => {
    if (equalityDeep(old[key], now[key])) return []
    // What a key stood for may be gone by now, or not have been there.
    const title = words.keys?.titleOf(key, after.snapshot) || words.keys?.titleOf(key, before.snapshot) || words.title
    if (part.part === 'texts') return [{ part: name, title, kind: 'text', runs: wordDiff(textIn(old[key]), textIn(now[key])) }]
    const wordsOf = (value: unknown, { snapshot }: Side) => {
      if (value === undefined) return ''
      return words.keys ? words.keys.textOf(value, snapshot) : plain(value)
    }
    return [{ part: name, title, kind: 'value', before: wordsOf(old[key], before), after: wordsOf(now[key], after) }]
  })

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const keyed = (value: unknown): Keyed => (typeof value === 'object' && value !== null ? { ...value } : {})
const richTextIn = (value: unknown): RichTextJson => (isRichText(value) ? value : null)
const isRichText = (value: unknown): value is NonNullable<RichTextJson> =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc'

/** A value nobody has words for. */
const plain = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
