import type { KeptLog, KeptScreen, ShowKeeper } from '../../client/src/run/live/kept-show'

/** How long a write to a device's disk may take, ms. */
const slowestWriteMs = 12

/**
 * What a device keeps over its page loads. Writes take a moment and are done
 * in their order, as IndexedDB does them; a page that dies leaves undone what
 * was not on the disk.
 */
export class DeviceStore {
  private last: string | null = null
  private readonly screens = new Map<string, string>()
  private readonly logs = new Map<string, string>()

  constructor(private readonly random: () => number) {}

  /** As one page sees it; `isAlive`: of that page. */
  keeperOf(page: { readonly isAlive: boolean }): ShowKeeper {
    let before: Promise<unknown> = Promise.resolve()
    const write = (put: () => void): Promise<void> => {
      const mine = before.then(async () => {
        await new Promise((resolve) => setTimeout(resolve, this.random() * slowestWriteMs))
        if (page.isAlive) put()
        else await new Promise(() => undefined)
      })
      before = mine
      return mine
    }
    const read = async <T>(from: Map<string, string>, key: object): Promise<T | null> => {
      await before
      const text = from.get(JSON.stringify(key))
      return text === undefined ? null : JSON.parse(text)
    }
    return {
      lastPerson: async () => this.last,
      screen: (key) => read<KeptScreen>(this.screens, key),
      log: (key) => read<KeptLog>(this.logs, key),
      keepScreen: (key, kept) => {
        const text = JSON.stringify(kept)
        return write(() => {
          this.screens.set(JSON.stringify(key), text)
          this.last = key.owner
        })
      },
      keepLog: (key, log) => {
        const text = JSON.stringify(log)
        return write(() => {
          if (log.entries.length > 0) this.logs.set(JSON.stringify(key), text)
          else this.logs.delete(JSON.stringify(key))
        })
      },
      forgetScreen: (key) => write(() => this.screens.delete(JSON.stringify(key))),
    }
  }
}
