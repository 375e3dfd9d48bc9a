import { lazy } from 'react'

interface Network {
  /** The browser's own word; only a no counts. */
  readonly isOff: () => boolean
  /** Resolves when the browser says that there is a network again. */
  readonly comesBack: () => Promise<void>
}

/** The part as soon as it can be fetched. Rejects when fetching fails with a network there. */
export const whenReached = async <T>(load: () => Promise<T>, network: Network): Promise<T> => {
  for (;;) {
    try {
      return await load()
    } catch (error) {
      if (!network.isOff()) throw error
      await network.comesBack()
    }
  }
}

const browserNetwork: Network = {
  isOff: () => !navigator.onLine,
  comesBack: () => new Promise((resume) => window.addEventListener('online', () => resume(), { once: true })),
}

/**
 * A part of a screen that is fetched when it is first drawn. Without a network,
 * and before this device keeps the whole app, it is waited for: an error would
 * take the place of all that is on screen.
 */
export const lazily: typeof lazy = (load) => lazy(() => whenReached(load, browserNetwork))
