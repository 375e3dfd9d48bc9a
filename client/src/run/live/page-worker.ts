/** Reloads for a newer version at most once in this time, ms: a server in the middle of an update is not stormed. */
const oncePerMs = 60_000
const renewedKey = 'fashionos:live:renewed'

/** What keeps the page for use without a network. It never changes a page that is open by itself. */
export const pageWorker = {
  register: (): void => {
    if (!('serviceWorker' in navigator)) return
    void navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  },
  /** The server no longer speaks with this version: fetches the newer one and opens it. */
  renew: async (): Promise<void> => {
    const before = Number(sessionStorage.getItem(renewedKey) ?? 0)
    if (Date.now() - before < oncePerMs) return
    sessionStorage.setItem(renewedKey, String(Date.now()))
    const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined)
    await registration?.update().catch(() => undefined)
    if (!registration?.waiting) return location.reload()
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    registration.waiting.postMessage({ type: 'SKIP_WAITING' })
  },
}
