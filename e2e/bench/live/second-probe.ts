/** When a screen came to show a second. Instants are true ms since the epoch, whatever the page's own wall clock says. */
export interface Turn {
  /** What stands there: a time of day, or what is left. */
  readonly text: string
  /** When the page put it there. */
  readonly at: number
  /** When the frame with it was handed over to be drawn. */
  readonly drawnAt: number
}

export interface SecondProbe {
  readonly clock: Turn[]
  readonly countdown: Turn[]
  /** From now on the page's wall clock is so far off, ms. */
  setWallClock(off: number): void
  /** Turns so far; what stands there now is not told again. */
  forget(): void
}

declare global {
  interface Window {
    secondProbe: SecondProbe
  }
}

/** Runs inside the page before anything else does; may use nothing from outside itself. */
export function installSecondProbe(wallOff: number): void {
  const TrueDate = Date
  let off = wallOff
  const skewed = () => TrueDate.now() + off
  window.Date = new Proxy(TrueDate, {
    construct: (target, args) => (args.length === 0 ? new target(skewed()) : Reflect.construct(target, args)),
    apply: () => new TrueDate(skewed()).toString(),
    get: (target, property) => (property === 'now' ? skewed : Reflect.get(target, property)),
  })
  const now = () => performance.timeOrigin + performance.now()
  const probe: SecondProbe = {
    clock: [],
    countdown: [],
    setWallClock: (next) => {
      off = next
    },
    forget: () => {
      probe.clock.length = 0
      probe.countdown.length = 0
    },
  }
  window.secondProbe = probe

  /** What stands there now, also after it was forgotten when it came. */
  const standing = new Map<Turn[], string>()
  const look = (turns: Turn[], text: string | null | undefined, at: number) => {
    if (!text || standing.get(turns) === text) return
    standing.set(turns, text)
    const turn = { text, at, drawnAt: Number.NaN }
    turns.push(turn)
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        turn.drawnAt = now()
      }
      port2.postMessage(null)
    })
  }
  const isClock = /^\d{1,2}:\d{2}:\d{2}( [AP]M)?$/
  const clockOn = () => [...document.querySelectorAll('.num')].find(({ textContent }) => isClock.test(textContent?.trim() ?? ''))
  let clock: Element | undefined
  new MutationObserver(() => {
    const at = now()
    if (!clock?.isConnected) clock = clockOn()
    look(probe.clock, clock?.textContent?.trim(), at)
    look(probe.countdown, document.querySelector('[role="timer"] .sr-only')?.textContent, at)
  }).observe(document, { subtree: true, childList: true, characterData: true })
}
