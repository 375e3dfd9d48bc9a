import { blank, lookOf, modelOf, sectionOf } from '@fashionos/shared/documents/lineup/lineup.fixture'
import type { Lineup, Look, Section } from '@fashionos/shared/documents/lineup/schema'

/** Parts of a lineup for tests; ids are as short as the test wants them. */
export const lookNamed = (id: string, changes: Partial<Look> = {}): Look => lookOf(0, { id, number: id, ...changes })

export const sectionNamed = (id: string): Section => sectionOf(0, { id, title: id })

export const modelNamed = (id: string, name = id): Lineup['models'][number] => modelOf(0, { id, name })

/** With the defaults, and without a finale. */
export const lineupOf = (parts: Partial<Lineup>): Lineup => {
  const { finale, ...rest } = blank()
  return { ...rest, finale: { ...finale, included: false }, ...parts }
}
