import type { Entry } from '@fashionos/shared/run/entry'
import { type Report, reportOf } from '@fashionos/shared/run/report'
import { type DocumentRow, selectDocument } from '../documents/queries'
import { notFound, refusal } from '../errors'
import { capabilitiesIn, type Scope } from '../http/scope'
import { visibleShow } from '../shows/service'
import { countRuns, type RunRow, selectCompared, selectLog, selectRun, selectRuns } from './queries'
import type { RunHead, RunQuery } from './schemas'

/** Runs of a show's documents that whoever asks may view, those of removed documents among them. */
export const listRuns = async (scope: Scope, of: { showId: string; query: RunQuery }) => {
  await visibleShow(scope, of.showId)
  const seesAll = capabilitiesIn(scope, { show: of.showId }).includes('view')
  const granted = scope.grants.flatMap(({ documentId }) => (documentId === null ? [] : [documentId]))
  const page = { ...of, documents: seesAll ? null : granted }
  const rows = await selectRuns(scope.tx, page)
  return { items: rows.map(headOf), total: await countRuns(scope.tx, page), page: of.query.page, size: of.query.size }
}

/**
 * A12: a run is seen by whoever may view what it performed. Removing the
 * document takes nothing from its runs: they are what happened.
 */
export const visibleRun = async (scope: Scope, id: string): Promise<RunRow> => {
  const row = await selectRun(scope.tx, id)
  if (!row || !capabilitiesIn(scope, { show: row.showId, document: row.documentId }).includes('view')) throw notFound('run')
  return row
}

export const logOf = async (scope: Scope, of: { run: string; after: number; size: number }) => {
  const { seq } = await visibleRun(scope, of.run)
  return { items: await selectLog(scope.tx, of), last: seq }
}

/** R32: from the log alone; of a run that goes on, as far as it is. */
export const readReport = async (scope: Scope, row: RunRow): Promise<Report> => reportOf(await wholeLog(scope, row.id))

/** Reports of several runs of one document, oldest first: for comparing them and for proposing durations. */
export const reportsOf = async (scope: Scope, of: { documentId: string; runs: readonly string[] | undefined }) => {
  await viewedDocument(scope, of.documentId)
  const rows = await selectCompared(scope.tx, of)
  if (of.runs && rows.length < of.runs.length) throw notFound('run of this document')
  const items: { run: RunHead; report: Report }[] = []
  for (const row of rows) items.push({ run: headOf(row), report: await readReport(scope, row) })
  return { items }
}

const viewedDocument = async (scope: Scope, id: string): Promise<DocumentRow> => {
  const row = await selectDocument(scope.tx, id)
  if (!row || !capabilitiesIn(scope, { show: row.showId, document: row.id }).includes('view')) throw notFound('document')
  return row
}

/** Entries read at a time, and the longest log that is made a report of: more than a night of calls every second. */
const pageSize = 1_000
const maxEntries = 50_000

const wholeLog = async ({ tx }: Scope, run: string): Promise<Entry[]> => {
  const log: Entry[] = []
  for (;;) {
    const page = await selectLog(tx, { run, after: log.length, size: pageSize })
    log.push(...page)
    if (page.length < pageSize) return log
    if (log.length > maxEntries) throw refusal('too-large', `Expected a log of at most ${maxEntries} entries. Read the log itself instead.`)
  }
}

export const headOf = (row: RunRow): RunHead => ({
  id: row.id,
  showId: row.showId,
  document: { id: row.documentId, title: row.title, removed: row.removed },
  kind: row.kind,
  state: row.state,
  speed: row.speed,
  openedBy: { id: row.openedBy, name: row.openedByName },
  openedAt: row.openedAt.toISOString(),
  beganAt: row.beganAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
  seq: row.seq,
})
