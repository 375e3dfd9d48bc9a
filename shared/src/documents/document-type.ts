import type { z } from 'zod'
import type { DraftOf } from '../ydoc/draft'
import { onlyPartsOf } from '../ydoc/own-parts'
import type { ListShape, Schema, SnapshotOf } from '../ydoc/schema'
import { type EveryDocument, everyDocument } from './every-document'
import type { WordsOf } from './words'

/** The one contract each document type fulfils. What is not here is derived, or is what every document has. */
export interface DeclaredType<Name extends string = string, S extends Schema = Schema, C extends Commands<S> = Commands<S>> {
  /** In addresses, in the database, in file names. Never renamed. */
  readonly name: Name
  /** What people read: "Run of show". */
  readonly title: string
  /** Goes up with every change of the schema that an older client would damage. */
  readonly version: number
  readonly schema: S
  readonly commands: C
  /** `upgrades[n]` brings a document from version n + 1 to n + 2. Run by the server only. */
  readonly upgrades: readonly ((draft: DraftOf<S>) => void)[]
  /** Fills a new, empty document. Run by the server only. */
  readonly seed: (draft: DraftOf<S>, context: SeedContext) => void
  /** Laws across parts that a part's own check cannot see. */
  readonly check: (snapshot: SnapshotOf<S>) => readonly Problem[]
  /** A few figures for lists and the show's home page. */
  readonly factsOf: (snapshot: SnapshotOf<S>) => readonly Fact[]
  readonly exports: Readonly<Record<string, ExportFormat<S>>>
  /** How its parts are called in sentences: in history, comments and search. */
  readonly words: WordsOf<S>
  /** What of its workspace it draws on, such as a model of the directory; nothing when left out. */
  readonly referencesOf?: (snapshot: SnapshotOf<S>) => readonly Reference[]
  /** Who has what to do, by when; nothing when left out. */
  readonly assignmentsOf?: (snapshot: SnapshotOf<S>) => readonly Assignment[]
  /** What a new document may be filled with, by name; `seed` is told which. */
  readonly templates?: Readonly<Record<string, Template>>
}

export const referenceKinds = ['designer', 'collection', 'model', 'venue', 'crew', 'document', 'file'] as const
export type ReferenceKind = (typeof referenceKinds)[number]

/** One thing of the workspace that a document draws on. */
export interface Reference {
  readonly kind: ReferenceKind
  readonly id: string
  /** The item that does, as `looks/<id>`; `null`: the document as a whole. */
  readonly item: string | null
}

/** One thing to do, for lists of a person's tasks over all shows. */
export interface Assignment {
  /** The item, as `tasks/<id>`. */
  readonly item: string
  readonly title: string
  /** Ids of people; empty: nobody's yet. */
  readonly people: readonly string[]
  /** Date it is due on, as `2027-03-06`; `null`: no date. */
  readonly due: string | null
  readonly priority: 'low' | 'normal' | 'high' | 'urgent'
  readonly state: 'open' | 'blocked' | 'done'
}

/** A filling that a new document may start with. */
export interface Template {
  /** What people read: "Runway show, 12 weeks". */
  readonly title: string
  /** What it holds, in a sentence. */
  readonly summary: string
  /** The kinds of show it is made for; empty: any. */
  readonly showKinds: readonly string[]
}

/** What a new document may know. Ids and times come in, so seeding is repeatable. */
export interface SeedContext {
  readonly show: { readonly name: string; readonly date: string; readonly timeZone: string } | null
  /** `demo` fills the document with the demo show, a template with what the type's `templates` say under that name. */
  readonly content: 'blank' | 'demo' | { readonly template: string }
  readonly newId: () => string
}

/** Something wrong with a document's content, in a sentence people can act on. */
export interface Problem {
  /** Where: `items/0192…/duration`. */
  readonly path: string
  readonly message: string
}

export interface Fact {
  readonly label: string
  readonly value: string
  readonly tone: 'plain' | 'good' | 'tight' | 'late'
}

export interface ExportFormat<S extends Schema> {
  /** "Excel workbook". */
  readonly label: string
  /** Without the dot. */
  readonly extension: string
  readonly mediaType: string
  readonly write: (snapshot: SnapshotOf<S>, context: ExportContext) => Promise<Uint8Array> | Uint8Array
}

export interface ExportContext {
  readonly title: string
  /** Instant of the export, epoch ms. */
  readonly at: number
}

export type ListNameOf<S extends Schema> = { [K in keyof S]: S[K] extends ListShape ? K : never }[keyof S]

/** Whether a list has the id among its removed items; a snapshot has the others. */
export type IsRemoved<S extends Schema> = (list: ListNameOf<S>, id: string) => boolean

/** Who runs a command. */
export interface Actor {
  readonly id: string
  readonly name: string
  /** When, epoch ms. */
  readonly at: number
}

/** One named, checked edit. People, imports and AI all use these. */
export interface Command<S extends Schema, Args = unknown> {
  /** One sentence; also what the AI reads. */
  readonly summary: string
  readonly args: z.ZodType<Args>
  /** Why this cannot be done now, as a sentence; `null` when it can. Never changes anything. */
  readonly refuse: (snapshot: SnapshotOf<S>, args: Args, isRemoved: IsRemoved<S>, by: Actor | null) => string | null
  readonly apply: (draft: DraftOf<S>, args: Args, by: Actor | null) => void
}

// biome-ignore lint/suspicious/noExplicitAny: commands of every argument type
export type Commands<S extends Schema> = Readonly<Record<string, Command<S, any>>>

/** Commands of one schema, with snapshot, draft and arguments inferred. */
export const commandsFor =
  <S extends Schema>(_schema: S) =>
  <Args>(command: Omit<Command<S, Args>, 'refuse'> & Partial<Pick<Command<S, Args>, 'refuse'>>): Command<S, Args> => ({
    refuse: () => null,
    ...command,
  })

/** A document type, with the parts, commands and words that every document has. */
export interface DocumentType<Name extends string = string, S extends Schema = Schema, C extends Commands<S> = Commands<S>>
  extends Omit<DeclaredType<Name, S, C>, 'schema' | 'commands' | 'words'> {
  /** What the type itself declares: its content, without what people say about it. Restoring, copying and exporting are about this. */
  readonly own: S
  readonly schema: S & EveryDocument['schema']
  readonly commands: C & EveryDocument['commands']
  readonly words: WordsOf<S> & EveryDocument['words']
}

export const defineDocumentType = <Name extends string, S extends Schema, C extends Commands<S>>(
  type: DeclaredType<Name, S, C>,
): DocumentType<Name, S, C> => {
  const taken = [...Object.keys(type.schema), ...Object.keys(type.commands)].find(
    (name) => Object.hasOwn(everyDocument.schema, name) || Object.hasOwn(everyDocument.commands, name),
  )
  if (taken !== undefined) throw new Error(`${type.name} declares ${taken}, which every document has.`)
  return {
    ...type,
    own: type.schema,
    schema: { ...type.schema, ...everyDocument.schema },
    commands: { ...type.commands, ...everyDocument.commands },
    words: { ...type.words, ...everyDocument.words },
    exports: Object.fromEntries(Object.entries(type.exports).map(([name, format]) => [name, withoutComments(type.schema, format)])),
  }
}

/** C9: a file that leaves the house has the content of a document and nothing of what was said about it. */
const withoutComments = <S extends Schema>(own: S, format: ExportFormat<S>): ExportFormat<S> => ({
  ...format,
  write: (snapshot, context) => format.write(onlyPartsOf(own, snapshot), context),
})

/** A document type of any schema, for what works on every type. */
// biome-ignore lint/suspicious/noExplicitAny: a type of any schema and any commands
export type AnyDocumentType = DocumentType<string, any, any>

export type ArgsOf<C> = C extends Command<infer _S, infer Args> ? Args : never
