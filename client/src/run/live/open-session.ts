import { createAccessToken } from '../../access-token'
import { newId } from '../../documents/new-id'
import type { Socket, SocketEvents } from './connection'
import { claimDevice } from './device'
import { createOffset, markIn } from './device-offset'
import { createIndexedKeeper } from './indexed-keeper'
import type { LiveAddress, LiveSession } from './live-session'
import { pageWorker } from './page-worker'
import { createLiveSession } from './session'

/** An api that does not answer is not waited for longer, ms. */
const requestMs = 5_000
const collabKey = 'fashionos:live:collab'

/** What all sessions of a page share: who it is, its token, what is kept. */
export const liveSessions = async (): Promise<(address: LiveAddress) => LiveSession> => {
  const device = await claimDevice({ newId, local: storeOf(() => localStorage), session: storeOf(() => sessionStorage), hold })
  const markKey = `fashionos:live:offset:${device}`
  const monotonic = () => performance.now()
  const offset = createOffset({
    monotonic,
    wall: Date.now,
    last: markIn(keptText(markKey)),
    keep: (mark) => keepText(markKey, `${mark.offset} ${mark.wall}`),
  })
  const token = createAccessToken({ request: () => request('/api/auth/token'), now: Date.now })
  const collabUrl = askOnce()
  const keeper = createIndexedKeeper()
  const shared = { device, monotonic, wall: Date.now, random: Math.random, newId, offset, wait, collabUrl, openSocket, keeper, watchDevice }
  return (address) => createLiveSession(address, { ...shared, access: token.get, onOutOfDate: pageWorker.renew })
}

const request = (path: string): Promise<Response> => fetch(path, { credentials: 'same-origin', signal: AbortSignal.timeout(requestMs) })

const wait = (ms: number, done: () => void): (() => void) => {
  const timer = setTimeout(done, ms)
  return () => clearTimeout(timer)
}

/** Where the collab-server is: as the api says, else as it said last time, so that calling needs no api. */
const askOnce = (): (() => Promise<string | null>) => {
  let found: string | null = null
  return async () => {
    found ??= await askedOf()
    return found ?? keptText(collabKey)
  }
}

const askedOf = async (): Promise<string | null> => {
  try {
    const answer = await request('/api/config')
    const body: unknown = answer.ok ? await answer.json() : null
    if (typeof body !== 'object' || body === null || !('collabUrl' in body) || typeof body.collabUrl !== 'string') return null
    keepText(collabKey, body.collabUrl)
    return body.collabUrl
  } catch {
    return null
  }
}

/** A browser that blocks storage throws where it is only named: whoever uses it finds out, and goes without. */
const storeOf = (storage: () => Storage): Pick<Storage, 'getItem' | 'setItem'> => ({
  getItem: (key) => storage().getItem(key),
  setItem: (key, text) => storage().setItem(key, text),
})

const keptText = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const keepText = (key: string, text: string): void => {
  try {
    localStorage.setItem(key, text)
  } catch {
    // A full or blocked store: it is asked for again.
  }
}

/** A lock that is held until the page goes. */
const hold = (device: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    if (!navigator.locks) return reject(new Error('This browser has no locks.'))
    const held = navigator.locks.request(`fashionos:live:${device}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock === null ? undefined : new Promise<never>(() => undefined)
    })
    held.catch(reject)
  })

const openSocket = (url: string, { onOpen, onMessage, onClose }: SocketEvents): Socket => {
  const socket = new WebSocket(url)
  socket.onopen = onOpen
  socket.onmessage = ({ data }) => onMessage(String(data))
  socket.onclose = ({ code, reason }) => onClose({ code, reason })
  return { send: (text) => socket.send(text), close: () => socket.close() }
}

const watchDevice = ({ onWake, onCut }: { readonly onWake: () => void; readonly onCut: () => void }): (() => void) => {
  const onVisible = () => {
    if (document.visibilityState === 'visible') onWake()
  }
  window.addEventListener('online', onWake)
  window.addEventListener('offline', onCut)
  window.addEventListener('pageshow', onVisible)
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    window.removeEventListener('online', onWake)
    window.removeEventListener('offline', onCut)
    window.removeEventListener('pageshow', onVisible)
    document.removeEventListener('visibilitychange', onVisible)
  }
}
