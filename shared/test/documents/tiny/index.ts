import { z } from 'zod'
import { commandsFor, defineDocumentType } from '../../../src/documents/document-type'
import { changesShape } from '../../../src/ydoc/changes-schema'
import { schema } from './schema'

const command = commandsFor(schema)
const id = z.uuid()

/** The smallest document type there can be: a folder, and one line where types are listed. */
export const tiny = defineDocumentType({
  name: 'tiny',
  title: 'Shopping list',
  version: 1,
  schema,
  commands: {
    rename: command({
      summary: 'Give the list a title.',
      args: z.strictObject({ title: z.string().max(100) }),
      apply: ({ about }, { title }) => about.set({ title }),
    }),
    note: command({
      summary: 'Write the note of the list.',
      args: z.strictObject({ note: z.string().max(500) }),
      apply: ({ about }, { note }) => about.set({ note }),
    }),
    addThing: command({
      summary: 'Add a thing last.',
      args: z.strictObject({ id, ...changesShape(schema.things.parts) }),
      refuse: ({ things }, thing, isRemoved) =>
        things.some((one) => one.id === thing.id) || isRemoved('things', thing.id) ? `There already is a thing ${thing.id}.` : null,
      apply: ({ things }, thing) => things.add([thing], { after: things.all().at(-1)?.id ?? null }),
    }),
    changeThing: command({
      summary: 'Change a thing.',
      args: z.strictObject({ id, ...changesShape(schema.things.parts) }),
      refuse: ({ things }, { id }) => (things.some((thing) => thing.id === id) ? null : `There is no thing ${id}.`),
      apply: ({ things }, { id, ...changes }) => things.set(id, changes),
    }),
    moveThing: command({
      summary: 'Move a thing after another one, or first.',
      args: z.strictObject({ id, after: id.nullable() }),
      refuse: ({ things }, { id, after }) =>
        [id, after].every((one) => one === null || things.some((thing) => thing.id === one))
          ? null
          : `There is no thing ${id} or ${after}.`,
      apply: ({ things }, { id, after }) => things.move([id], { after }),
    }),
    removeThing: command({
      summary: 'Remove a thing.',
      args: z.strictObject({ id }),
      refuse: ({ things }, { id }) => (things.some((thing) => thing.id === id) ? null : `There is no thing ${id}.`),
      apply: ({ things }, { id }) => things.remove([id]),
    }),
    restoreThing: command({
      summary: 'Bring a removed thing back.',
      args: z.strictObject({ id }),
      refuse: (_, { id }, isRemoved) => (isRemoved('things', id) ? null : `There is no removed thing ${id}.`),
      apply: ({ things }, { id }) => things.restore([id]),
    }),
  },
  upgrades: [],
  seed: ({ about }, { show }) => about.set({ title: show?.name ?? 'Shopping' }),
  check: () => [],
  factsOf: ({ things }) => [{ label: 'Things', value: String(things.length), tone: 'plain' }],
  words: {
    about: { title: 'About', parts: { title: 'Title', note: 'Note' } },
    things: {
      one: 'thing',
      many: 'things',
      titleOf: ({ name }) => name,
      parts: { name: 'Name', count: 'Count', remarks: 'Remarks', ticks: 'Ticks', story: 'Story' },
    },
  },
  exports: {
    json: {
      label: 'JSON',
      extension: 'json',
      mediaType: 'application/json',
      write: (snapshot) => new TextEncoder().encode(JSON.stringify(snapshot)),
    },
  },
})
