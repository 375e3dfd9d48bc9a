import { photosFor } from '@fashionos/shared/documents/lineup/photos'
import type { Look } from '@fashionos/shared/documents/lineup/schema'
import { useEffect, useMemo, useRef, useState } from 'react'
import { sentenceOf } from '../../failure'
import { Button, buttonClass } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { InlineNotice } from '../../ui/notice'
import { Progress } from '../../ui/progress'
import { Select } from '../../ui/select'
import { notify } from '../../ui/toaster'
import type { ImageFiles } from '../view-props'
import { useFilesDrop } from './files-drop'
import type { LineupModel } from './lineup-model'
import { lookName } from './look-words'
import { acceptedPhotos, preparedPhoto } from './photo-file'

export interface PhotosDialogProps {
  readonly model: LineupModel
  readonly files: ImageFiles
  readonly onClose: () => void
}

/** A photo on its way to a look; `look: null`: it is left out. */
interface Matched {
  readonly file: File
  readonly look: string | null
}

/** As many as one lineup can have looks. */
const mostPhotos = 1_000
const leftOut = 'none'

/** Many photos at once, matched to looks by their file names; what goes where is seen and mended before anything is sent. */
export const PhotosDialog = ({ model, files, onClose }: PhotosDialogProps) => {
  const { snapshot, session } = model
  const [matched, setMatched] = useState<readonly Matched[]>([])
  const [sent, setSent] = useState<number | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const cancelled = useRef(false)
  useEffect(
    () => () => {
      cancelled.current = true
    },
    [],
  )
  const take = (given: readonly File[]) => {
    const photos = given.filter(({ type }) => type.startsWith('image/')).slice(0, mostPhotos)
    setFault(photos.length === 0 && given.length > 0 ? 'Expected pictures, found none among these files.' : null)
    setMatched(matchedTo(photos, snapshot.looks))
  }
  useFilesDrop(sent === null ? take : null)
  const going = matched.filter(({ look }) => look !== null)
  const send = async () => {
    cancelled.current = false
    setSent(0)
    setFault(null)
    const changes: { id: string; photo: { file: string; name: string } }[] = []
    const failed: string[] = []
    for (const { file, look } of going) {
      if (cancelled.current) break
      try {
        const photo = await preparedPhoto(file)
        if (look) changes.push({ id: look, photo: { file: (await files.upload(photo)).id, name: file.name.slice(0, 200) } })
      } catch (error) {
        failed.push(`${file.name}: ${sentenceOf(error)}`)
      }
      setSent((count) => (count ?? 0) + 1)
    }
    const result = changes.length > 0 ? session.run('changeLooks', { changes }) : null
    setSent(null)
    if (result && !result.ok) return setFault(result.reason)
    if (changes.length > 0) {
      notify(changes.length === 1 ? '1 photo added.' : `${changes.length} photos added.`, {
        action: { label: 'Undo', onSelect: () => void session.undo.undo() },
      })
    }
    const [first] = failed
    if (!first) return onClose()
    setFault(failed.length > 1 ? `${first} ${failed.length - 1} more could not be sent.` : first)
    const done = new Set(changes.map(({ id }) => id))
    setMatched((now) => now.filter(({ look }) => look === null || !done.has(look)))
  }
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      size={matched.length > 0 ? 'large' : 'medium'}
      dismissible={matched.length === 0}
      title="Add many photos"
      description={matched.length > 0 ? `${going.length} of ${matched.length} photos go to a look.` : undefined}
      footer={
        matched.length > 0 && (
          <>
            <Button
              onClick={() => {
                if (sent === null) return onClose()
                cancelled.current = true
              }}
            >
              {sent === null ? 'Cancel' : 'Stop'}
            </Button>
            <Button variant="primary" busy={sent !== null} disabled={going.length === 0} onClick={() => void send()}>
              Add {going.length === 1 ? '1 photo' : `${going.length} photos`}
            </Button>
          </>
        )
      }
    >
      <div className="grid gap-4">
        {fault && <InlineNotice tone="late">{fault}</InlineNotice>}
        {sent !== null && <Progress label={`Sent ${sent} of ${going.length}`} value={going.length === 0 ? null : sent / going.length} />}
        {matched.length === 0 ? (
          <Choose onFiles={take} />
        ) : (
          <Matches
            matched={matched}
            looks={snapshot.looks}
            disabled={sent !== null}
            onChange={(index, look) => setMatched((now) => now.map((one, i) => assigned(one, i, { index, look })))}
          />
        )}
      </div>
    </Dialog>
  )
}

/** A look has one photo: the one that had it before is left out. */
const assigned = (one: Matched, i: number, { index, look }: { index: number; look: string | null }): Matched => {
  if (i === index) return { ...one, look }
  return look !== null && one.look === look ? { ...one, look: null } : one
}

/** Of several photos of one look the first goes to it. */
const matchedTo = (photos: readonly File[], looks: readonly Look[]): readonly Matched[] => {
  const byName = new Map(photos.map((file) => [file.name, file]))
  const taken = new Set<string>()
  return photosFor([...byName.keys()], looks).flatMap(({ name, look }): Matched[] => {
    const file = byName.get(name)
    if (!file) return []
    const free = look !== null && !taken.has(look)
    if (free) taken.add(look)
    return [{ file, look: free ? look : null }]
  })
}

const Choose = ({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) => (
  <div className="grid justify-items-start gap-4">
    <p className="text-ink-2">
      Drop the photos anywhere on this page, or choose them. They are matched by file name: 14.jpg, look_14A.png and 014 back.jpg find their
      look by its number, cape-silver.jpg by its title.
    </p>
    <label className={buttonClass('primary')}>
      Choose photos
      <input
        type="file"
        multiple
        accept={acceptedPhotos}
        className="sr-only"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </label>
  </div>
)

interface MatchesProps {
  readonly matched: readonly Matched[]
  readonly looks: readonly Look[]
  readonly disabled: boolean
  readonly onChange: (index: number, look: string | null) => void
}

const Matches = ({ matched, looks, disabled, onChange }: MatchesProps) => {
  const options = useMemo(
    () => [
      { value: leftOut, label: 'Leave out' },
      ...looks.map((look) => ({ value: look.id, label: [lookName(look), look.title].filter(Boolean).join(' · ') })),
    ],
    [looks],
  )
  return (
    <ul className="border-t border-line-2">
      {matched.map(({ file, look }, i) => (
        <li
          key={file.name}
          className="flex items-center gap-4 border-b border-line py-2 [contain-intrinsic-size:auto_64px] [content-visibility:auto]"
        >
          <Thumbnail file={file} />
          <span className="min-w-0 flex-1 truncate">{file.name}</span>
          <Select
            look="bare"
            label={`Look of ${file.name}`}
            disabled={disabled}
            value={look ?? leftOut}
            options={options}
            onChange={(chosen) => onChange(i, chosen === leftOut ? null : chosen)}
          />
        </li>
      ))}
    </ul>
  )
}

const Thumbnail = ({ file }: { readonly file: File }) => {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const own = URL.createObjectURL(file)
    setAddress(own)
    return () => URL.revokeObjectURL(own)
  }, [file])
  return (
    <span className="h-12 w-8 shrink-0 bg-sunk">
      {address && <img src={address} alt="" loading="lazy" className="size-full object-cover" />}
    </span>
  )
}
