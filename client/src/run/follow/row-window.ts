/** Tops of rows of known heights, and below them the height of all: one more than there are rows. px. */
export const topsOf = (heights: readonly number[]): readonly number[] => {
  const tops = [0]
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height)
  return tops
}

/** Index of the row at a height; the last one below the end. O(log rows). */
export const rowAt = (tops: readonly number[], y: number): number => {
  let low = 0
  let high = Math.max(0, tops.length - 2)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** Rows to draw for what is in sight and a little around it: from `first` up to, not with, `end`. */
export const windowOf = (tops: readonly number[], sight: { readonly top: number; readonly height: number }) => {
  const count = tops.length - 1
  if (count === 0) return { first: 0, end: 0 }
  const around = Math.max(200, sight.height / 2)
  return { first: rowAt(tops, sight.top - around), end: Math.min(count, rowAt(tops, sight.top + sight.height + around) + 1) }
}

/** Where to scroll so that a row stands in the upper third, as far as the list goes. */
export const topFor = (tops: readonly number[], row: number, height: number): number => {
  const most = Math.max(0, (tops.at(-1) ?? 0) - height)
  return Math.round(Math.min(most, Math.max(0, (tops[row] ?? 0) - height * 0.3)))
}
