import { isCommentCommand, isDoneAlready } from '@fashionos/shared/comments/commands'
import { commentViolationOf } from '@fashionos/shared/comments/ownership'
import { demoIds } from '@fashionos/shared/documents/demo-ids'
import type { Actor, AnyDocumentType, Problem, SeedContext } from '@fashionos/shared/documents/document-type'
import { everyDocument } from '@fashionos/shared/documents/every-document'
import { problemsOf, seedDocument, upgradeDocument, versionOf } from '@fashionos/shared/documents/life'
import { runCommand } from '@fashionos/shared/documents/run-command'
import { ok, type Result, refused } from '@fashionos/shared/errors'
import { violationOf } from '@fashionos/shared/ydoc/guard'
import { read } from '@fashionos/shared/ydoc/read'
import type { Schema } from '@fashionos/shared/ydoc/schema'
import { randomUUIDv7 } from 'bun'
import type * as Y from 'yjs'
import { z } from 'zod'
import type { DocumentFacts } from './access'

/** What this server does with a document's content: everything it knows of a type. */
export interface DocumentRules {
  /** The type's version: what clients have to speak and stored documents are brought to. */
  readonly version: number
  /** Version of the stored content; 0: nothing was ever written. */
  versionOf(doc: Y.Doc): number
  /** Fills an empty document, in one transaction. */
  seed(doc: Y.Doc, facts: DocumentFacts): void
  /** Brings older content to `version`, in one transaction; newer content throws. */
  upgrade(doc: Y.Doc): void
  problemsOf(doc: Y.Doc): readonly Problem[]
  /** Why a transaction may not stand, as a sentence; null when it may. Looks only at what it touched. */
  violationOf(doc: Y.Doc, transaction: Y.Transaction): string | null
  /** Why what it says in comments may not stand as this person's; null when it may. Looks only at what it touched. */
  commentViolationOf(doc: Y.Doc, transaction: Y.Transaction, person: string): string | null
  /** Runs a command of comments in a person's name, once: what was done already counts as done. Other commands are refused. */
  comment(doc: Y.Doc, said: SaidComment): Result<null>
  /** Sets date and time zone of the document's show, for types that keep them. Returns a reason when that is refused. */
  followShow(doc: Y.Doc, show: { readonly date: string; readonly timeZone: string }): string | null
}

export interface SaidComment {
  readonly name: string
  readonly args: unknown
  readonly by: Actor
  /** Of the transaction. */
  readonly origin: unknown
}

export type DocumentTypes = Readonly<Record<string, AnyDocumentType>>

/** The rules of the type of that name; null for a name nobody registered. */
export const rulesNamed = (types: DocumentTypes, name: string): DocumentRules | null => {
  const type = Object.hasOwn(types, name) ? types[name] : undefined
  return type ? rulesOf(type) : null
}

const rulesOf = (type: AnyDocumentType): DocumentRules => ({
  version: type.version,
  versionOf,
  seed: (doc, { show, origin }) => {
    seedDocument(type, doc, { show, content: contentOf(origin), newId: origin.kind === 'demo' ? demoIds(type.name) : randomUUIDv7 })
  },
  upgrade: (doc) => upgradeDocument(type, doc),
  problemsOf: (doc) => problemsOf(type, doc),
  violationOf: (doc, transaction) => violationOf(type, doc, transaction),
  commentViolationOf,
  comment: (doc, said) => comment(type, doc, said),
  followShow: (doc, show) => followShow(type, doc, show),
})

const comment = (type: AnyDocumentType, doc: Y.Doc, { name, args, by, origin }: SaidComment): Result<null> => {
  if (!isCommentCommand(name)) return refused('Expected a command of comments.')
  const snapshot = read<Schema>(doc, type.schema)
  if (isDoneAlready(read(doc, everyDocument.schema), { name, args }, by)) return ok(null)
  return runCommand({ type, doc, name, args, origin, snapshot, by })
}

const contentOf = (origin: DocumentFacts['origin']): SeedContext['content'] => {
  if (origin.kind === 'template') return { template: origin.template }
  return origin.kind === 'demo' ? 'demo' : 'blank'
}

const storedShow = z.object({ date: z.string(), timeZone: z.string() })

/** Origin of the server's own edits. */
const serverEdit = { kind: 'server' } as const

/** The command every type with a show of its own has. */
const setShow = 'setShow'

function followShow(type: AnyDocumentType, doc: Y.Doc, { date, timeZone }: { date: string; timeZone: string }): string | null {
  if (!Object.hasOwn(type.commands, setShow)) return null
  const stored = storedShow.safeParse(doc.getMap('show').toJSON())
  if (stored.success && stored.data.date === date && stored.data.timeZone === timeZone) return null
  const done = runCommand({ type, doc, name: setShow, args: { changes: { date, timeZone } }, origin: serverEdit })
  return done.ok ? null : done.reason
}
