import { parseArgs } from 'node:util'
import { demoDocument, demoEmail, demoPassword } from '../../migrations/src/demo'

/** What a drill can be told, with what it is else. */
const declared = {
  url: { type: 'string', default: '', help: 'Address of a product that runs. Left out: one is started for the drill and thrown away.' },
  email: { type: 'string', default: demoEmail, help: 'Who calls; must be allowed to.' },
  password: { type: 'string', default: demoPassword, help: 'Their password.' },
  document: { type: 'string', default: demoDocument.id, help: 'Id of the run of show, as in its address.' },
  speed: { type: 'string', default: '10', help: 'How many times as fast as the wall clock the show runs, 1 to 60.' },
  longest: { type: 'string', default: '4', help: 'Seconds after which the next item is called at the latest, whatever its length.' },
  gos: { type: 'string', default: '1000', help: 'The drill ends after so many GOs, if the show has not before.' },
  followers: { type: 'string', default: '200', help: 'Screens that follow.' },
  seed: { type: 'string', default: '1', help: 'Decides holds, readies and edits.' },
  edits: { type: 'boolean', default: false, help: 'Edits the plan of a product that runs, too, and takes the edits back at the end.' },
  help: { type: 'boolean', default: false, help: 'This list.' },
} as const

export interface DrillOptions {
  /** Empty: none runs yet. */
  readonly url: string
  readonly email: string
  readonly password: string
  readonly document: string
  readonly speed: number
  readonly longestMs: number
  readonly gos: number
  readonly followers: number
  readonly seed: number
  readonly edits: boolean
}

/** `null`: help was asked for. Throws a sentence for an option that does not exist. */
export const optionsOf = (args: readonly string[]): DrillOptions | null => {
  const { values } = parseArgs({ args: [...args], options: declared })
  if (values.help) return null
  const { url, email, password, document, edits } = values
  return {
    url: url.replace(/\/$/, ''),
    email,
    password,
    document,
    speed: numberOf('speed', values.speed, { from: 1, to: 60 }),
    longestMs: 1_000 * numberOf('longest', values.longest, { from: 0.05, to: 3_600 }),
    gos: numberOf('gos', values.gos, { from: 1, to: 10_000 }),
    followers: numberOf('followers', values.followers, { from: 0, to: 900 }),
    seed: numberOf('seed', values.seed, { from: 0, to: 2 ** 32 }),
    edits,
  }
}

const numberOf = (name: string, text: string, { from, to }: { readonly from: number; readonly to: number }): number => {
  const value = Number(text)
  if (!(value >= from && value <= to)) throw new Error(`Expected --${name} from ${from} to ${to}, found “${text}”.`)
  return value
}

export const help = (): string => {
  const lines = Object.entries(declared).map(([name, option]) => `  --${name.padEnd(10)} ${option.help}${standard(option.default)}`)
  return `npm run drill: a caller and a hall of followers over a show, faster than real time.\n\n${lines.join('\n')}`
}

const standard = (value: string | boolean): string => (value === '' || value === false ? '' : ` (${value})`)
