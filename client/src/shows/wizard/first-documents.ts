import type { Template } from '@fashionos/shared/documents/document-type'
import { type DocumentTypeName, documentTypes } from '@fashionos/shared/documents/registry'
import type { ShowKind } from '../show'

/** A document that a new show begins with. */
export interface FirstDocument {
  readonly type: DocumentTypeName
  /** Null: an empty one. */
  readonly template: string | null
}

const names = Object.keys(documentTypes) as DocumentTypeName[]

export const templatesOf = (type: DocumentTypeName): Readonly<Record<string, Template>> => documentTypes[type].templates ?? {}

/** Templates of a type that fit the kind of show: those made for it first, then those for any. */
export const fittingTemplates = (type: DocumentTypeName, kind: ShowKind): readonly (Template & { readonly name: string })[] => {
  const all = Object.entries(templatesOf(type)).map(([name, template]) => ({ name, ...template }))
  return [...all.filter(({ showKinds }) => showKinds.includes(kind)), ...all.filter(({ showKinds }) => showKinds.length === 0)]
}

/** What a show of this kind usually has: each type that has a template made for the kind, filled with the first; a run of show in any case. */
export const usualDocuments = (kind: ShowKind): readonly FirstDocument[] =>
  names.flatMap((type): FirstDocument[] => {
    const made = fittingTemplates(type, kind).find(({ showKinds }) => showKinds.includes(kind))
    if (made) return [{ type, template: made.name }]
    return type === 'run-of-show' ? [{ type, template: null }] : []
  })

/** The documents with one taken in, changed, or left out. */
export const withDocument = (
  documents: readonly FirstDocument[],
  type: DocumentTypeName,
  choice: FirstDocument | null,
): readonly FirstDocument[] => {
  const rest = documents.filter((document) => document.type !== type)
  return names.flatMap((name) => (name === type ? (choice ? [choice] : []) : rest.filter((document) => document.type === name)))
}

/** The documents in a line: "Run of show, Lineup (48 looks)". */
export const documentsText = (documents: readonly FirstDocument[]): string =>
  documents
    .map(({ type, template }) => {
      const title = template === null ? undefined : templatesOf(type)[template]?.title
      return title ? `${documentTypes[type].title} (${title})` : documentTypes[type].title
    })
    .join(', ')

export const documentTypeNames: readonly DocumentTypeName[] = names
