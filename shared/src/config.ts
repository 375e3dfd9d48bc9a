import type { z } from 'zod'
import { ok, type Result, refused } from './errors'

/**
 * Configuration is declared once: each option has a name in the environment,
 * a default as one would write it there, a line of help and a check. The
 * values, their types, `--help` and `.env.example` follow from it.
 */
export interface Option<Check extends z.ZodType = z.ZodType> {
  readonly env: string
  /** Text, as in the environment. `undefined`: has to be set. */
  readonly default?: string | undefined
  /** What it is for and what an empty value means, in one sentence or two. */
  readonly help: string
  /** From the text to the value. Its messages are sentences: "Expected a port from 0 to 65535." */
  readonly check: Check
  /** Its value is never shown in a fault. */
  readonly secret?: boolean
}

export type Declaration = Readonly<Record<string, Option>>

export type ConfigOf<D extends Declaration> = { readonly [Name in keyof D]: z.output<D[Name]['check']> }

export const option = <Check extends z.ZodType>(declared: Option<Check>): Option<Check> => declared

export const defineConfig = <const D extends Declaration>(declaration: D): D => declaration

/** Environment variables as a process has them; an empty one counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>

/** All options checked, or every fault at once, each a sentence that names the variable. */
export function readConfig<D extends Declaration>(declaration: D, env: Environment): Result<ConfigOf<D>, readonly string[]> {
  const faults: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, declared] of Object.entries(declaration)) {
    const text = env[declared.env] || declared.default
    if (text === undefined) {
      faults.push(`${declared.env} is not set. ${declared.help}`)
      continue
    }
    const checked = declared.check.safeParse(text)
    if (checked.success) values[name] = checked.data
    else faults.push(faultOf(declared, text, checked.error))
  }
  // Each name of the declaration has its checked value here, which the compiler cannot see.
  return faults.length > 0 ? refused(faults) : ok(values as ConfigOf<D>)
}

/** The options of several processes as one declaration; of one that several declare the first counts. */
export function optionsOf(declarations: readonly Declaration[]): Declaration {
  const byName = new Map<string, Option>()
  for (const declared of declarations.flatMap((declaration) => Object.values(declaration))) {
    if (!byName.has(declared.env)) byName.set(declared.env, declared)
  }
  return Object.fromEntries(byName)
}

/** One paragraph per option, for `--help`. */
export const helpOf = (declaration: Declaration): string =>
  Object.values(declaration)
    .map(({ env, default: text, help }) => `  ${text === undefined ? env : `${env}=${text}`}\n      ${help}`)
    .join('\n')

/** The text of `.env.example`: every option at its default. */
export function envExampleOf(declaration: Declaration): string {
  const paragraphs = Object.values(declaration).map(({ env, default: text = '', help }) => `# ${help}\n#${env}=${text}\n`)
  return `# Copy to .env and take the "#" off what you change. Made by "npm run env-example".\n\n${paragraphs.join('\n')}`
}

function faultOf({ env, secret }: Option, text: string, error: z.ZodError): string {
  const expected = error.issues.map((issue) => issue.message).join(' ')
  return secret ? `${env} is not as it should be. ${expected}` : `${env} is "${text}". ${expected}`
}
