import { z } from 'zod'
import { commandsFor } from '../document-type'
import { id, idsOf, newPiece } from './args'
import { danglingInPiece, firstOf, firstReason, ids, knownOf, missing, notRemoved, taken, tooMany } from './refusals'
import { schema } from './schema'

const command = commandsFor(schema)
const pieces = z.array(newPiece).min(1).max(schema.pieces.maxItems)

export const pieceCommands = {
  addPieces: command({
    summary: 'Add pieces, with the looks they belong to. A piece that two looks have is shared between them.',
    args: z.strictObject({ pieces }),
    refuse: (lineup, { pieces }, removed) => {
      const known = knownOf(lineup, removed)
      return firstReason(
        () => taken(lineup, removed, ids(pieces)),
        () => tooMany(lineup, 'pieces', pieces.length),
        () => firstOf(pieces, (piece) => danglingInPiece(piece, known)),
      )
    },
    apply: (draft, { pieces }) => draft.pieces.add(pieces, { after: draft.pieces.all().at(-1)?.id ?? null }),
  }),

  changePieces: command({
    summary: 'Change parts of pieces. Parts left out stay; looks change per look, null takes the piece from one.',
    args: z.strictObject({ changes: pieces }),
    refuse: (lineup, { changes }, removed) => {
      const known = knownOf(lineup, removed)
      return firstReason(
        () => missing(lineup, 'pieces', ids(changes)),
        () => firstOf(changes, (change) => danglingInPiece(change, known)),
      )
    },
    apply: ({ pieces }, { changes }) => {
      for (const { id, ...parts } of changes) pieces.set(id, parts)
    },
  }),

  setPieceLooks: command({
    summary: 'Say which looks a piece belongs to: exactly these.',
    args: z.strictObject({ id, looks: z.array(id).max(schema.looks.maxItems) }),
    refuse: (lineup, { id, looks }) =>
      firstReason(
        () => missing(lineup, 'pieces', [id]),
        () => missing(lineup, 'looks', looks),
      ),
    apply: ({ pieces }, { id, looks }) => {
      const gone = Object.keys(pieces.get(id)?.looks ?? {}).map((look) => [look, null] as const)
      pieces.set(id, { looks: Object.fromEntries([...gone, ...looks.map((look) => [look, true as const] as const)]) })
    },
  }),

  removePieces: command({
    summary: 'Remove pieces from the lineup.',
    args: z.strictObject({ ids: idsOf('pieces') }),
    refuse: (lineup, { ids }) => missing(lineup, 'pieces', ids),
    apply: ({ pieces }, { ids }) => pieces.remove(ids),
  }),

  restorePieces: command({
    summary: 'Bring removed pieces back, to the looks they belonged to.',
    args: z.strictObject({ ids: idsOf('pieces') }),
    refuse: (lineup, { ids }, removed) =>
      firstReason(
        () => notRemoved(removed, 'pieces', ids),
        () => tooMany(lineup, 'pieces', ids.length),
      ),
    apply: ({ pieces }, { ids }) => pieces.restore(ids),
  }),
}
