import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { tiny } from '../../test/documents/tiny/index'
import { type Editor, fuzz } from '../../test/fuzz'
import { createRng } from '../../test/rng'
import type { AnyDocumentType } from '../documents/document-type'
import { problemsOf, versionOf } from '../documents/life'
import { documentTypes } from '../documents/registry'
import { violationOf } from '../ydoc/guard'
import { onlyPartsOf } from '../ydoc/own-parts'
import { read } from '../ydoc/read'
import type { Schema, SnapshotOf } from '../ydoc/schema'
import { itemsIn, recordIn } from '../ydoc/snapshot-parts'
import { DocumentUndoManager } from '../ydoc/undo-manager'
import { diffOf } from './diff'
import { restore } from './restore'

const types: Readonly<Record<string, AnyDocumentType>> = { ...documentTypes, tiny }
const seeds = [1, 2, 3, 7, 19, 42]

interface Lived {
  /** Snapshots of the first peer, from early to late. */
  readonly points: readonly SnapshotOf<Schema>[]
  readonly doc: Y.Doc
}

/** What three people did, seen by one of them at several moments. */
const live = (type: AnyDocumentType, seed: number): Lived => {
  const points: SnapshotOf<Schema>[] = []
  const afterStep = ({ reader }: Editor, step: number) => {
    if (step % 12 === 0) points.push(reader.snapshot())
  }
  const { editors, peers } = fuzz({ type, seed, people: 3, steps: 120, afterStep })
  const doc = peers.docs[0]
  if (!doc || !editors[0]) throw new Error('Nobody edits.')
  return { points, doc }
}

/** The document as if it never had the item or the record. */
const without = (snapshot: SnapshotOf<Schema>, list: string, id: string): unknown => ({
  ...snapshot,
  [list]: itemsIn(snapshot, list).filter((item) => item.id !== id),
})

const itemIn = (snapshot: SnapshotOf<Schema>, list: string, id: string): unknown =>
  recordIn(snapshot, list) ?? itemsIn(snapshot, list).find((item) => item.id === id)

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

describe.each(Object.entries(types))('%s', (_, type) => {
  const snapshotOf = (doc: Y.Doc) => read<Schema>(doc, type.schema)
  const contentOf = (snapshot: SnapshotOf<Schema>) => onlyPartsOf<Schema>(type.own, snapshot)
  /** What was said about the document: its comments. */
  const saidIn = (snapshot: SnapshotOf<Schema>) => Object.entries(snapshot).filter(([name]) => !Object.hasOwn(type.own, name))
  const lives = new Map<number, Lived>()
  const livedWith = (seed: number): Lived => {
    const known = lives.get(seed) ?? live(type, seed)
    lives.set(seed, known)
    return { ...known, doc: copyOf(known.doc) }
  }
  /** A point that cannot be had back from the rules of today is refused as a whole; only then may it differ. */
  const valid = (snapshot: SnapshotOf<Schema>) => type.check(snapshot).length === 0

  test.each(seeds)('H1 H5 H6 H7 restoring any earlier point reads as that point, and the difference is told and gone, seed %d', (seed) => {
    const { points, doc } = livedWith(seed)
    let told = 0
    for (const wanted of points.filter(valid)) {
      const now = copyOf(doc)
      const violations: string[] = []
      now.on('afterTransaction', (transaction: Y.Transaction) => {
        const violation = violationOf(type, now, transaction)
        if (violation !== null) violations.push(violation)
      })
      told += diffOf({ type, before: snapshotOf(now), after: wanted }).changes.length
      const result = restore({ type, doc: now, wanted, what: 'all', origin: 'person' })
      expect(result).toEqual({ ok: true, value: null })
      expect(contentOf(snapshotOf(now))).toEqual(contentOf(wanted))
      expect(saidIn(snapshotOf(now))).toEqual(saidIn(snapshotOf(doc)))
      expect(diffOf({ type, before: wanted, after: snapshotOf(now) })).toEqual({ changes: [], more: 0 })
      expect(violations).toEqual([])
      expect(problemsOf(type, now)).toEqual([])
      expect(versionOf(now)).toBe(type.version)
    }
    if (Object.keys(type.commands).length > 0) expect(told).toBeGreaterThan(0)
  })

  test.each(seeds)('H10 a restore is one update and is undone in one step, seed %d', (seed) => {
    const { points, doc } = livedWith(seed)
    const before = snapshotOf(doc)
    const undo = new DocumentUndoManager(doc, type.schema, { captureTimeout: 0, trackedOrigins: new Set(['person']) })
    let updates = 0
    doc.on('update', () => updates++)
    const wanted = points.find(valid)
    if (!wanted) return
    expect(restore({ type, doc, wanted, what: 'all', origin: 'person' }).ok).toBe(true)
    expect(updates).toBeLessThanOrEqual(1)
    if (updates === 0) return
    undo.undo()
    expect(snapshotOf(doc)).toEqual(before)
    undo.redo()
    expect(contentOf(snapshotOf(doc))).toEqual(contentOf(wanted))
  })

  test.each(seeds)('H8 H9 restoring one item changes that item only, or is refused and changes nothing, seed %d', (seed) => {
    const { points, doc } = livedWith(seed)
    const rng = createRng(seed)
    const before = snapshotOf(doc)
    for (const wanted of points.slice(0, 4)) {
      const { changes } = diffOf({ type, before: wanted, after: before })
      if (changes.length === 0) continue
      const { list, id } = rng.pick(changes)
      const now = copyOf(doc)
      const result = restore({ type, doc: now, wanted, what: { list, id }, origin: 'person' })
      const after = snapshotOf(now)
      if (!result.ok) expect(result.reason).toEndWith('.')
      if (!result.ok) expect(after).toEqual(before)
      expect(without(after, list, id)).toEqual(without(before, list, id))
      if (result.ok) expect(itemIn(after, list, id)).toEqual(itemIn(wanted, list, id))
    }
  })
})
