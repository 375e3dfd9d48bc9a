import type { AnyDocumentType } from '@fashionos/shared/documents/document-type'
import { diffOf } from '@fashionos/shared/history/diff'
import { pauseMs } from '@fashionos/shared/history/sessions'
import { createReader } from '@fashionos/shared/ydoc/reader'
import type { Schema, SnapshotOf } from '@fashionos/shared/ydoc/schema'
import { touchedIn, touchedPlace } from '@fashionos/shared/ydoc/touched'
import { refusal } from '../errors'
import type { Scope } from '../http/scope'
import { historyOf, named } from './log-service'
import type { LogKey } from './queries'
import { documentAt, replay, type Stretch } from './replay'

/** Entries one page of an item's history goes through. */
export const entriesPerItemPage = 5_000

/** Steps told of one page. */
const maxSteps = 200

interface Step {
  readonly author: string | null
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
  readonly before: SnapshotOf<Schema>
  readonly after: SnapshotOf<Schema>
}

export interface ItemWanted {
  readonly document: string
  readonly list: string
  readonly item: string
  readonly before: number | undefined
}

/** Who changed one item, when and how, newest first; a page goes through so many entries, whether they touched it or not. */
export const itemHistoryOf = async (scope: Scope, { document, list, item, before }: ItemWanted) => {
  const { row, type, newest } = await historyOf(scope, document)
  const only = placesOf(type, list, item)
  const to = Math.min(newest, (before ?? Number.MAX_SAFE_INTEGER) - 1)
  const after = Math.max(0, to - entriesPerItemPage)
  const steps = await stepsOf(scope, { log: { id: row.id, epoch: row.epoch }, type, only, after, to })
  const told = steps.flatMap(({ before, after, ...step }) => {
    const change = diffOf({ type, before, after, only }).changes.find(({ id }) => id === item)
    return change ? [{ ...step, change }] : []
  })
  return { steps: await named(scope, row, told.reverse().slice(0, maxSteps)), next: after > 0 ? after + 1 : null }
}

const placesOf = (type: AnyDocumentType, list: string, item: string): ReadonlySet<string> => {
  const schema: Schema = type.own
  const shape = Object.hasOwn(schema, list) ? schema[list] : undefined
  if (shape?.shape !== 'list') throw refusal('bad-input', `A ${type.title.toLowerCase()} has no items called ${list}.`)
  return new Set(['', ...Object.keys(shape.parts)].map((part) => touchedPlace(list, item, part)))
}

interface Searched {
  readonly log: LogKey
  readonly type: AnyDocumentType
  /** The places of the item. */
  readonly only: ReadonlySet<string>
  readonly after: number
  readonly to: number
}

/** What was done to the item, oldest first; what one person did to it without a pause is one step. */
const stepsOf = async ({ tx }: Scope, { log, type, only, after, to }: Searched): Promise<readonly Step[]> => {
  const doc = await documentAt(tx, { ...log, lsn: after })
  const reader = createReader<Schema>(doc, type.schema)
  const steps: Step[] = []
  let before = reader.snapshot()
  try {
    await replay(tx, {
      ...{ ...log, doc, after, to },
      watch: {
        together: (earlier, later) => earlier.author === later.author && later.at - earlier.at <= pauseMs,
        before: () => {
          before = reader.snapshot()
        },
        after: (stretch, transaction) => {
          if (touchedIn(doc, type.schema, transaction).some((place) => only.has(place)))
            addStep(steps, stretch, { before, after: reader.snapshot() })
        },
      },
    })
    return steps
  } finally {
    reader.destroy()
    doc.destroy()
  }
}

const addStep = (steps: Step[], stretch: Stretch, states: Pick<Step, 'before' | 'after'>): void => {
  const [first] = stretch
  const last = stretch.at(-1) ?? first
  const open = steps.at(-1)
  const step = { author: first.author, first: first.lsn, last: last.lsn, from: first.at, to: last.at, ...states }
  const goesOn = open?.author === step.author && step.from - open.to <= pauseMs
  if (open && goesOn) steps[steps.length - 1] = { ...open, last: step.last, to: step.to, after: step.after }
  else steps.push(step)
}
