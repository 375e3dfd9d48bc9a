import * as Y from 'yjs'
import { ok, type Result, refused } from '../errors'
import { draftOf } from '../ydoc/draft-of'
import { isRemoved, read, storedMap } from '../ydoc/read'
import type { Schema, SnapshotOf } from '../ydoc/schema'
import { plainJson } from '../ydoc/well-formed'
import type { Actor, AnyDocumentType, ArgsOf } from './document-type'

/** One edit: a command of the type, by name. Arguments from outside (AI, import) may be anything; they are checked. */
export interface Edit<T extends AnyDocumentType, N extends keyof T['commands'] & string = keyof T['commands'] & string> {
  readonly name: N
  readonly args: ArgsOf<T['commands'][N]>
}

interface Target<T extends AnyDocumentType> {
  readonly type: T
  readonly doc: Y.Doc
  /** What Yjs reports as the transaction's origin; undo tracks it. */
  readonly origin: unknown
  /** What the caller has read already, if it is of now. */
  readonly snapshot?: SnapshotOf<T['schema']>
  /** In whose name, for commands that are somebody's. */
  readonly by?: Actor
}

/**
 * Runs one command in one transaction: one update on the wire, one step of
 * undo. A command that does not exist, arguments that do not fit and a refusal
 * are told in a sentence, and nothing has changed then.
 */
export const runCommand = <T extends AnyDocumentType, N extends keyof T['commands'] & string>(
  options: Target<T> & Edit<T, N>,
): Result<null> => {
  const { type, doc, name, origin, by = null } = options
  const prepared = prepare({ type, doc, name, by, args: options.args, snapshot: options.snapshot ?? read<Schema>(doc, type.schema) })
  if (!prepared.ok) return prepared
  doc.transact(() => prepared.value(), origin)
  return ok(null)
}

/**
 * Runs several commands in one transaction, each checked against what the ones
 * before it left. Stops at the first that is refused; those before it stay.
 * Returns how many ran.
 */
export const runCommands = <T extends AnyDocumentType>(
  options: Omit<Target<T>, 'snapshot'> & { readonly edits: readonly { readonly name: string; readonly args: unknown }[] },
): Result<number, { readonly ran: number; readonly reason: string }> => {
  const { type, doc, edits, origin, by = null } = options
  return doc.transact(() => {
    for (const [ran, { name, args }] of edits.entries()) {
      const prepared = prepare({ type, doc, name, args, by, snapshot: read<Schema>(doc, type.schema) })
      if (!prepared.ok) return refused({ ran, reason: prepared.reason })
      prepared.value()
    }
    return ok(edits.length)
  }, origin)
}

interface Attempt {
  readonly type: AnyDocumentType
  readonly doc: Y.Doc
  readonly name: string
  readonly args: unknown
  readonly snapshot: SnapshotOf<Schema>
  readonly by: Actor | null
}

const prepare = ({ type, doc, name, args, snapshot, by }: Attempt): Result<() => void> => {
  const command = Object.hasOwn(type.commands, name) ? type.commands[name] : undefined
  if (!command) return refused(`${type.title} has no command “${name}”.`)
  const plain = plainJson(args)
  if (plain === undefined) return refused('Expected arguments that are plain JSON.')
  const checked = command.args.safeParse(plain)
  if (!checked.success) return refused(sentenceOf(checked.error.issues[0]))
  const removed = (list: PropertyKey, id: string): boolean => isRemovedIn(doc, String(list), id)
  const reason = command.refuse(snapshot, checked.data, removed, by)
  return reason === null ? ok(() => command.apply(draftOf<Schema>(doc, type.schema, snapshot), checked.data, by)) : refused(reason)
}

const isRemovedIn = (doc: Y.Doc, list: string, id: string): boolean => {
  const map = storedMap(doc, list)?.get(id)
  return map instanceof Y.Map && isRemoved(map)
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

const sentenceOf = (issue: Issue | undefined): string => {
  if (!issue) return 'The arguments do not fit.'
  return issue.path.length > 0 ? `${issue.path.map(String).join('/')}: ${issue.message}` : issue.message
}
