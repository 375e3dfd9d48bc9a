import { useState } from 'react'
import { sentenceOf } from '../../failure'
import { Picture } from '../../files/picture'
import { Button, buttonClass } from '../../ui/button'
import { classes } from '../../ui/classes'
import { told } from '../told'
import type { ImageFiles } from '../view-props'
import type { LookPartProps } from './look-part'
import { lookName } from './look-words'
import { acceptedPhotos, preparedPhoto } from './photo-file'
import { Silhouette } from './silhouette'

/** The look as it was photographed; a file dropped on it takes its place. */
export const LookPhoto = ({ model, look, files }: LookPartProps & { readonly files: ImageFiles }) => {
  const [busy, setBusy] = useState(false)
  const [over, setOver] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const { editable, session } = model
  const set = (photo: { file: string; name: string } | null) => told(session.run('changeLooks', { changes: [{ id: look.id, photo }] }))
  const put = async (given: File | undefined) => {
    if (!given || !editable) return
    setFault(null)
    setBusy(true)
    try {
      const stored = await files.upload(await preparedPhoto(given))
      set({ file: stored.id, name: given.name.slice(0, 200) })
    } catch (error) {
      setFault(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section
      aria-label="Photo"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(editable)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        void put(event.dataTransfer.files[0])
      }}
      className="flex items-end gap-4"
    >
      <div className={classes('relative aspect-[3/4.4] w-28 shrink-0 overflow-hidden bg-sunk', over && 'outline-2 outline-ink')}>
        {look.photo ? (
          <Picture
            file={look.photo.file}
            addressOf={files.addressOf}
            sizes="112px"
            alt={`${lookName(look)}: ${look.photo.name}`}
            className="size-full object-cover"
          />
        ) : (
          <Silhouette />
        )}
      </div>
      <div className="grid min-w-0 gap-2">
        {!look.photo && <p className="text-small text-ink-2">{editable ? 'Drop a photo here.' : 'No photo yet.'}</p>}
        <p role="alert" className="text-small text-thread empty:hidden">
          {fault}
        </p>
        {editable && (
          <div className="flex flex-wrap gap-2">
            <label className={buttonClass('plain', 'small')} aria-busy={busy || undefined}>
              {busy ? 'Sending' : look.photo ? 'Choose another' : 'Choose a photo'}
              <input
                type="file"
                accept={acceptedPhotos}
                className="sr-only"
                onChange={(event) => {
                  void put(event.currentTarget.files?.[0])
                  event.currentTarget.value = ''
                }}
              />
            </label>
            {look.photo && (
              <Button size="small" variant="quiet" onClick={() => set(null)}>
                Take it out
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  )
}
