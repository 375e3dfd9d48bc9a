/** A stretch of a text that is in both versions, or in one only. */
export interface TextRun {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/**
 * H2: a text's change, word by word: what is not added, joined, is the text
 * before; what is not removed, joined, is the text after. A text that has
 * become another one is told whole. O(words), and O(n·m) for at most
 * `maxCells` cells of the words that differ.
 */
export const wordDiff = (before: string, after: string): readonly TextRun[] => joined(diffOfTokens(tokensOf(before), tokensOf(after)))

/** Compared cells at most: half a thousand words on each side that all differ. */
const maxCells = 250_000

/** Words, and each sign or space between them by itself. */
const tokensOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []

const diffOfTokens = (before: readonly string[], after: readonly string[]): TextRun[] => {
  const { head, tail } = equalEnds(before, after)
  const middle = between(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  return [...told('same', before.slice(0, head)), ...middle, ...told('same', before.slice(before.length - tail))]
}

const between = (before: readonly string[], after: readonly string[]): TextRun[] => {
  if (before.length * after.length > maxCells) return [...told('removed', before), ...told('added', after)]
  const runs: TextRun[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...commonOf(before, after), [before.length, after.length] as const]) {
    runs.push(
      ...told('removed', before.slice(i, nextI)),
      ...told('added', after.slice(j, nextJ)),
      ...told('same', before.slice(nextI, nextI + 1)),
    )
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  return runs
}

/** Positions of a longest common subsequence of two rows of texts. O(n·m). */
export const commonOf = (before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] => {
  const width = after.length + 1
  const lengths = new Uint32Array((before.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let [i, j] = [0, 0]; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

const equalEnds = (before: readonly string[], after: readonly string[]): { head: number; tail: number } => {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { head, tail }
}

const told = (kind: TextRun['kind'], tokens: readonly string[]): TextRun[] => (tokens.length > 0 ? [{ kind, text: tokens.join('') }] : [])

/** Neighbours of one kind as one run. */
const joined = (runs: readonly TextRun[]): TextRun[] => {
  const whole: TextRun[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    if (last?.kind === run.kind) whole[whole.length - 1] = { kind: run.kind, text: last.text + run.text }
    else whole.push(run)
  }
  return whole
}
