import { InputRule, Mark, markPasteRule, mergeAttributes } from '@tiptap/core'
import { linkPattern } from './content'

const target = '_blank'
const rel = 'noopener noreferrer nofollow'

const isAllowed = (href: unknown): href is string => typeof href === 'string' && linkPattern.test(href)

/** An address at the end of what was typed, once a space follows it or the sign that closes the clause. */
const typedAddress = /(?:^|[\s(["'])((?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)\]}'’”])[.,;:!?)\]}'’”]*\s$/i
const pastedAddresses = /(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)\]}'’”]/gi

const hrefOf = (address: string): string => (/^www\./i.test(address) ? `https://${address}` : address)

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    link: {
      /** Links the selection. Does nothing for an address that may not be linked. */
      setLink: (attributes: { href: string }) => ReturnType
      unsetLink: () => ReturnType
    }
  }
}

/**
 * A link. The attributes are those stored since the first version of the
 * schema. An address becomes one when it is typed or pasted, by whoever does
 * so: nothing is linked in answer to somebody else's edit, because two editors
 * would both do it.
 */
export const Link = Mark.create({
  name: 'link',
  priority: 1_000,
  keepOnSplit: false,
  inclusive: false,
  addAttributes: () => ({
    href: { default: null, parseHTML: (element) => element.getAttribute('href') },
    target: { default: target },
    rel: { default: rel },
    class: { default: null },
    title: { default: null },
  }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => (isAllowed(element.getAttribute('href')) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    mergeAttributes({ target, rel }, HTMLAttributes, isAllowed(HTMLAttributes.href) ? {} : { href: '' }),
    0,
  ],
  addCommands() {
    return {
      setLink:
        (attributes) =>
        ({ chain }) =>
          isAllowed(attributes.href) && chain().setMark(this.name, attributes).run(),
      unsetLink:
        () =>
        ({ chain }) =>
          chain().unsetMark(this.name, { extendEmptyMarkRange: true }).run(),
    }
  },
  addInputRules() {
    return [
      new InputRule({
        find: typedAddress,
        handler: ({ state, range, match }) => {
          const address = match[1] ?? ''
          const from = range.from + match[0].indexOf(address)
          const to = from + address.length
          if (state.doc.rangeHasMark(from, to, this.type)) return null
          // What was typed last is not in the document yet, and the link ends before it.
          state.tr
            .addMark(from, to, this.type.create({ href: hrefOf(address) }))
            .insert(range.to, state.schema.text(match[0].slice(-1)))
            .removeStoredMark(this.type)
        },
      }),
    ]
  },
  addPasteRules() {
    return [
      markPasteRule({
        find: pastedAddresses,
        type: this.type,
        getAttributes: ([address]) => ({ href: hrefOf(address) }),
      }),
    ]
  },
})
