import * as Y from 'yjs'
import { seedDocument } from '../src/documents/life'
import { runCommand } from '../src/documents/run-command'
import { runOfShow } from '../src/documents/run-of-show/index'
import type { RunOfShow } from '../src/documents/run-of-show/schema'
import { read } from '../src/ydoc/read'
import { createRng } from './rng'

type Name = keyof typeof runOfShow.commands

/** Somebody with a copy of one run of show, who edits apart from the others until `meet`. */
export interface Person {
  readonly doc: Y.Doc
  snapshot(): RunOfShow
  /** Runs a command; throws with the reason when it is refused. */
  run<N extends Name>(name: N, args: Parameters<(typeof runOfShow.commands)[N]['apply']>[1]): void
  /** Why a command is refused. Throws when it is not. */
  refusal(name: Name, args: unknown): string
}

export const origin = Symbol('person')

/** People with the same new run of show each. */
export const people = (count: number, content: 'blank' | 'demo' = 'blank'): Person[] => {
  const first = new Y.Doc()
  first.clientID = 900
  const show = { name: 'Autumn', date: '2027-03-06', timeZone: 'Europe/Paris' }
  seedDocument(runOfShow, first, { show, content, newId: createRng(77).uuid })
  return Array.from({ length: count }, (_, index) => personOf(first, index + 1))
}

const personOf = (first: Y.Doc, clientID: number): Person => {
  const doc = new Y.Doc()
  doc.clientID = clientID
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(first))
  const attempt = (name: string, args: unknown) => runCommand({ type: runOfShow, doc, name: name as Name, args: args as never, origin })
  return {
    doc,
    snapshot: () => read(doc, runOfShow.schema),
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

/** Everybody gets everything, each in another order. */
export const meet = (everybody: readonly Person[]): void => {
  const states = everybody.map(({ doc }) => Y.encodeStateAsUpdate(doc))
  for (const [index, { doc }] of everybody.entries()) {
    for (let i = 0; i < states.length; i++) Y.applyUpdate(doc, states[(index + i) % states.length] as Uint8Array)
  }
}

/** A UUID that is easy to tell from others in a failure. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
