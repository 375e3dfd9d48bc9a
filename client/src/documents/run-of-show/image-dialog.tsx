import { useState } from 'react'
import { sentenceOf } from '../../failure'
import { Picture } from '../../files/picture'
import { Button, buttonClass } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { told } from '../told'
import type { ImageFiles } from '../view-props'
import type { GridModel } from './grid-model'

const accepted = 'image/png,image/jpeg,image/webp,image/gif,image/avif'

export interface ImageDialogProps {
  readonly model: GridModel
  readonly files: ImageFiles
  /** The cell; `null`: closed. */
  readonly cell: { readonly row: string; readonly column: string } | null
  readonly onClose: () => void
}

/** A picture in full size, and the way to put one into the cell. */
export const ImageDialog = ({ model, files, cell, onClose }: ImageDialogProps) => {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const row = model.snapshot.items.find(({ id }) => id === cell?.row)
  const value = cell && row ? row.values[cell.column] : null
  const image = typeof value === 'object' && value !== null && value.kind === 'image' ? value : null
  const put = async (file: File | undefined) => {
    if (!file || !cell) return
    setBusy(true)
    setFault(null)
    try {
      const stored = await files.upload(file)
      const change = { id: cell.row, values: { [cell.column]: { kind: 'image' as const, file: stored.id, name: stored.name } } }
      told(model.session.run('changeItems', { changes: [change] }))
    } catch (error) {
      setFault(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  const remove = () => {
    if (cell && told(model.session.run('changeItems', { changes: [{ id: cell.row, values: { [cell.column]: null } }] }))) onClose()
  }
  return (
    <Dialog open={cell !== null} onOpenChange={(next) => !next && onClose()} size="large" title={row?.title || 'Picture'}>
      <div
        role="group"
        aria-label="Picture"
        className="grid gap-4"
        onPaste={(event) => void put(event.clipboardData.files[0])}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          void put(event.dataTransfer.files[0])
        }}
      >
        {image ? (
          <Picture
            file={image.file}
            addressOf={files.addressOf}
            sizes="(min-width: 800px) 720px, 92vw"
            alt={image.name}
            className="max-h-[60dvh] w-full object-contain"
          />
        ) : (
          <p className="grid h-40 place-items-center border border-dashed border-line-2 text-ink-2">Drop a picture here, or paste one.</p>
        )}
        <p role="alert" className="text-thread empty:hidden">
          {fault}
        </p>
        {model.editable && (
          <div className="flex justify-end gap-2">
            {image && <Button onClick={remove}>Take it out</Button>}
            <label className={buttonClass('primary')} aria-busy={busy || undefined}>
              {busy ? 'Sending' : image ? 'Choose another' : 'Choose a picture'}
              <input type="file" accept={accepted} className="sr-only" onChange={(event) => void put(event.currentTarget.files?.[0])} />
            </label>
          </div>
        )}
      </div>
    </Dialog>
  )
}
