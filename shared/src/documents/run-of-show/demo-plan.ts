import * as Y from 'yjs'
import { read } from '../../ydoc/read'
import { demoIds } from '../demo-ids'
import type { SeedContext } from '../document-type'
import { seedDocument } from '../life'
import { runOfShow } from './index'
import { type RunOfShow, schema } from './schema'

/** The demo's run of show as it is when it is first opened. */
export const demoPlanOf = (show: NonNullable<SeedContext['show']>): RunOfShow => {
  const doc = new Y.Doc()
  seedDocument(runOfShow, doc, { show, content: 'demo', newId: demoIds(runOfShow.name) })
  const plan = read(doc, schema)
  doc.destroy()
  return plan
}
