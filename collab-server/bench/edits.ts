import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** Which of the writer's edits an update carries: from `from` up to, not including, `to`. */
export interface EditRange {
  readonly from: number
  readonly to: number
}

const none: EditRange = { from: 0, to: 0 }

/**
 * Reads which edits an update carries. Each edit of the load inserts one
 * character, so the writer's Yjs clock counts edits: a frame that merges 13
 * edits says 13, whichever server merged it. All followers get the same
 * frames, so each is decoded once and recognised by its first clock and length.
 */
export const createEditReader = ({ writer, firstClock }: { writer: number; firstClock: number }) => {
  const known = new Map<number, EditRange>()

  const decode = (update: Uint8Array): EditRange => {
    const structs = Y.decodeUpdate(update).structs.filter(({ id }) => id.client === writer && id.clock >= firstClock)
    const clocks = structs.flatMap(({ id, length }) => [id.clock, id.clock + length])
    return clocks.length === 0 ? none : { from: Math.min(...clocks) - firstClock, to: Math.max(...clocks) - firstClock }
  }

  return (update: Uint8Array): EditRange => {
    const decoder = decoding.createDecoder(update)
    if (decoding.readVarUint(decoder) !== 1) return decode(update)
    decoding.readVarUint(decoder)
    if (decoding.readVarUint(decoder) !== writer) return none
    const key = decoding.readVarUint(decoder) * 2 ** 21 + update.length
    const range = known.get(key) ?? decode(update)
    known.set(key, range)
    return range
  }
}
