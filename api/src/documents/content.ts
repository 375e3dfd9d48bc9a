import type { Fact } from '@fashionos/shared/documents/document-type'
import { documentTypeNamed } from '@fashionos/shared/documents/registry'
import { refusal } from '../errors'
import { type Attachment, fileNameOf } from '../http/attachment'
import type { Scope } from '../http/scope'
import type { FactsMemory } from './facts'
import { type DocumentRow, selectContentVersions, selectDocument } from './queries'
import { listDocuments, openDocument } from './service'
import { readDocument } from './snapshot'

/** A few figures of each document of the show that may be viewed; none for one that was never opened. */
export const readinessOf = async (scope: Scope, { showId, memory }: { showId: string; memory: FactsMemory }) => {
  const versions = new Map((await selectContentVersions(scope.tx, showId)).map((version) => [version.id, version]))
  const answers: { id: string; title: string; type: string; facts: Fact[] }[] = []
  for (const { id, title, type } of await listDocuments(scope, { showId, removed: false })) {
    const version = versions.get(id)
    const facts = version ? await memory.of(version, () => factsIn(scope, id)) : []
    answers.push({ id, title, type, facts: [...facts] })
  }
  return answers
}

const factsIn = async ({ tx }: Scope, id: string): Promise<readonly Fact[]> => {
  const row = await selectDocument(tx, id)
  const found = row && (await readDocument(tx, row))
  return found ? found.type.factsOf(found.snapshot) : []
}

/** A document in one of its type's formats. `at`: instant of the export, epoch ms. */
export const exportDocument = async (scope: Scope, of: { id: string; format: string; at: number }): Promise<Attachment> => {
  const row = await openDocument(scope, of.id)
  return exported(scope, row, of)
}

export const exported = async (scope: Pick<Scope, 'tx'>, row: DocumentRow, of: { format: string; at: number }): Promise<Attachment> => {
  const formats: Readonly<Record<string, unknown>> = documentTypeNamed(row.type)?.exports ?? {}
  if (!Object.hasOwn(formats, of.format)) throw unknownFormat(of.format, Object.keys(formats))
  const found = await readDocument(scope.tx, row)
  if (!found) throw refusal('conflict', `"${row.title}" was never opened, so there is nothing in it yet. Open it once, then export it.`)
  const format = found.type.exports[of.format]
  if (!format) throw unknownFormat(of.format, Object.keys(formats))
  const bytes = await format.write(found.snapshot, { title: row.title, at: of.at })
  return { bytes: new Uint8Array(bytes), mediaType: format.mediaType, fileName: `${fileNameOf(row.title)}.${format.extension}` }
}

const unknownFormat = (format: string, known: readonly string[]) =>
  refusal('not-found', `This document cannot be had as ${format}. Expected one of ${known.join(', ')}.`)
