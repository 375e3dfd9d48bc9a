export interface Figure {
  readonly what: string
  readonly samples: number
  readonly median: number
  readonly p95: number
  readonly max: number
}

/** Of samples in ms. */
export const figureOf = (what: string, samples: readonly number[]): Figure => {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { what, samples: sorted.length, median: at(0.5), p95: at(0.95), max: at(1) }
}

export const printFigures = (figures: readonly Figure[]): void => {
  const width = Math.max(...figures.map(({ what }) => what.length))
  console.info(`\n${'ms'.padEnd(width)}    median       p95       max   samples`)
  for (const { what, samples, median, p95, max } of figures) {
    const cells = [median, p95, max].map((value) => value.toFixed(1).padStart(10)).join('')
    console.info(`${what.padEnd(width)}${cells}${String(samples).padStart(10)}`)
  }
}
