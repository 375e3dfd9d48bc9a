import { read } from '@fashionos/shared/ydoc/read'
import type { Schema, SnapshotOf } from '@fashionos/shared/ydoc/schema'
import { useEffect, useState } from 'react'
import type { PanelSession } from '../panels'

/** How long edits are gathered before the document is read again, ms. */
const settleMs = 400

/** The document as it is now, a moment after its last edit. */
export const useContentNow = ({ doc, type }: PanelSession): SnapshotOf<Schema> => {
  const [content, setContent] = useState(() => read<Schema>(doc, type.schema))
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined
        setContent(read<Schema>(doc, type.schema))
      }, settleMs)
    }
    doc.on('update', look)
    return () => {
      doc.off('update', look)
      clearTimeout(waiting)
    }
  }, [doc, type])
  return content
}
