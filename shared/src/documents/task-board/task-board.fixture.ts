import * as Y from 'yjs'
import { createRng } from '../../../test/rng'
import { read } from '../../ydoc/read'
import type { SeedContext } from '../document-type'
import { seedDocument } from '../life'
import { type Edit, runCommand } from '../run-command'
import { taskBoard } from './index'
import { schema, type TaskBoard } from './schema'

type Name = keyof typeof taskBoard.commands & string

/** Somebody with a copy of one board, who edits apart from the others until `meet`. */
export interface Person {
  readonly doc: Y.Doc
  board(): TaskBoard
  /** Runs a command; throws with the reason when it is refused. */
  run<N extends Name>(name: N, args: Edit<typeof taskBoard, N>['args']): void
  /** Why a command is refused. Throws when it is not. */
  refusal(name: Name, args: unknown): string
}

/** A new board as the server fills it. */
export const docOf = (content: SeedContext['content']): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = 900
  const show = { name: 'Autumn', date: '2027-03-06', timeZone: 'Europe/Paris' }
  seedDocument(taskBoard, doc, { show, content, newId: createRng(77).uuid })
  return doc
}

export const boardOf = (content: SeedContext['content']): TaskBoard => read(docOf(content), schema)

/** People with the same new board each. */
export const people = (count: number): Person[] => {
  const first = docOf('blank')
  return Array.from({ length: count }, (_, index) => personOf(first, index + 1))
}

const personOf = (first: Y.Doc, clientID: number): Person => {
  const doc = new Y.Doc()
  doc.clientID = clientID
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(first))
  const attempt = (name: string, args: unknown) =>
    runCommand({ type: taskBoard, doc, name: name as Name, args: args as never, origin: null })
  return {
    doc,
    board: () => read(doc, schema),
    run: (name, args) => {
      const result = attempt(name, args)
      if (!result.ok) throw new Error(result.reason)
    },
    refusal: (name, args) => {
      const result = attempt(name, args)
      if (result.ok) throw new Error(`${name} was not refused.`)
      return result.reason
    },
  }
}

/** Everybody gets everything. */
export const meet = (everybody: readonly Person[]): void => {
  const states = everybody.map(({ doc }) => Y.encodeStateAsUpdate(doc))
  for (const { doc } of everybody) for (const state of states) Y.applyUpdate(doc, state)
}

/** A UUID that is easy to tell from others in a failure. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
