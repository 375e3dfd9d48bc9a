import { commentCommands } from '../comments/commands'
import { commentsSchema } from '../comments/schema'
import { commentWords } from '../comments/words'

/**
 * What every document has, whatever its type: declared once, and put into each
 * type by `defineDocumentType`. Documents written before have nothing of it and
 * read as empty, so no type's version goes up for it.
 */
export const everyDocument = { schema: commentsSchema, commands: commentCommands, words: commentWords }

export type EveryDocument = typeof everyDocument
