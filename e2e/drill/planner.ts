import { runCommands } from '@fashionos/shared/documents/run-command'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import type { Rng } from '@fashionos/shared/test/rng'
import { createReader } from '@fashionos/shared/ydoc/reader'
import { openEditor } from '../../collab-server/test/editor'
import { nameOf } from './stage-door'

/** Between two edits, ms. */
const everyMs = 2_500

/** Somebody who goes on planning while the show is called. Returns how to stop, which takes the edits back. */
export async function keepPlanning(options: {
  readonly url: string
  readonly document: string
  readonly token: () => Promise<string>
  readonly rng: Rng
  readonly onEdit: () => void
}): Promise<() => Promise<void>> {
  const { url, document, token, rng, onEdit } = options
  const editor = openEditor({ url, name: nameOf(document), token })
  await editor.synced()
  const reader = createReader(editor.doc, runOfShow.schema)
  const before = new Map<string, number>()
  const change = (changes: readonly { readonly id: string; readonly duration: number }[]) =>
    runCommands({ type: runOfShow, doc: editor.doc, edits: [{ name: 'changeItems', args: { changes } }], origin: 'drill' })
  const timer = setInterval(() => {
    const timed = reader.snapshot().items.filter(({ kind, duration }) => kind === 'item' && duration > 0)
    if (timed.length === 0) return
    const { id, duration } = rng.pick(timed)
    if (!before.has(id)) before.set(id, duration)
    if (change([{ id, duration: duration + 1_000 * (1 + rng.int(20)) }]).ok) onEdit()
  }, everyMs)
  return async () => {
    clearInterval(timer)
    if (before.size > 0) change([...before].map(([id, duration]) => ({ id, duration })))
    await editor.committed()
    reader.destroy()
    editor.destroy()
  }
}
