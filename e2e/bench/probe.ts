/** What a page tells of itself. All instants are ms since the epoch, so that two pages on one machine can be compared. */
export interface Probe {
  /** What was asked for stands on screen and the document takes edits; null: not yet. */
  interactiveAt: number | null
  /** From each keydown to the frame that shows its effect, ms. */
  keystrokes: number[]
  /** When a key was pressed last. */
  lastKeyAt: number
  /** When a text with this in it was first painted; null: not yet. */
  paintedAt: number | null
  awaitText(text: string): void
  /** Lengths of the frames drawn while the promise of `stop` is open, ms. */
  frames: number[]
  watchFrames(durationMs: number): Promise<void>
}

declare global {
  interface Window {
    probe: Probe
  }
}

/** Runs inside the page before anything else does; may use nothing from outside itself. `shown`: a selector of what stands on screen when people can begin. */
export function installProbe(shown: string): void {
  const now = () => performance.timeOrigin + performance.now()
  /** When the next frame was handed over to be drawn, and not behind what the page does after it. */
  const afterPaint = (act: () => void) => requestAnimationFrame(() => void scheduler.postTask(act, { priority: 'user-blocking' }))
  const takesEdits = () => {
    const state = document.querySelector('[data-connection]')?.getAttribute('data-connection')
    return (state === 'live' || state === 'saved') && document.querySelector(shown) !== null
  }
  let awaited: string | null = null
  const probe: Probe = {
    interactiveAt: null,
    keystrokes: [],
    lastKeyAt: 0,
    paintedAt: null,
    awaitText: (text) => {
      awaited = text
      probe.paintedAt = null
    },
    frames: [],
    watchFrames: (durationMs) =>
      new Promise((resolve) => {
        const startedAt = performance.now()
        let before = startedAt
        probe.frames = []
        const frame = (at: number) => {
          probe.frames.push(at - before)
          before = at
          if (at - startedAt < durationMs) requestAnimationFrame(frame)
          else resolve()
        }
        requestAnimationFrame(frame)
      }),
  }
  window.probe = probe

  const look = () => {
    if (probe.interactiveAt === null && takesEdits()) {
      probe.interactiveAt = 0
      afterPaint(() => {
        probe.interactiveAt = now()
      })
    }
    if (awaited !== null && document.querySelector('[role="grid"]')?.textContent?.includes(awaited)) {
      awaited = null
      afterPaint(() => {
        probe.paintedAt = now()
      })
    }
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  addEventListener(
    'keydown',
    (event) => {
      probe.lastKeyAt = performance.timeOrigin + event.timeStamp
      afterPaint(() => probe.keystrokes.push(performance.now() - event.timeStamp))
    },
    { capture: true },
  )
}
