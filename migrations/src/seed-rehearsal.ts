import { demoPlanOf } from '@fashionos/shared/documents/run-of-show/demo-plan'
import { demoRehearsal } from '@fashionos/shared/run/demo-rehearsal'
import { replay } from '@fashionos/shared/run/reduce'
import type { Sql } from 'postgres'
import { demoDocument, demoPeople, demoRun, demoShow, demoWorkspace } from './demo'

/**
 * A rehearsal of yesterday, so that there is a report to look at. Only where
 * the demo's run of show was never opened: then its rows will have the ids the
 * rehearsal knows.
 */
export const seedRehearsal = async (sql: Sql): Promise<void> => {
  await sql.begin(async (tx) => {
    const [known] = await tx`
      select 1 from document_updates where document_id = ${demoDocument.id}
      union all select 1 from document_snapshots where document_id = ${demoDocument.id}
      union all select 1 from runs where document_id = ${demoDocument.id} limit 1`
    if (known) return
    const [clock] = await tx<{ at: Date }[]>`
      select (date_trunc('day', now() at time zone ${demoShow.timeZone}::text) - interval '9 hours') at time zone ${demoShow.timeZone}::text as at`
    if (!clock) throw new Error('The database did not say what time it is.')
    const log = demoRehearsal({ plan: demoPlanOf(demoShow), document: demoDocument.id, caller, at: clock.at.getTime(), newId: ids() })
    const { id, kind, state, seq, beganAt, endedAt } = replay(log)
    const made = await tx`insert into runs ${tx({
      ...{ id, workspace_id: demoWorkspace.id, show_id: demoShow.id, document_id: demoDocument.id, kind, state, speed: 1, seq },
      ...{ title: demoDocument.title, opened_by: caller.user, opened_by_name: caller.name, opened_at: clock.at },
      ...{ began_at: beganAt === null ? null : new Date(beganAt), ended_at: endedAt === null ? null : new Date(endedAt) },
    })} on conflict do nothing returning id`
    if (made.length === 0) return
    const rows = log.map((entry) => ({
      ...{ run_id: id, seq: entry.seq, workspace_id: demoWorkspace.id, id: entry.id, at: new Date(entry.at) },
      entry: tx.json(JSON.parse(JSON.stringify(entry))),
    }))
    await tx`insert into run_log ${tx(rows)}`
  })
}

const [, marc] = demoPeople
const caller = { user: marc.id, name: marc.name }

/** The run's own id first, then those of its entries. */
const ids = (): (() => string) => {
  let made = 0
  return () => (made++ === 0 ? demoRun.id : `019b3c00-0000-7000-8002-${String(made).padStart(12, '0')}`)
}
