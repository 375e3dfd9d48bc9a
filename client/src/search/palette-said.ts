import type { Found } from './use-found'

interface Shown {
  readonly typed: string
  readonly state: Found['state']
  readonly fault: string
  /** How many lines say the words, and how many only words like them. */
  readonly exact: number
  readonly near: number
}

export interface PaletteSaid {
  /** Over the lines; empty: there is nothing to say about them. */
  readonly note: string
  /** What a screen reader is told. */
  readonly status: string
  /** In place of lines. */
  readonly empty: string
}

const count = (lines: number): string => (lines === 1 ? '1 found' : `${lines} found`)

/** What is said about what was found. */
export const paletteSaid = ({ typed, state, fault, exact, near }: Shown): PaletteSaid => {
  const words = typed.trim()
  if (words === '') return { note: '', status: '', empty: '' }
  const any = exact + near > 0
  const offline = 'No connection: only names this device has seen are found.'
  if (state === 'offline')
    return { note: offline, status: `${offline} ${count(exact)}`, empty: 'Nothing this device has seen is called that.' }
  if (state === 'failed') return { note: `The search did not answer. ${fault}`, status: `The search did not answer. ${fault}`, empty: '' }
  if (state === 'waiting') return { note: '', status: any ? '' : 'Looking', empty: 'Looking…' }
  if (exact === 0 && near > 0) {
    const note = `Nothing says “${words}” exactly. Near it:`
    return { note, status: `${note} ${count(near)}`, empty: '' }
  }
  return { note: '', status: any ? count(exact + near) : 'Nothing found', empty: `Nothing says “${words}”, nor anything like it.` }
}
