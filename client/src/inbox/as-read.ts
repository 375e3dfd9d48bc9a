import type { Inbox } from './merged-inbox'

/** Which become read or unread: some by their ids, or all become read. */
export type What = { readonly ids: readonly string[]; readonly read: boolean } | { readonly all: true }

/** The inbox once that is read, or unread again. `at`: ISO instant. */
export const asRead = (inbox: Inbox, what: What, at: string): Inbox => {
  const items = inbox.items.map((one) => {
    if (!('all' in what) && !what.ids.includes(one.id)) return one
    const read = 'all' in what || what.read
    if (read === (one.readAt !== null)) return one
    return { ...one, readAt: read ? at : null }
  })
  const changed = inbox.items.reduce((sum, { readAt }, i) => sum + (readAt === null ? 1 : 0) - (items[i]?.readAt === null ? 1 : 0), 0)
  return { ...inbox, items, unread: 'all' in what ? 0 : Math.max(0, inbox.unread - changed) }
}
