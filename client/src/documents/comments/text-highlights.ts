import { type Anchor, maxQuote } from '@fashionos/shared/comments/anchor'
import { conversationsIn, isOpen } from '@fashionos/shared/comments/conversations'
import { type Place, richTextAt } from '@fashionos/shared/ydoc/place'
import { findRange, storeRange, type TextRange } from '@fashionos/shared/ydoc/text-range'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { AnySession } from '../../live/session'
import type { PanelSession } from '../panels'

/** The characters of a formatted text as `text-range.ts` counts them, and where the editor has them. */
interface Run {
  readonly from: number
  readonly length: number
  /** Position of its first character in the editor. */
  readonly at: number
}

const runsIn = (doc: Node): Run[] => {
  const runs: { from: number; length: number; at: number }[] = []
  let from = 0
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    let run: (typeof runs)[number] | null = null
    node.forEach((child, offset) => {
      const length = child.isText ? (child.text?.length ?? 0) : 0
      if (length === 0) run = null
      else if (run) run.length += length
      else {
        run = { from: 0, length, at: pos + 1 + offset }
        runs.push(run)
      }
    })
    return false
  })
  return runs.map((run) => {
    const placed = { ...run, from }
    from += run.length + 1
    return placed
  })
}

const inEditor = (runs: readonly Run[], { from, to }: TextRange): TextRange | null => {
  const first = runs.findLast((run) => run.from <= from)
  const last = runs.findLast((run) => run.from < to)
  return first && last
    ? { from: first.at + Math.min(from - first.from, first.length), to: last.at + Math.min(to - last.from, last.length) }
    : null
}

const inText = (runs: readonly Run[], { from, to }: TextRange): TextRange | null => {
  const first = runs.find((run) => run.at + run.length > from)
  const last = runs.findLast((run) => run.at < to)
  if (!first || !last || last.at < first.at) return null
  return { from: first.from + Math.max(0, from - first.at), to: last.from + Math.min(to - last.at, last.length) }
}

type Typed = Pick<AnySession, 'doc' | 'comments'> & Pick<PanelSession, 'type'>

/** The anchor of a comment on what is selected in the editor; `null`: nothing is. */
export const anchorOfSelection = ({ doc, type }: Typed, { list, id, part }: Omit<Place, 'key'>, state: EditorState): Anchor | null => {
  const range = inText(runsIn(state.doc), state.selection)
  const stored = range && storeRange(richTextAt(doc, type.schema, { list, id, part }), range, maxQuote)
  return stored && { kind: 'range', list, id, part, key: null, ...stored }
}

const key = new PluginKey<DecorationSet>('comments')

/** Words that open threads are about stand out in the editor. They are looked for again when a comment came or went. */
export const textHighlights = (session: Typed, { list, id, part }: Place, onOpen: () => void): Plugin<DecorationSet> => {
  const decorationsIn = (doc: Node): DecorationSet => {
    const runs = runsIn(doc)
    const fragment = richTextAt(session.doc, session.type.schema, { list, id, part })
    const found = conversationsIn(session.comments.snapshot.get()).flatMap((conversation) => {
      const { anchor } = conversation.thread
      if (!isOpen(conversation) || anchor.kind !== 'range' || anchor.list !== list || anchor.id !== id || anchor.part !== part) return []
      const range = findRange(fragment, anchor)
      const shown = range && inEditor(runs, range)
      return shown ? [Decoration.inline(shown.from, shown.to, { class: 'comment-range' })] : []
    })
    return DecorationSet.create(doc, found)
  }
  return new Plugin({
    key,
    state: {
      init: (_config, { doc }) => decorationsIn(doc),
      apply: (transaction, decorations) => {
        if (transaction.getMeta(key)) return decorationsIn(transaction.doc)
        return transaction.docChanged ? decorations.map(transaction.mapping, transaction.doc) : decorations
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick: (view, pos) => {
        if ((key.getState(view.state)?.find(pos, pos).length ?? 0) > 0) onOpen()
        return false
      },
    },
    view: (view) => {
      let last = session.comments.snapshot.get()
      let lastContent = view.state.doc.content.size
      const look = () => {
        const now = session.comments.snapshot.get()
        const size = view.state.doc.content.size
        // A text that arrives whole, as when it is first shown, is looked through too.
        if (now === last && (lastContent > 2 || size <= 2)) return
        last = now
        lastContent = size
        view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false))
      }
      // After the editor itself has taken the change in.
      const stop = session.comments.snapshot.subscribe(() => queueMicrotask(() => !view.isDestroyed && look()))
      queueMicrotask(() => !view.isDestroyed && view.dispatch(view.state.tr.setMeta(key, true)))
      return { destroy: stop }
    },
  })
}
