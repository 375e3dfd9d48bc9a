interface Turns {
  /** Sends when everything before it was answered, whatever the answer. */
  readonly inTurn: <T>(send: () => Promise<T>) => Promise<T>
  /** The page is being left: what still waits is sent now, in order, or never. */
  readonly leave: () => void
}

/** What is said in quick succession arrives in that order. */
export const createTurns = (): Turns => {
  const waiting: (() => Promise<void>)[] = []
  let isSending = false
  const sendAll = async () => {
    if (isSending) return
    isSending = true
    for (let next = waiting.shift(); next; next = waiting.shift()) await next()
    isSending = false
  }
  return {
    inTurn: (send) =>
      new Promise((resolve, reject) => {
        waiting.push(() => send().then(resolve, reject))
        void sendAll()
      }),
    leave: () => {
      for (const send of waiting.splice(0)) void send()
    },
  }
}
