import type { RichTextJson } from '../ydoc/schema'

/** The words of a formatted text, a line per block. */
export const plainTextOf = (notes: RichTextJson): string => (notes?.content ?? []).map((block) => blockText(block)).join('\n')

const blockText = (node: unknown): string => {
  if (typeof node !== 'object' || node === null) return ''
  if ('type' in node && node.type === 'hardBreak') return '\n'
  if ('text' in node && typeof node.text === 'string') return node.text
  if (!('content' in node) || !Array.isArray(node.content)) return ''
  const lists = 'type' in node && typeof node.type === 'string' && /List$|blockquote/.test(node.type)
  return node.content.map((inner) => blockText(inner)).join(lists ? '\n' : '')
}
