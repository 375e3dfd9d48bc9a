import type { Report } from '@fashionos/shared/run/report'
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api'
import type { RunHead } from './run-head'

/** How many runs one request brings, and how many are compared at most. */
export const runsPerPage = 12
export const maxCompared = 12

const inWorkspace = (workspaceId: string) => api.workspaces({ workspace: workspaceId })

export interface RunsAddress {
  readonly workspaceId: string
  readonly showId: string
}

/** The runs of a show, opened last first; `page` from 1. */
export const runsQuery = ({ workspaceId, showId }: RunsAddress, page: number) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'show', showId, 'runs', page],
    queryFn: () =>
      answerOf(
        inWorkspace(workspaceId)
          .shows({ show: showId })
          .runs.get({ query: { page, size: runsPerPage } }),
      ),
    meta: { kept: true },
  })

/** The runs of one run of show, opened last first. */
export const documentRunsQuery = ({ workspaceId, showId }: RunsAddress, documentId: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'show', showId, 'runs', 'of', documentId],
    queryFn: async (): Promise<readonly RunHead[]> =>
      (
        await answerOf(
          inWorkspace(workspaceId)
            .shows({ show: showId })
            .runs.get({ query: { document: documentId, size: 50 } }),
        )
      ).items,
  })

export interface RunAddress {
  readonly workspaceId: string
  readonly runId: string
}

export const runQuery = ({ workspaceId, runId }: RunAddress) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'run', runId],
    queryFn: (): Promise<RunHead> => answerOf(inWorkspace(workspaceId).runs({ run: runId }).get()),
    meta: { kept: true },
  })

export const reportQuery = ({ workspaceId, runId }: RunAddress) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'run', runId, 'report'],
    queryFn: (): Promise<Report> => answerOf(inWorkspace(workspaceId).runs({ run: runId }).report.get()),
    meta: { kept: true },
  })

export interface ReportsAddress {
  readonly workspaceId: string
  readonly documentId: string
  /** 1 to 12 runs of the document; `null`: the last ended ones that were no drills. */
  readonly runs: readonly string[] | null
}

export interface ReportedRun {
  readonly run: RunHead
  readonly report: Report
}

/** Reports of several runs of one document, oldest first. */
export const reportsQuery = ({ workspaceId, documentId, runs }: ReportsAddress) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'document', documentId, 'reports', runs?.toSorted() ?? 'last'],
    queryFn: async (): Promise<readonly ReportedRun[]> => {
      // The api takes the ids in one text; its type is what becomes of them there.
      const query = runs ? { runs: [runs.join(',')] } : {}
      const { items } = await answerOf(inWorkspace(workspaceId).documents({ document: documentId }).reports.get({ query }))
      return items
    },
  })

/** Where a report is had as a file. */
export const reportFileAddress = ({ workspaceId, runId }: RunAddress, format: 'csv' | 'xlsx' | 'pdf' | 'json'): string =>
  `/api/workspaces/${workspaceId}/runs/${runId}/report/${format}`
