import { z } from 'zod'
import { commandsFor } from '../document-type'
import { id, idsOf } from './args'
import { firstOf, firstReason, missing } from './refusals'
import { castings, schema } from './schema'

const command = commandsFor(schema)

export const castingCommands = {
  setCasting: command({
    summary: 'Say how a model stands to wearing a look: option, first option, confirmed or no; "casting" null: nothing was agreed.',
    args: z.strictObject({ look: id, model: id, casting: z.enum(castings).nullable() }),
    refuse: (lineup, { look, model }) =>
      firstReason(
        () => missing(lineup, 'looks', [look]),
        () => missing(lineup, 'models', [model]),
      ),
    apply: ({ looks }, { look, model, casting }) => looks.set(look, { casting: { [model]: casting } }),
  }),

  assignModel: command({
    summary: 'Give looks to a model, or to nobody when "model" is null. Refused where the casting says no.',
    args: z.strictObject({ ids: idsOf('looks'), model: id.nullable() }),
    refuse: (lineup, { ids, model }) =>
      firstReason(
        () => missing(lineup, 'looks', ids),
        () => (model ? missing(lineup, 'models', [model]) : null),
        () => {
          if (model === null) return null
          const wanted = new Set(ids)
          const name = lineup.models.find(({ id }) => id === model)?.name ?? model
          return firstOf(lineup.looks, ({ id, number, casting }) =>
            wanted.has(id) && casting[model] === 'no'
              ? `The casting says no to ${name} in look ${number}; change the casting first or choose somebody else.`
              : null,
          )
        },
      ),
    apply: ({ looks }, { ids, model }) => {
      for (const id of ids) looks.set(id, { model })
    },
  }),
}
