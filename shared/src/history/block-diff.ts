import { equalityDeep } from 'lib0/function'
import { plainTextOf } from '../rich-text/plain-text'
import type { Json, RichTextJson } from '../ydoc/schema'
import { commonOf, type TextRun, wordDiff } from './word-diff'

/** What became of one block of a formatted text: a paragraph, a heading, a list. */
export type BlockChange =
  | { readonly kind: 'words'; readonly runs: readonly TextRun[] }
  /** It says the same and looks different. */
  | { readonly kind: 'format'; readonly text: string }

/** Compared cells at most; beyond, a text is told as removed and added whole. */
const maxCells = 250_000

/** H4: formatted text is told by block, as plain words. Blocks that are the same are left out. */
export const blockDiff = (before: RichTextJson, after: RichTextJson): readonly BlockChange[] => {
  const [old, now] = [blocksOf(before), blocksOf(after)]
  const common = old.length * now.length > maxCells ? [] : commonOf(textsOf(old), textsOf(now))
  const changes: BlockChange[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...common, [old.length, now.length] as const]) {
    changes.push(...rewritten(old.slice(i, nextI), now.slice(j, nextJ)))
    const [was, is] = [old[nextI], now[nextJ]]
    if (was && is && !equalityDeep(was.json, is.json)) changes.push({ kind: 'format', text: is.text })
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  return changes
}

interface Block {
  readonly json: Json
  readonly text: string
}

const blocksOf = (value: RichTextJson): readonly Block[] =>
  (value?.content ?? []).map((json) => ({ json, text: plainTextOf({ type: 'doc', content: [json] }) }))

const textsOf = (blocks: readonly Block[]): readonly string[] => blocks.map(({ text }) => text)

/** Blocks between two that stayed: each is told against the one in its place. */
const rewritten = (old: readonly Block[], now: readonly Block[]): BlockChange[] =>
  Array.from({ length: Math.max(old.length, now.length) }, (_, index) => ({
    kind: 'words' as const,
    runs: wordDiff(old[index]?.text ?? '', now[index]?.text ?? ''),
  }))
