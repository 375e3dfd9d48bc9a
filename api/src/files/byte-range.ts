import type { ByteRange } from './file-store'

/**
 * The range a request asks for, of something `size` bytes long (RFC 9110, one
 * range only). `null`: all of it is asked for, or something is asked for that
 * may be answered so; `'none'`: there are no such bytes.
 */
export const rangeOf = (header: string | null, size: number): ByteRange | 'none' | null => {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [first, last] = [match[1] ?? '', match[2] ?? '']
  if (first === '') return lastBytes(Number(last), size)
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < from) return null
  return from >= size ? 'none' : { from, to }
}

const lastBytes = (count: number, size: number): ByteRange | 'none' =>
  count === 0 || size === 0 ? 'none' : { from: Math.max(0, size - count), to: size - 1 }
