import { type DurationMs, second } from '@fashionos/shared/time'

export type Trend = 'longer' | 'shorter' | 'steady'

/**
 * Where a length is going over its runs, oldest first: last against first, once
 * the difference is 2 s and a twentieth of the first; `null` with fewer than two.
 */
export const trendOf = (lengths: readonly (DurationMs | null)[]): { readonly trend: Trend; readonly by: DurationMs } | null => {
  const taken = lengths.filter((length) => length !== null)
  const [first, last] = [taken[0], taken.at(-1)]
  if (taken.length < 2 || first === undefined || last === undefined) return null
  const by = last - first
  if (Math.abs(by) < Math.max(2 * second, first / 20)) return { trend: 'steady', by }
  return { trend: by > 0 ? 'longer' : 'shorter', by }
}
