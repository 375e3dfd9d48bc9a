import { registerSW } from 'virtual:pwa-register'
import { notify } from './ui/toaster'

const hourMs = 3_600_000

/** Keeps the app for use without a network and says when a newer one is ready. It never reloads by itself. Returns what ends the asking. */
export const keepApp = (): (() => void) => {
  let asking: ReturnType<typeof setInterval> | undefined
  const reload = registerSW({
    onNeedRefresh: () =>
      notify('A new version is ready.', {
        id: 'update',
        duration: null,
        action: { label: 'Reload', onSelect: () => void reload(true) },
      }),
    onRegisteredSW: (_address, registration) => {
      asking = setInterval(() => void registration?.update().catch(() => undefined), hourMs)
    },
  })
  return () => clearInterval(asking)
}
