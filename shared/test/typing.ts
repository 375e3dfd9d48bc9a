import * as Y from 'yjs'
import { richTextAt, textAt } from '../src/ydoc/place'
import type { Schema, SnapshotOf } from '../src/ydoc/schema'
import type { Rng } from './rng'

export interface Typist {
  readonly rng: Rng
  readonly doc: Y.Doc
  readonly schema: Schema
  readonly origin: unknown
}

/** Types or deletes a few characters in some text of the document, as an input or the editor does. Returns whether there was one. */
export const typeSomewhere = (typist: Typist, snapshot: SnapshotOf<Schema>): boolean => {
  const place = somePlace(typist, snapshot)
  if (!place) return false
  const { rng, doc, schema, origin } = typist
  doc.transact(() => {
    if (place.rich) typeParagraph(rng, richTextAt(doc, schema, place))
    else typeText(rng, textAt(doc, schema, place))
  }, origin)
  return true
}

const words = ['a', 'LX', ' go ', '👠', 'é', 'קו', '12']

const typeText = (rng: Rng, text: Y.Text): void => {
  if (text.length > 4 && rng.chance(0.3) && /^[ -~]*$/.test(text.toString())) text.delete(rng.int(text.length - 2), 1 + rng.int(2))
  else text.insert(pairSafe(text.toString(), rng.int(text.length + 1)), rng.pick(words))
}

/** An editor's caret never stands inside a surrogate pair. */
const pairSafe = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at)

const typeParagraph = (rng: Rng, fragment: Y.XmlFragment): void => {
  const first = fragment.length > 0 ? fragment.get(rng.int(fragment.length)) : null
  const run = first instanceof Y.XmlElement && first.length > 0 ? first.get(0) : null
  if (run instanceof Y.XmlText && rng.chance(0.6)) {
    run.insert(0, rng.pick(words), rng.chance(0.3) ? { bold: {} } : {})
  } else if (fragment.length > 2 && rng.chance(0.4)) fragment.delete(rng.int(fragment.length), 1)
  else {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(rng.pick(words))])
    fragment.insert(fragment.length, [paragraph])
  }
}

interface Found {
  readonly list: string
  readonly id: string
  readonly part: string
  readonly key?: string
  readonly rich: boolean
}

const somePlace = ({ rng, schema }: Typist, snapshot: SnapshotOf<Schema>): Found | null => {
  const owners = Object.entries(schema).flatMap(([list, { shape, parts }]) => {
    const ids = shape === 'record' ? [''] : (snapshot[list] as unknown as readonly { id: string }[]).map(({ id }) => id)
    return Object.entries(parts).flatMap(([part, kind]) => ids.map((id) => ({ list, id, part, kind: kind.part })))
  })
  const texts = owners.filter(({ kind }) => kind === 'text' || kind === 'texts' || kind === 'rich-text')
  if (texts.length === 0) return null
  const { kind, ...place } = rng.pick(texts)
  if (kind !== 'texts') return { ...place, rich: kind === 'rich-text' }
  const ids = [...new Set(owners.filter(({ id }) => id !== '').map(({ id }) => id))]
  return { ...place, key: rng.pick(ids), rich: false }
}
