import type { Entry } from '@fashionos/shared/run/entry'
import type { Run } from '@fashionos/shared/run/run'
import { night, type Stage, stageOf } from '@fashionos/shared/run/run.fixture'
import { minute, second } from '@fashionos/shared/time'
import type { Sql } from 'postgres'

export interface Performing {
  readonly workspace: string
  readonly show: string
  readonly document: string
  readonly kind?: Run['kind']
  readonly speed?: number
  /** What is called; without, two items of a minute, the first with a hold. */
  readonly call?: (stage: Stage) => void
  readonly title?: string
}

/** Stores a called run as collab-server would: its log is what `decide` and `reduce` made of the calls. The run's id. */
export const perform = async (owner: Sql, of: Performing): Promise<string> => {
  const stage = stageOf(minute, minute)
  ;(of.call ?? twoItems)(stage)
  const { run, log } = owned(stage, of)
  const openedAt = new Date(stage.log[0]?.at ?? 0)
  await owner`insert into runs ${owner({
    ...{ id: run.id, workspace_id: of.workspace, show_id: of.show, document_id: of.document },
    ...{ kind: run.kind, state: run.state, speed: run.pace?.speed ?? 1, title: of.title ?? 'Run of show', seq: run.seq },
    ...{ opened_by: crypto.randomUUID(), opened_by_name: 'Ana', opened_at: openedAt },
    ...{ began_at: dateOf(run.beganAt), ended_at: dateOf(run.endedAt) },
  })}`
  for (const entry of log) {
    await owner`insert into run_log ${owner({
      ...{ run_id: run.id, seq: entry.seq, workspace_id: of.workspace, id: entry.id, at: new Date(entry.at) },
      entry: owner.json(JSON.parse(JSON.stringify(entry))),
    })}`
  }
  return run.id
}

const twoItems = (stage: Stage): void => {
  stage.at(night('20:00:05')).go()
  stage.wait(20 * second).say({ kind: 'hold', reason: 'Strap broke' })
  stage.wait(30 * second).say({ kind: 'resume' })
  stage.wait(40 * second).go()
  stage.wait(50 * second).go()
}

/** A stage's ids are the same in each test: here every run gets its own, and the document it is of. */
const owned = (stage: Stage, of: Performing): { run: Run; log: Entry[] } => {
  const ids = new Map<string, string>([[stage.run.document, of.document]])
  const text = JSON.stringify({ run: stage.run, log: stage.log }).replace(/00000000-0000-7000-9000-\d{12}/g, (id) => {
    const own = ids.get(id) ?? crypto.randomUUID()
    ids.set(id, own)
    return own
  })
  const { run, log }: { run: Run; log: Entry[] } = JSON.parse(text)
  const kind = of.kind ?? 'show'
  const pace = of.speed ? { speed: of.speed, from: 0, since: 0 } : null
  const [first, ...others] = log
  if (first?.effect.kind !== 'opened') throw new Error('A log begins with the entry that opened it.')
  const opened: Entry = { ...first, effect: { ...first.effect, run: { ...first.effect.run, kind, pace } } }
  return { run: { ...run, kind, pace }, log: [opened, ...others] }
}

const dateOf = (instant: number | null): Date | null => (instant === null ? null : new Date(instant))
