import { z } from 'zod'
import type { RichTextJson } from '../ydoc/schema'

/**
 * What formatted text may hold, without an editor: the server and imports check
 * with this. `content.test.ts` holds it equal to the Tiptap schema of
 * `extensions.ts`; a node that schema does not know would be deleted for
 * everybody by the first editor that opens it.
 */

/** Raised with every change of nodes or marks; part of the connect check. */
export const editorVersion = 1

export const headingLevels = [1, 2, 3] as const

/** Schemes a link may have. */
export const linkPattern = /^(https?:\/\/|mailto:|tel:)[^\s]+$/i

const link = z.strictObject({
  type: z.literal('link'),
  attrs: z.object({
    href: z.string().max(2_000).regex(linkPattern, { error: 'Expected a link beginning with https://, mailto: or tel:.' }),
  }),
})
const plainMark = z.strictObject({ type: z.enum(['bold', 'italic', 'underline', 'strike']) })
const mark = z.union([plainMark, link])
const textRun = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(20_000),
  marks: z.array(mark).max(5).refine(areDistinct, { error: 'Expected each mark once.' }).optional(),
})
const hardBreak = z.strictObject({ type: z.literal('hardBreak') })
const inline = z.array(z.union([textRun, hardBreak])).max(2_000)

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inline.optional() })
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.literal([...headingLevels]) }),
  content: inline.optional(),
})
const horizontalRule = z.strictObject({ type: z.literal('horizontalRule') })

const listItem = z.strictObject({
  type: z.literal('listItem'),
  content: z.lazy(() => z.tuple([paragraph], block)),
})
const listItems = z.array(listItem).min(1).max(500)

const block: z.ZodType = z.lazy(() =>
  z.union([
    paragraph,
    heading,
    horizontalRule,
    z.strictObject({ type: z.literal('bulletList'), content: listItems }),
    z.strictObject({
      type: z.literal('orderedList'),
      attrs: z.strictObject({ start: z.int().min(0).max(10_000) }).optional(),
      content: listItems,
    }),
    z.strictObject({ type: z.literal('blockquote'), content: z.array(block).min(1).max(500) }),
  ]),
)

/** A formatted text as a command may set it; `null` empties it. How deep it nests is bounded by `plainJson`. */
export const richTextJson = z
  .strictObject({ type: z.literal('doc'), content: z.array(block).min(1).max(2_000) })
  .nullable() as unknown as z.ZodType<RichTextJson>

/** Names and attributes that may stand in a stored formatted text. */
export const nodeAttributes: Readonly<Record<string, readonly string[]>> = {
  paragraph: [],
  heading: ['level'],
  horizontalRule: [],
  hardBreak: [],
  bulletList: [],
  orderedList: ['start', 'type'],
  listItem: [],
  blockquote: [],
}
export const markNames: readonly string[] = ['bold', 'italic', 'underline', 'strike', 'link']

function areDistinct(marks: readonly { type: string }[]): boolean {
  return new Set(marks.map(({ type }) => type)).size === marks.length
}
