import { createStore } from '../../live/store'

/** One item whose history is asked for. */
export interface HistoryItem {
  readonly documentId: string
  readonly list: string
  readonly id: string
}

/** What the history panel opens at; `null`: the time line. Set by a menu, read by the panel. */
export const historyTarget = createStore<HistoryItem | null>(null)
