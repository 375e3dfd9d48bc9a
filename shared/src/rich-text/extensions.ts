import type { Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { ListKeymap } from '@tiptap/extension-list/keymap'
import { OrderedList } from '@tiptap/extension-list/ordered-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import { headingLevels } from './content'
import { Link } from './link'

// biome-ignore lint/performance/noBarrelFile: one number, which the server reads without the editor
export { editorVersion } from './content'

/**
 * The Tiptap schema, declared once. The client adds views and collaboration
 * with `.extend`, never nodes or marks. Undo belongs to the document, so
 * Tiptap's own is off; nothing is appended by itself, because two editors
 * would both append it.
 */
export const richTextExtensions = (): Extensions => [
  Bold,
  Blockquote,
  BulletList,
  Document,
  Gapcursor,
  HardBreak,
  Heading.configure({ levels: [...headingLevels] }),
  HorizontalRule,
  Italic,
  ListItem,
  ListKeymap,
  Link,
  OrderedList,
  Paragraph,
  Strike,
  Text,
  Underline,
]
