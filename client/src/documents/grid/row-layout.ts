/** Where rows stand over each other, in px from the top of the first. */
export interface RowLayout {
  /** The top of each row, and below the last one where it ends. */
  readonly edges: readonly number[]
}

export const rowLayoutOf = (heights: readonly number[]): RowLayout => {
  const edges = [0]
  for (const height of heights) edges.push((edges.at(-1) ?? 0) + height)
  return { edges }
}

export const topOf = ({ edges }: RowLayout, index: number): number => edges[Math.max(0, Math.min(index, edges.length - 1))] ?? 0

export const heightOf = (layout: RowLayout, index: number): number => topOf(layout, index + 1) - topOf(layout, index)

export const totalHeightOf = (layout: RowLayout): number => topOf(layout, layout.edges.length)

/** The row at a height in px: the first above the rows, the last below them, -1 when there is none. */
export const rowAt = ({ edges }: RowLayout, y: number): number => {
  let from = 0
  let to = edges.length - 2
  if (to < 0) return -1
  while (from < to) {
    const middle = Math.ceil((from + to) / 2)
    if ((edges[middle] ?? 0) <= y) from = middle
    else to = middle - 1
  }
  return from
}

/** The line between rows nearest to a height in px: 0 is above the first row. */
export const lineAt = (layout: RowLayout, y: number): number => {
  const row = rowAt(layout, y)
  return row >= 0 && y > topOf(layout, row) + heightOf(layout, row) / 2 ? row + 1 : Math.max(0, row)
}

/** The rows that a part of the height shows, in order, and some more each way. */
export const rowsBetween = (
  layout: RowLayout,
  part: { readonly top: number; readonly bottom: number; readonly more: number },
): readonly number[] => {
  const last = layout.edges.length - 2
  if (last < 0) return []
  const from = Math.max(0, rowAt(layout, part.top) - part.more)
  const to = Math.min(last, rowAt(layout, part.bottom) + part.more)
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

/** How far to scroll so that a row, or the first `most` px of it, is in sight under a sticky head, in px; `null` when it is. */
export const scrollTo = (
  layout: RowLayout,
  {
    index,
    scrolled,
    height,
    head,
    most = Number.POSITIVE_INFINITY,
  }: {
    readonly index: number
    readonly scrolled: number
    readonly height: number
    readonly head: number
    readonly most?: number
  },
): number | null => {
  const top = topOf(layout, index)
  if (top < scrolled) return top
  const bottom = Math.min(topOf(layout, index + 1), top + most) + head
  return bottom > scrolled + height ? bottom - height : null
}
