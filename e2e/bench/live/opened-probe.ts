/** When a live screen could be used. Instants are ms from the start of the navigation. */
export interface OpenedProbe {
  /** What runs is painted, and a clock; null: not yet. */
  usableAt: number | null
}

declare global {
  interface Window {
    openedProbe: OpenedProbe
  }
}

/** Runs inside the page before anything else does; may use nothing from outside itself. */
export function installOpenedProbe(running: string): void {
  const probe: OpenedProbe = { usableAt: null }
  window.openedProbe = probe
  const isUsable = () => {
    const text = document.body?.textContent ?? ''
    return text.includes(running) && /\d{1,2}:\d{2}:\d{2}/.test(text) && document.querySelector('[role="timer"]') !== null
  }
  const observer = new MutationObserver(() => {
    if (!isUsable()) return
    observer.disconnect()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        probe.usableAt = performance.now()
      }
      port2.postMessage(null)
    })
  })
  observer.observe(document, { subtree: true, childList: true, characterData: true })
}
