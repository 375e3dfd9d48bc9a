import { type EntryKind, kindWords } from '@fashionos/shared/directory/kinds'
import type { QueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../api'
import { failureOf, RequestFailure, unreachable } from '../failure'
import { reportingFetch } from '../reach'
import { inDirectory } from './entry'
import type { ImportAnswer } from './import-answer'
import { isImportAnswer } from './import-answer'

type Directory = ReturnType<typeof inDirectory>
type BodyOf<K extends 'designers' | 'collections' | 'models' | 'venues' | 'crew'> = Parameters<Directory[K]['post']>[0]

export type DesignerValues = BodyOf<'designers'>
export type CollectionValues = BodyOf<'collections'>
export type ModelValues = BodyOf<'models'>
export type VenueValues = BodyOf<'venues'>
export type CrewValues = BodyOf<'crew'>

/** Which entry, as it was when it was looked at. */
export interface Target {
  readonly id: string
  readonly version: number
}

/** Everything one does to the directory; each brings the lists up to date. */
export const directoryChanges = ({ queries, workspaceId }: { readonly queries: QueryClient; readonly workspaceId: string }) => {
  const directory = inDirectory(workspaceId)
  const refreshed = <Value>(value: Value): Value => {
    void queries.invalidateQueries({ queryKey: ['workspace', workspaceId, 'directory'] })
    return value
  }
  /** Starts anew with each attempt a person makes; the same for its retries. */
  const once = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } })
  const from = ({ version }: Target) => ({ headers: { 'if-match': `"${version}"` } })
  const { designers, collections, models, venues, crew } = directory
  return {
    addDesigner: async (values: DesignerValues) => refreshed(await answerOf(designers.post(values, once()))),
    addCollection: async (values: CollectionValues) => refreshed(await answerOf(collections.post(values, once()))),
    addModel: async (values: ModelValues) => refreshed(await answerOf(models.post(values, once()))),
    addVenue: async (values: VenueValues) => refreshed(await answerOf(venues.post(values, once()))),
    addCrew: async (values: CrewValues) => refreshed(await answerOf(crew.post(values, once()))),
    changeDesigner: async (of: Target, values: Partial<DesignerValues>) =>
      refreshed(await answerOf(designers({ entry: of.id }).patch(values, from(of)))),
    changeCollection: async (of: Target, values: Partial<CollectionValues>) =>
      refreshed(await answerOf(collections({ entry: of.id }).patch(values, from(of)))),
    changeModel: async (of: Target, values: Partial<ModelValues>) =>
      refreshed(await answerOf(models({ entry: of.id }).patch(values, from(of)))),
    changeVenue: async (of: Target, values: Partial<VenueValues>) =>
      refreshed(await answerOf(venues({ entry: of.id }).patch(values, from(of)))),
    changeCrew: async (of: Target, values: Partial<CrewValues>) =>
      refreshed(await answerOf(crew({ entry: of.id }).patch(values, from(of)))),
    archive: async (kind: EntryKind, id: string) =>
      refreshed(await answerOf(directory({ kind: kindWords[kind].path })({ entry: id }).archive.post())),
    restore: async (kind: EntryKind, id: string) =>
      refreshed(await answerOf(directory({ kind: kindWords[kind].path })({ entry: id }).restore.post())),
    /** With the digest of a plan that was looked at, it is applied; without one nothing is changed. */
    importTable: async (kind: EntryKind, { file, digest }: { readonly file: File; readonly digest?: string }): Promise<ImportAnswer> => {
      const body = new FormData()
      body.set('file', file)
      if (digest !== undefined) body.set('digest', digest)
      const address = `/api/workspaces/${workspaceId}/directory/${kindWords[kind].path}/import`
      const answer = await reportingFetch(address, { method: 'POST', body, credentials: 'same-origin' }).catch(() => null)
      if (!answer) throw new RequestFailure(unreachable)
      const json: unknown = await answer.json().catch(() => null)
      if (!answer.ok || !isImportAnswer(json)) throw new RequestFailure(failureOf(answer.status, json))
      return digest === undefined ? json : refreshed(json)
    },
    linkShow: async (of: { readonly kind: EntryKind; readonly id: string; readonly showId: string; readonly role: string }) =>
      refreshed(await answerOf(linkOf(workspaceId, of).put({ role: of.role }))),
    unlinkShow: async (of: { readonly kind: EntryKind; readonly id: string; readonly showId: string }) =>
      refreshed(await answerOf(linkOf(workspaceId, of).delete())),
  }
}

const linkOf = (workspaceId: string, { kind, id, showId }: { readonly kind: EntryKind; readonly id: string; readonly showId: string }) =>
  api.workspaces({ workspace: workspaceId }).shows({ show: showId }).directory({ kind: kindWords[kind].path })({ entry: id })

export type DirectoryChanges = ReturnType<typeof directoryChanges>
