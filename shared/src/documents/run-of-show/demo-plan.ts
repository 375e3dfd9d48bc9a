import * as Y from 'yjs'
import { read } from '../../ydoc/read'
import type { SeedContext } from '../document-type'
import { seedDocument } from '../life'
import { runOfShow } from './index'
import { type RunOfShow, schema } from './schema'

/** Ids of the demo's rows and columns in the order they are made: the same on every machine, so that what is told of the demo finds its rows. */
export const demoIds = (): (() => string) => {
  let made = 0
  return () => `019b3c00-0000-7000-8001-${String(++made).padStart(12, '0')}`
}

/** The demo's run of show as it is when it is first opened. */
export const demoPlanOf = (show: NonNullable<SeedContext['show']>): RunOfShow => {
  const doc = new Y.Doc()
  seedDocument(runOfShow, doc, { show, content: 'demo', newId: demoIds() })
  const plan = read(doc, schema)
  doc.destroy()
  return plan
}
