import type { Look } from './schema'
import { schema } from './schema'

export interface Copy {
  /** The original. */
  readonly of: string
  readonly id: string
  /** Left out: the original's with the next free letter. */
  readonly number?: string | undefined
}

/** Looks as copied: all of the original but who walks it and how that was agreed. */
export const copiesOf = (looks: readonly Look[], copies: readonly Copy[]): { of: string; look: Look }[] => {
  const byId = new Map(looks.map((look) => [look.id, look]))
  const taken = new Set(looks.map(({ number }) => number))
  return copies.flatMap(({ of, id, number }) => {
    const original = byId.get(of)
    if (!original) return []
    const own = number ?? nextNumber(original.number, taken)
    taken.add(own)
    const fresh = { status: 'in', model: null, standIn: null, fitting: 'none', fittingNotes: '', casting: {} } as const
    return [{ of, look: { ...original, ...fresh, id, number: own } }]
  })
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** `14` gives `14A`, `14A` the next letter that is free; a number that leaves no room, or none, stays. */
export const nextNumber = (number: string, taken: ReadonlySet<string>): string => {
  if (number === '') return ''
  const stem = number.replace(/(?<=\d)[A-Z]$/, '')
  const free = [...letters].map((letter) => `${stem}${letter}`).find((one) => !taken.has(one))
  return free !== undefined && schema.looks.parts.number.check.safeParse(free).success ? free : number
}
