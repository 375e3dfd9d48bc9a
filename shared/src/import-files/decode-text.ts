import { ok, type Result, refused } from '../errors'

/**
 * Text of a file in the encoding it has: by its byte-order mark, else UTF-16
 * by its zero bytes, else UTF-8 when it is valid, else Windows-1252, which is
 * what older Excel writes.
 */
export const decodeText = (bytes: Uint8Array): Result<string> => {
  const marked = decodeMarked(bytes)
  if (marked !== null) return ok(marked)
  const utf16 = unmarkedUtf16(bytes)
  if (utf16 !== null) return ok(new TextDecoder(utf16).decode(bytes))
  if (bytes.subarray(0, 4_096).includes(0))
    return refused('Expected a table as text, found a binary file. Save it as .xlsx, .csv or .json and try again.')
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return ok(new TextDecoder('windows-1252').decode(bytes))
  }
}

const decodeMarked = (bytes: Uint8Array): string | null => {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return null
}

/** Western text in UTF-16 has a zero in nearly every second byte. */
const unmarkedUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const sample = bytes.subarray(0, 2_000)
  if (sample.length < 8) return null
  let even = 0
  let odd = 0
  for (const [i, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (i % 2 === 0) even += 1
    else odd += 1
  }
  const most = sample.length * 0.35
  if (odd > most && even < most / 4) return 'utf-16le'
  return even > most && odd < most / 4 ? 'utf-16be' : null
}
