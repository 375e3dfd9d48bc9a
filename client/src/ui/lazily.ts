import { type ComponentType, createElement, lazy, useState } from 'react'

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

/** A part of a screen that can be fetched before it is drawn. */
export interface Fetched<P> {
  readonly fetch: () => Promise<unknown>
  readonly Part: ComponentType<P>
}

/**
 * Like `lazily`; what was fetched before is drawn at once. React lets up to
 * 0.3 s pass between a wait it has shown and what was waited for, however soon
 * that comes.
 */
export const fetched = <P extends object>(load: () => Promise<{ default: ComponentType<P> }>): Fetched<P> => {
  let there: ComponentType<P> | null = null
  const fetch = async () => {
    const part = await whenReached(load, browserNetwork)
    there = part.default
    return part
  }
  const Later: ComponentType<P> = lazy(fetch)
  const Part = (props: P) => {
    const [Drawn] = useState(() => there ?? Later)
    return createElement(Drawn, props)
  }
  return { fetch, Part }
}
