import { z } from 'zod'
import { commandsFor } from '../document-type'
import { after, id, idsOf, newLook } from './args'
import { copiesOf } from './copies'
import { placeMeant, placeRefusal, sectionMeant } from './order'
import { danglingInLook, firstOf, firstReason, ids, knownOf, missing, notRemoved, taken, tooMany } from './refusals'
import { lookStatuses, schema } from './schema'

const command = commandsFor(schema)
const many = schema.looks.maxItems

/** Nothing here renumbers: a look keeps the number people gave it wherever it goes. */
export const lookCommands = {
  addLooks: command({
    summary:
      'Add looks as one block after a look, or first in their section when "after" is null, or last in it when it is left out. "section" says in which section (null: none); left out, they stand where "after" stands.',
    args: z.strictObject({
      looks: z
        .array(newLook.omit({ section: true }))
        .min(1)
        .max(many),
      after,
      section: id.nullable().optional(),
    }),
    refuse: (lineup, { looks, after, section }, removed) => {
      const known = knownOf(lineup, removed)
      return firstReason(
        () => taken(lineup, removed, ids(looks)),
        () => tooMany(lineup, 'looks', looks.length),
        () => firstOf(looks, (look) => danglingInLook(look, known)),
        () => placeRefusal(lineup, { after: after ?? null, section: sectionMeant(lineup, { after, section }) }),
      )
    },
    apply: (draft, { looks, ...meant }) => {
      const place = placeMeant({ sections: draft.sections.all(), looks: draft.looks.all() }, meant)
      draft.looks.add(
        looks.map((look) => ({ ...look, section: place.section })),
        { after: place.after },
      )
    },
  }),

  changeLooks: command({
    summary: 'Change parts of looks. Parts left out stay; casting changes per model, null clears one.',
    args: z.strictObject({
      changes: z
        .array(newLook.omit({ section: true }))
        .min(1)
        .max(many),
    }),
    refuse: (lineup, { changes }, removed) => {
      const known = knownOf(lineup, removed)
      return firstReason(
        () => missing(lineup, 'looks', ids(changes)),
        () => firstOf(changes, (change) => danglingInLook(change, known)),
      )
    },
    apply: ({ looks }, { changes }) => {
      for (const { id, ...parts } of changes) looks.set(id, parts)
    },
  }),

  moveLooks: command({
    summary:
      'Move looks, in the order given, as one block after a look, or first in their section when "after" is null, or last in it when it is left out. "section" says in which section they stand then (null: none); left out, they stand where "after" stands. Numbers stay.',
    args: z.strictObject({ ids: idsOf('looks'), after, section: id.nullable().optional() }),
    refuse: (lineup, { ids, after, section }) =>
      firstReason(
        () => missing(lineup, 'looks', ids),
        () => placeRefusal(lineup, { after: after ?? null, section: sectionMeant(lineup, { after, section }) }),
      ),
    apply: (draft, { ids, ...meant }) => {
      const place = placeMeant({ sections: draft.sections.all(), looks: draft.looks.all() }, meant)
      draft.looks.move(ids, { after: place.after })
      for (const id of ids) draft.looks.set(id, { section: place.section })
    },
  }),

  setStatus: command({
    summary:
      'Put looks in, hold or cut them, or have them walked by a stand-in: "substituted" needs "standIn", a model of the lineup. Numbers stay.',
    args: z.strictObject({ ids: idsOf('looks'), status: z.enum(lookStatuses), standIn: id.nullable().optional() }),
    refuse: (lineup, { ids, status, standIn }) =>
      firstReason(
        () => missing(lineup, 'looks', ids),
        () => (status === 'substituted' && !standIn ? 'Expected the model who walks instead, in “standIn”.' : null),
        () => (status !== 'substituted' && standIn ? 'Only a substituted look has a stand-in.' : null),
        () => (standIn ? missing(lineup, 'models', [standIn]) : null),
        () => {
          const own = lineup.looks.find(({ id, model }) => ids.includes(id) && standIn && model === standIn)
          return own ? `Look ${own.number} is this model’s already; expected another one to stand in.` : null
        },
      ),
    apply: ({ looks }, { ids, status, standIn }) => {
      for (const id of ids) looks.set(id, { status, standIn: standIn ?? null })
    },
  }),

  swapModels: command({
    summary: 'Have two looks exchange their models. Who dresses, the pieces and the places stay.',
    args: z.strictObject({ look: id, with: id }),
    refuse: (lineup, { look, with: other }) =>
      firstReason(
        () => missing(lineup, 'looks', [look, other]),
        () => (look === other ? 'A look cannot exchange models with itself.' : null),
      ),
    apply: ({ looks }, { look, with: other }) => {
      const [one, two] = [looks.get(look)?.model ?? null, looks.get(other)?.model ?? null]
      looks.set(look, { model: two })
      looks.set(other, { model: one })
    },
  }),

  removeLooks: command({
    summary: 'Remove looks from the lineup. To keep one in view with its number, cut it instead.',
    args: z.strictObject({ ids: idsOf('looks') }),
    refuse: (lineup, { ids }) => missing(lineup, 'looks', ids),
    apply: ({ looks }, { ids }) => looks.remove(ids),
  }),

  restoreLooks: command({
    summary: 'Bring removed looks back to where they stood, with their pieces.',
    args: z.strictObject({ ids: idsOf('looks') }),
    refuse: (lineup, { ids }, removed) =>
      firstReason(
        () => notRemoved(removed, 'looks', ids),
        () => tooMany(lineup, 'looks', ids.length),
      ),
    apply: ({ looks }, { ids }) => looks.restore(ids),
  }),

  duplicateLooks: command({
    summary:
      'Copy looks, each right behind its original. A copy has a number of its own ("14" gives "14A" unless "number" is given), nobody to walk it, and shares the pieces only when "sharePieces" is true.',
    args: z.strictObject({
      copies: z
        .array(z.strictObject({ of: id, id, number: schema.looks.parts.number.check.optional() }))
        .min(1)
        .max(many),
      sharePieces: z.boolean().optional(),
    }),
    refuse: (lineup, { copies }, removed) =>
      firstReason(
        () =>
          missing(
            lineup,
            'looks',
            copies.map(({ of }) => of),
          ),
        () => taken(lineup, removed, ids(copies)),
        () => tooMany(lineup, 'looks', copies.length),
      ),
    apply: ({ looks, pieces }, { copies, sharePieces }) => {
      for (const { of, look } of copiesOf(looks.all(), copies)) looks.add([look], { after: of })
      if (!sharePieces) return
      for (const { of, id } of copies) {
        for (const piece of pieces.all()) if (Object.hasOwn(piece.looks, of)) pieces.set(piece.id, { looks: { [id]: true } })
      }
    },
  }),
}
