import * as Y from 'yjs'
import { z } from 'zod'

/** Other tabs of this browser in which the same person has the same document open: they hear each other without a server. */
export interface SisterTabs {
  /** The socket is gone: asks the other tabs for what they have and this one has not, and gives them the same. */
  readonly catchUp: () => void
  readonly close: () => void
}

export interface SisterTabsOptions {
  /** Of the person, the document and its epoch; tabs of one name hear each other. */
  readonly name: string
  readonly doc: Y.Doc
  /** Whether this tab is without the server at the moment. */
  readonly isAway: () => boolean
  /** Whether the person may edit, as far as this tab knows. What a reader holds is never sent, so a reader takes nothing in. */
  readonly mayEdit: () => boolean
  /** Edits of another tab came in, which this tab sends to the server too: whichever tab gets there first. */
  readonly onEdits: () => void
}

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const tabMessage = z.discriminatedUnion('kind', [
  /** `away`: who made it cannot send it to the server now. */
  z.object({ kind: z.literal('edit'), update: bytes, away: z.boolean() }),
  /** What a tab has. `answer`: whether it wants to hear what the others have. */
  z.object({ kind: z.literal('have'), vector: bytes, answer: z.boolean() }),
])
type TabMessage = z.infer<typeof tabMessage>

/**
 * Between two tabs that are both live the server is the shorter way and nothing
 * is taken from here; with either of them away, edits go from tab to tab. What
 * came from a tab is not sent on to tabs, so nothing goes round in circles.
 */
export const joinSisterTabs = ({ name, doc, isAway, mayEdit, onEdits }: SisterTabsOptions): SisterTabs => {
  if (typeof BroadcastChannel === 'undefined') return { catchUp: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel(name)
  const origin = { sisterTabs: name }
  const say = (message: TabMessage) => channel.postMessage(message)
  const have = (answer: boolean) => say({ kind: 'have', vector: Y.encodeStateVector(doc), answer })

  const onUpdate = (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (local) say({ kind: 'edit', update, away: isAway() })
  }
  const take = (update: Uint8Array) => {
    let isNews = false
    const notice = () => {
      isNews = true
    }
    doc.on('update', notice)
    Y.applyUpdate(doc, update, origin)
    doc.off('update', notice)
    if (isNews) onEdits()
  }
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const heard = tabMessage.safeParse(data).data
    if (!heard) return
    if (heard.kind === 'have') {
      say({ kind: 'edit', update: Y.encodeStateAsUpdate(doc, heard.vector), away: isAway() })
      if (heard.answer) have(false)
    } else if (mayEdit() && (heard.away || isAway())) take(heard.update)
  }
  doc.on('update', onUpdate)
  return {
    catchUp: () => have(true),
    close: () => {
      doc.off('update', onUpdate)
      channel.close()
    },
  }
}
