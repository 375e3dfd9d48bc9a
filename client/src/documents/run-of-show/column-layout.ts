import { z } from 'zod'
import type { KeyValueStore } from '../../live/unsent-ledger'
import { type ColumnKey, type ColumnLayout, clampWidth, isColumnKey, plainLayout } from './grid-columns'

const columnKey = z.custom<ColumnKey>((value) => typeof value === 'string' && isColumnKey(value))

const stored = z.object({
  order: z.array(columnKey).max(100),
  hidden: z.array(columnKey).max(100),
  widths: z.record(z.string(), z.number()),
})

const storageKey = ({ userId, documentId }: LayoutOwner) => `fashionos:columns:${userId}:${documentId}`

export interface LayoutOwner {
  readonly userId: string
  readonly documentId: string
}

/** The columns as this person left them; the plain layout for what is not there or not readable. */
export const readLayout = (store: KeyValueStore, owner: LayoutOwner): ColumnLayout => {
  try {
    const found = stored.parse(JSON.parse(store.getItem(storageKey(owner)) ?? 'null'))
    const widths = Object.fromEntries(Object.entries(found.widths).map(([key, width]) => [key, clampWidth(width)]))
    return { order: found.order, hidden: found.hidden, widths }
  } catch {
    return plainLayout
  }
}

export const writeLayout = (store: KeyValueStore, owner: LayoutOwner, layout: ColumnLayout): void => {
  try {
    store.setItem(storageKey(owner), JSON.stringify(layout))
  } catch {
    // A full or blocked store: the layout lasts as long as the page.
  }
}
