import type { DurationMs } from '@fashionos/shared/time'
import { useQueries } from '@tanstack/react-query'
import { reportsQuery } from './queries'
import { overOf } from './report-words'
import { isOpen, type RunHead } from './run-head'

/** Over/under of the ended ones among a page of runs, by run: one request per run of show. */
export const useOverByRun = (workspaceId: string, runs: readonly RunHead[]): ReadonlyMap<string, DurationMs> => {
  const documents = [...new Set(runs.map(({ document }) => document.id))]
  return useQueries({
    queries: documents.map((documentId) => {
      const ended = runs.filter((run) => run.document.id === documentId && !run.document.removed && !isOpen(run)).map(({ id }) => id)
      return { ...reportsQuery({ workspaceId, documentId, runs: ended }), enabled: ended.length > 0, staleTime: Number.POSITIVE_INFINITY }
    }),
    combine: (results) =>
      new Map(
        results.flatMap(({ data }) =>
          (data ?? []).flatMap(({ run, report }): [string, DurationMs][] => {
            const over = overOf(report)
            return over === null ? [] : [[run.id, over]]
          }),
        ),
      ),
  })
}
