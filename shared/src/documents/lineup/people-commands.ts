import { z } from 'zod'
import { commandsFor } from '../document-type'
import { after, id, idsOf, newDresser, newModel } from './args'
import { danglingInModel, firstOf, firstReason, ids, knownOf, missing, notRemoved, taken, tooMany } from './refusals'
import { schema } from './schema'

const command = commandsFor(schema)
const models = z.array(newModel).min(1).max(schema.models.maxItems)
const dressers = z.array(newDresser).min(1).max(schema.dressers.maxItems)

export const modelCommands = {
  addModels: command({
    summary: 'Add models who take part, after another one, or first when "after" is null, or last when it is left out.',
    args: z.strictObject({ models, after }),
    refuse: (lineup, { models, after }, removed) => {
      const known = knownOf(lineup, removed)
      return firstReason(
        () => taken(lineup, removed, ids(models)),
        () => tooMany(lineup, 'models', models.length),
        () => (after ? missing(lineup, 'models', [after]) : null),
        () => firstOf(models, (model) => danglingInModel(model, known)),
      )
    },
    apply: (draft, { models, after }) =>
      draft.models.add(models, { after: after === undefined ? (draft.models.all().at(-1)?.id ?? null) : after }),
  }),

  changeModels: command({
    summary: 'Change the name, agency, arrival, look for the finale or notes of models. Parts left out stay.',
    args: z.strictObject({ changes: models }),
    refuse: (lineup, { changes }, removed) => {
      const known = knownOf(lineup, removed)
      return firstReason(
        () => missing(lineup, 'models', ids(changes)),
        () => firstOf(changes, (change) => danglingInModel(change, known)),
      )
    },
    apply: ({ models }, { changes }) => {
      for (const { id, ...parts } of changes) models.set(id, parts)
    },
  }),

  moveModels: command({
    summary: 'Move models in the list of models, in the order given, after another one, or first when "after" is null.',
    args: z.strictObject({ ids: idsOf('models'), after: id.nullable() }),
    refuse: (lineup, { ids, after }) => missing(lineup, 'models', after === null ? ids : [...ids, after]),
    apply: ({ models }, { ids, after }) => models.move(ids, { after }),
  }),

  removeModels: command({
    summary: 'Remove models. Their looks keep their places and have nobody until the model is restored or another one is chosen.',
    args: z.strictObject({ ids: idsOf('models') }),
    refuse: (lineup, { ids }) => missing(lineup, 'models', ids),
    apply: ({ models }, { ids }) => models.remove(ids),
  }),

  restoreModels: command({
    summary: 'Bring removed models back, to the looks they had.',
    args: z.strictObject({ ids: idsOf('models') }),
    refuse: (lineup, { ids }, removed) =>
      firstReason(
        () => notRemoved(removed, 'models', ids),
        () => tooMany(lineup, 'models', ids.length),
      ),
    apply: ({ models }, { ids }) => models.restore(ids),
  }),
}

export const dresserCommands = {
  addDressers: command({
    summary: 'Add dressers, last.',
    args: z.strictObject({ dressers }),
    refuse: (lineup, { dressers }, removed) =>
      firstReason(
        () => taken(lineup, removed, ids(dressers)),
        () => tooMany(lineup, 'dressers', dressers.length),
      ),
    apply: (draft, { dressers }) => draft.dressers.add(dressers, { after: draft.dressers.all().at(-1)?.id ?? null }),
  }),

  changeDressers: command({
    summary: 'Change the name of dressers, or which person one is. Parts left out stay.',
    args: z.strictObject({ changes: dressers }),
    refuse: (lineup, { changes }) => missing(lineup, 'dressers', ids(changes)),
    apply: ({ dressers }, { changes }) => {
      for (const { id, ...parts } of changes) dressers.set(id, parts)
    },
  }),

  removeDressers: command({
    summary: 'Remove dressers. Their looks have nobody to dress them until the dresser is restored or another one is chosen.',
    args: z.strictObject({ ids: idsOf('dressers') }),
    refuse: (lineup, { ids }) => missing(lineup, 'dressers', ids),
    apply: ({ dressers }, { ids }) => dressers.remove(ids),
  }),

  restoreDressers: command({
    summary: 'Bring removed dressers back, to the looks they had.',
    args: z.strictObject({ ids: idsOf('dressers') }),
    refuse: (lineup, { ids }, removed) =>
      firstReason(
        () => notRemoved(removed, 'dressers', ids),
        () => tooMany(lineup, 'dressers', ids.length),
      ),
    apply: ({ dressers }, { ids }) => dressers.restore(ids),
  }),
}
