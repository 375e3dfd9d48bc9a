import { ok, type Result, refused } from '../errors'

/**
 * Unpacks a zip file within a bound. What a file says about its sizes is not
 * believed: unpacking stops when the bytes that came out pass `maxBytes`.
 */
export const unzipWithin = async (
  bytes: Uint8Array<ArrayBuffer>,
  options: { maxBytes: number; wanted: (name: string) => boolean },
): Promise<Result<Map<string, Uint8Array>>> => {
  const entries = entriesOf(bytes)
  if (entries === null) return refused(broken)
  const files = new Map<string, Uint8Array>()
  let left = options.maxBytes
  for (const entry of entries.filter(({ name }) => options.wanted(name))) {
    const packed = dataOf(bytes, entry)
    if (packed === null) return refused(broken)
    const file = entry.method === 0 ? packed : await inflate(packed, left)
    if (file === null) return refused(broken)
    left -= file.length
    if (left < 0)
      return refused(`The file unpacks to more than ${Math.round(options.maxBytes / 1_000_000)} MB. Keep only the sheets of the show.`)
    files.set(entry.name, file)
  }
  return ok(files)
}

const broken = 'Expected an Excel workbook (.xlsx), found a damaged file. Save it again and try once more.'
const maxEntries = 2_000

interface Entry {
  readonly name: string
  readonly method: number
  readonly packedSize: number
  readonly at: number
}

/** The central directory (PKWARE APPNOTE 4.3.12). `null` when it is not one this can read. */
const entriesOf = (bytes: Uint8Array<ArrayBuffer>): readonly Entry[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > maxEntries) return null
  const entries: Entry[] = []
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

const endOfDirectory = (view: DataView): number | null => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 66_000); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return null
}

const dataOf = (bytes: Uint8Array<ArrayBuffer>, { at, packedSize, method }: Entry): Uint8Array<ArrayBuffer> | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (method !== 0 && method !== 8) return null
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return null
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize)
}

/** What came out, cut short once it is more than `max`; `null` when it is damaged. */
const inflate = async (packed: Uint8Array<ArrayBuffer>, max: number): Promise<Uint8Array | null> => {
  const out: Uint8Array[] = []
  let length = 0
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      out.push(next.value)
      length += next.value.length
      if (length > max) break
    }
  } catch {
    return null
  } finally {
    await reader.cancel().catch(() => undefined)
  }
  return joined(out, length)
}

const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
