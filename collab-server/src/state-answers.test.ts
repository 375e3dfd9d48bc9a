import { expect, test } from 'bun:test'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { prefixLengthOf, syncStep } from './frames'
import { StateAnswers } from './state-answers'

const name = 'run-of-show:019b3c00-0000-7000-8000-000000000031:1'

const documentWith = (text: string): Y.Doc => {
  const doc = new Y.Doc()
  doc.getText('title').insert(0, text)
  return doc
}

const payloadOf = (frame: Uint8Array | undefined, step: number): Uint8Array => {
  const decoder = decoding.createDecoder(frame ?? new Uint8Array())
  decoder.pos = prefixLengthOf(name) + 1
  expect(decoding.readVarUint(decoder)).toBe(step)
  return decoding.readVarUint8Array(decoder)
}

/** Brings a client up to date with what it is answered. */
const take = (frames: readonly Uint8Array[] | null, client: Y.Doc) => Y.applyUpdate(client, payloadOf(frames?.[1], syncStep.two))

test('everyone with the same question gets the same bytes, and they hold the document', () => {
  const answers = new StateAnswers(name, documentWith('Finale'))
  const frames = answers.framesFor(Uint8Array.of(0))
  expect(answers.framesFor(Uint8Array.of(0))).toBe(frames)
  const client = new Y.Doc()
  take(frames, client)
  expect(client.getText('title').toString()).toBe('Finale')
})

test('an answer is forgotten with the next edit', () => {
  const doc = documentWith('Finale')
  const answers = new StateAnswers(name, doc)
  answers.framesFor(Uint8Array.of(0))
  doc.getText('title').insert(6, ', all models')
  const client = new Y.Doc()
  take(answers.framesFor(Uint8Array.of(0)), client)
  expect(client.getText('title').toString()).toBe('Finale, all models')
})

test('who has a part is sent the rest, and asked for what is missing here', () => {
  const doc = documentWith('Finale')
  const client = new Y.Doc()
  Y.applyUpdate(client, Y.encodeStateAsUpdate(doc))
  doc.getText('title').insert(6, '!')
  client.getMap('show').set('date', '2027-03-06')
  const answers = new StateAnswers(name, doc)
  answers.framesFor(Uint8Array.of(0))
  const frames = answers.framesFor(Y.encodeStateVector(client))
  expect(frames?.[1]?.length).toBeLessThan(120)
  take(frames, client)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(client, payloadOf(frames?.[0], syncStep.one)))
  expect(doc.getMap('show').get('date')).toBe('2027-03-06')
  expect(client.getText('title').toString()).toBe('Finale!')
})

test('an answer made anew is asked for first; one that is known already costs nothing', () => {
  const answers = new StateAnswers(name, documentWith('Finale'))
  let asked = 0
  const once = () => asked++ === 0
  const frames = answers.framesFor(Uint8Array.of(0), once)
  expect(answers.framesFor(Uint8Array.of(0), once)).toBe(frames)
  expect(asked).toBe(1)
  expect(answers.framesFor(Uint8Array.of(1, 7, 1), once)).toBeNull()
  expect(answers.framesFor(Uint8Array.of(0), once)).toBe(frames)
})
