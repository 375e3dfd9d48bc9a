import { z } from 'zod'
import type { AnyDocumentType, Command } from './document-type'

/** A command as a model is told of it. */
export interface Tool {
  readonly name: string
  readonly description: string
  /** JSON Schema of the arguments. */
  readonly parameters: Readonly<Record<string, unknown>>
}

/** What an AI may do to documents of this type: its commands, nothing else. */
export const toolsOf = (type: AnyDocumentType): Tool[] =>
  Object.entries<Pick<Command<never>, 'summary' | 'args'>>(type.commands).map(([name, { summary, args }]) => ({
    name,
    description: summary,
    parameters: z.toJSONSchema(args, { io: 'input', unrepresentable: 'any' }),
  }))
