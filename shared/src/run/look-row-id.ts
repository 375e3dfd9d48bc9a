/**
 * The id of a row that stands for a look while an item is a lineup. Made of
 * the ids of both, so a look keeps its row over reorders, restarts and
 * machines, and a lineup may stand in a plan twice. A version 8 UUID (RFC
 * 9562): no row that is stored has one.
 */
export const lookRowId = (item: string, look: string): string => {
  const hex = hashOf(`${item}/${look}`)
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** Whether the row stands for a look, and not for itself. */
export const isLookRow = (id: string): boolean => id[14] === '8'

/** 128 bits of four mixed 32-bit words (the finish of MurmurHash 3), as hex. Spread well, not secret. */
const hashOf = (text: string): string => {
  const words: [number, number, number, number] = [0x9747b28c, 0x3c6ef372, 0x1b873593, 0x85ebca6b]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    for (let w = 0; w < 4; w++) words[w] = Math.imul(rotated((words[w] ?? 0) ^ code, 5 + w * 3) + (words[(w + 1) % 4] ?? 0), multiplier(w))
  }
  return words
    .map((word, w) =>
      finished(word ^ (words[(w + 3) % 4] ?? 0))
        .toString(16)
        .padStart(8, '0'),
    )
    .join('')
}

const multiplier = (word: number): number => [0x85ebca6b, 0xc2b2ae35, 0xcc9e2d51, 0x27d4eb2f][word] ?? 1

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

const finished = (word: number): number => {
  const first = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return (second ^ (second >>> 16)) >>> 0
}
