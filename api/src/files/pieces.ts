/**
 * The same bytes in pieces of exactly `length`, the last one shorter. What came
 * before a failure of the source is a last piece as well, and then it fails.
 */
export async function* inPieces(bytes: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let piece = new Uint8Array(length)
  let filled = 0
  try {
    for await (const given of bytes) {
      let rest = given
      while (rest.length > 0) {
        const taken = rest.subarray(0, length - filled)
        piece.set(taken, filled)
        filled += taken.length
        rest = rest.subarray(taken.length)
        if (filled < length) continue
        const full = piece
        piece = new Uint8Array(length)
        filled = 0
        yield full
      }
    }
  } catch (error) {
    if (filled > 0) yield piece.subarray(0, filled)
    throw error
  }
  if (filled > 0) yield piece.subarray(0, filled)
}

/** Name of a piece of an upload in the file store. */
export const pieceName = (upload: string, { from, length }: { from: number; length: number }): string => `${upload}.${from}-${length}`

/** Where each piece begins, for pieces that follow each other. */
export const placesOf = (lengths: readonly number[]): { from: number; length: number }[] => {
  let from = 0
  return lengths.map((length) => {
    const place = { from, length }
    from += length
    return place
  })
}
