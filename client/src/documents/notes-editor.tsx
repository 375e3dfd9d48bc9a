import type { Anchor } from '@fashionos/shared/comments/anchor'
import { richTextExtensions } from '@fashionos/shared/rich-text/extensions'
import { type Place, richTextAt } from '@fashionos/shared/ydoc/place'
import { Editor, Extension } from '@tiptap/core'
import CollaborationCaret from '@tiptap/extension-collaboration-caret'
import type { EditorState } from '@tiptap/pm/state'
import { ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap'
import { Bold, Italic, Link2, List, ListOrdered, MessageSquarePlus, Strikethrough } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Session } from '../live/session'
import { personColourOf } from '../ui/avatar'
import { IconButton } from '../ui/icon-button'
import { useCommenting } from './comments/commenting'
import { highlightLater } from './comments/highlight-later'
import './notes-editor.css'

export interface NotesEditorProps {
  readonly session: Pick<Session, 'doc' | 'type' | 'undo' | 'me' | 'presence' | 'comments'>
  readonly place: Place
  readonly label?: string
  readonly editable: boolean
}

/** The notes of an item, written together. Undo is the document's: one history for fields and notes. */
export const NotesEditor = ({ session, place: { list, id: itemId, part }, label = 'Notes', editable }: NotesEditorProps) => {
  const commenting = useCommenting()
  const comment = useRef((_state: EditorState): boolean => false)
  comment.current = (state) => {
    const about = { list, id: itemId, part, key: null }
    if (!commenting?.may) return false
    void anchorOf(session, about, state).then(commenting.start)
    return true
  }
  const showComments = useRef(() => {})
  showComments.current = () => commenting?.show({ list, id: itemId, part })
  const extensions = useMemo(() => {
    const fragment = richTextAt(session.doc, session.type.schema, { list, id: itemId, part })
    session.undo.alsoTrack(ySyncPluginKey)
    const { id, name } = session.me
    return [
      ...richTextExtensions(),
      // Tiptap's own extension for this brings an undo, which would keep a second history per editor.
      Extension.create({ name: 'collaboration', priority: 1_000, addProseMirrorPlugins: () => [ySyncPlugin(fragment)] }),
      CollaborationCaret.configure({ provider: { awareness: session.presence.awareness }, user: { id, name, color: personColourOf(id) } }),
      Extension.create({
        name: 'comments',
        addKeyboardShortcuts: () => ({ 'Mod-Alt-m': ({ editor }) => comment.current(editor.state) }),
      }),
      Extension.create({
        name: 'documentUndo',
        addKeyboardShortcuts: () => ({
          'Mod-z': () => done(session.undo.undo()),
          'Mod-y': () => done(session.undo.redo()),
          'Shift-Mod-z': () => done(session.undo.redo()),
        }),
      }),
    ]
  }, [session, list, itemId, part])
  const place = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  useEffect(() => {
    const made = new Editor({
      element: place.current,
      extensions,
      editable,
      editorProps: { attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' } },
      onFocus: () => session.presence.moveTo({ item: itemId, part, editing: true, caret: null }),
      onBlur: () => session.undo.endStep(),
    })
    setEditor(made)
    const stop = highlightLater(made, { session, place: { list, id: itemId, part }, onOpen: () => showComments.current() })
    return () => {
      stop()
      setEditor(null)
      made.destroy()
    }
  }, [extensions, editable, session, list, itemId, part, label])
  return (
    <div className="notes-editor">
      {editor && (editable || commenting?.may) && (
        <div className="flex flex-wrap items-center">
          {editable && <NotesTools editor={editor} />}
          {commenting?.may && (
            <IconButton
              label="Comment on the selected words"
              shortcut="Mod+Alt+M"
              className={editable ? undefined : '-ml-2'}
              onClick={() => comment.current(editor.state)}
            >
              <MessageSquarePlus size={14} strokeWidth={1.75} aria-hidden="true" />
            </IconButton>
          )}
        </div>
      )}
      <div ref={place} className="border-b border-edge py-2 focus-within:border-ink" />
    </div>
  )
}

/** What a comment is about: the words that are chosen, or the whole text. */
const anchorOf = async (
  session: Pick<Session, 'doc' | 'type' | 'comments'>,
  about: Omit<Extract<Anchor, { kind: 'field' }>, 'kind'>,
  state: EditorState,
): Promise<Anchor> => {
  const { anchorOfSelection } = await import('./comments/text-highlights')
  return anchorOfSelection(session, about, state) ?? { kind: 'field', ...about }
}

/** The key is taken, whether or not there was a step. */
const done = (_stepped: boolean): boolean => true

const NotesTools = ({ editor }: { readonly editor: Editor }) => {
  const [link, setLink] = useState<string | null>(null)
  const setHref = () => {
    const href = link?.trim() ?? ''
    if (href === '') editor.chain().focus().unsetLink().run()
    else
      editor
        .chain()
        .focus()
        .extendMarkRange('link')
        .setLink({ href: /^[a-z]+:/i.test(href) ? href : `https://${href}` })
        .run()
    setLink(null)
  }
  if (link !== null) {
    return (
      <input
        // biome-ignore lint/a11y/noAutofocus: the button for it was just pressed
        autoFocus
        aria-label="Address of the link, empty for none"
        placeholder="https://"
        className="h-8 w-full border-b border-edge bg-transparent outline-none"
        value={link}
        onChange={(event) => setLink(event.currentTarget.value)}
        onBlur={() => setLink(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') setHref()
          if (event.key === 'Escape') setLink(null)
        }}
      />
    )
  }
  const run = () => editor.chain().focus()
  return (
    <div role="toolbar" aria-label="Format" className="-ml-2 flex flex-wrap">
      <IconButton label="Bold" shortcut="Mod+B" onClick={() => run().toggleBold().run()}>
        <Bold size={14} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <IconButton label="Italic" shortcut="Mod+I" onClick={() => run().toggleItalic().run()}>
        <Italic size={14} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <IconButton label="Struck out" onClick={() => run().toggleStrike().run()}>
        <Strikethrough size={14} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <IconButton label="List" onClick={() => run().toggleBulletList().run()}>
        <List size={14} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <IconButton label="Numbered list" onClick={() => run().toggleOrderedList().run()}>
        <ListOrdered size={14} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <IconButton label="Link" onClick={() => setLink(String(editor.getAttributes('link').href ?? ''))}>
        <Link2 size={14} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
