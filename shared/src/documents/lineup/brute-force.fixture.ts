import type { Lineup, Look } from './schema'

/**
 * The rules of the lineup once more, by trying every pair of exits and nothing
 * clever, and without a line of the product's code: what the product must agree with.
 */
interface Walk {
  look: Look
  who: string | undefined
  out: number
  back: number
  finale: boolean
}

export interface Verdict {
  kind: 'model' | 'dresser' | 'piece'
  id: string
  from: string
  to: string
  finale: boolean
  available: number
  required: number
  tone: 'impossible' | 'tight' | 'fine'
}

export const bruteWalks = (lineup: Lineup): Walk[] => {
  const walks: Walk[] = []
  let clock = 0
  const go = (look: Look, every: number): void => {
    if (look.status === 'cut' || look.status === 'held') return
    const named = look.status === 'substituted' ? look.standIn : look.model
    const who = lineup.models.some((model) => model.id === named) ? (named as string) : undefined
    walks.push({ look, who, out: clock, back: clock + (look.walk === null ? lineup.pace.walk : look.walk), finale: false })
    clock += look.exitEvery === null ? every : look.exitEvery
  }
  for (const look of lineup.looks) if (!lineup.sections.some((section) => section.id === look.section)) go(look, lineup.pace.exitEvery)
  for (const section of lineup.sections) {
    const own = lineup.looks.filter((look) => look.section === section.id)
    if (own.some((look) => look.status === 'in' || look.status === 'substituted')) clock += section.pause
    for (const look of own) go(look, section.exitEvery === null ? lineup.pace.exitEvery : section.exitEvery)
  }
  return [...walks, ...bruteFinale(lineup, walks)]
}

const bruteFinale = (lineup: Lineup, walks: Walk[]): Walk[] => {
  if (!lineup.finale.included) return []
  const order: string[] = []
  if (lineup.finale.order === 'first-look') for (const { who } of walks) if (who !== undefined && !order.includes(who)) order.push(who)
  if (lineup.finale.order === 'model-list') for (const { id } of lineup.models) if (walks.some(({ who }) => who === id)) order.push(id)
  let latest = 0
  for (const { back } of walks) if (back > latest) latest = back
  return order.map((who, i) => {
    const stated = lineup.models.find((model) => model.id === who)?.finaleLook
    const own = walks.filter((walk) => walk.who === who)
    const { look } = own.find((walk) => walk.look.id === stated) ?? (own[own.length - 1] as Walk)
    const out = latest + lineup.finale.gap + i * lineup.finale.exitEvery
    return { look, who, out, back: out + lineup.pace.walk, finale: true }
  })
}

export const bruteVerdicts = (lineup: Lineup): Verdict[] => {
  const walks = bruteWalks(lineup)
  const { toRail, touchUp, queueLead, handOver, margin } = lineup.changes
  const verdicts: Verdict[] = []
  const tell = (kind: Verdict['kind'], id: string, from: Walk, to: Walk, available: number, required: number): void => {
    const slack = available - required
    const tone = slack < 0 ? 'impossible' : slack < margin ? 'tight' : 'fine'
    verdicts.push({ kind, id, from: from.look.id, to: to.look.id, finale: to.finale, available, required, tone })
  }
  const time = (look: Look): number => (look.changeTime === null ? lineup.changes[look.change] : look.changeTime)
  /** Whether nothing that `counts` stands between two walks. */
  const inARow = (a: number, b: number, counts: (walk: Walk) => boolean): boolean => {
    if (a >= b) return false
    for (let i = a + 1; i < b; i++) if (counts(walks[i] as Walk)) return false
    return counts(walks[a] as Walk) && counts(walks[b] as Walk)
  }
  const pairs = (counts: (walk: Walk) => boolean): [Walk, Walk][] =>
    walks.flatMap((_, a) => walks.flatMap((__, b): [Walk, Walk][] => (inARow(a, b, counts) ? [[walks[a] as Walk, walks[b] as Walk]] : [])))

  for (const { id } of lineup.models) {
    for (const [a, b] of pairs(({ who }) => who === id)) {
      tell('model', id, a, b, b.out - a.back, a.look.id === b.look.id ? queueLead : toRail + time(b.look) + touchUp + queueLead)
    }
  }
  for (const { id, looks, kind } of lineup.pieces) {
    for (const [a, b] of pairs(({ look }) => looks[look.id] === true)) {
      const dressed = kind === 'garment' || kind === 'shoes' || kind === 'microphone' ? time(b.look) : 0
      if (a.who !== b.who) tell('piece', id, a, b, b.out - a.back, toRail + handOver + dressed + touchUp + queueLead)
    }
  }
  for (const { id } of lineup.dressers) {
    const jobs = walks.filter((walk, index) => {
      const before = walks.slice(0, index).findLast(({ who }) => who !== undefined && who === walk.who)
      return walk.look.dresser === id && before !== undefined && before.look.id !== walk.look.id
    })
    /** When the dresser has finished a job, by working through all that come before it again. */
    const finished = (index: number): number => {
      const job = jobs[index] as Walk
      const came = walks.slice(0, walks.indexOf(job)).findLast(({ who }) => who === job.who) as Walk
      const previous = jobs[index - 1]
      const free = previous ? finished(index - 1) + (previous.who === job.who ? 0 : handOver) : came.back + toRail
      const done = Math.max(free, came.back + toRail) + time(job.look)
      const due = job.out - queueLead - touchUp
      return Math.min(done, due)
    }
    for (let i = 1; i < jobs.length; i++) {
      const [a, b] = [jobs[i - 1] as Walk, jobs[i] as Walk]
      if (a.who !== b.who) tell('dresser', id, a, b, b.out - finished(i - 1), handOver + time(b.look) + touchUp + queueLead)
    }
  }
  return verdicts
}
