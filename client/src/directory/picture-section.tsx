import { type ReactNode, useRef, useState } from 'react'
import { imageFilesOf } from '../documents/image-files'
import { sentenceOf } from '../failure'
import { Picture } from '../files/picture'
import { Button } from '../ui/button'
import { Section } from '../ui/page'
import { Progress } from '../ui/progress'
import { notify, notifyFailure } from '../ui/toaster'

export interface PictureSectionProps {
  readonly workspaceId: string
  /** "Photo". */
  readonly title: string
  /** Read out in its place. */
  readonly alt: string
  readonly file: string | null
  /** Stands there while there is none. */
  readonly empty: ReactNode
  readonly edits: boolean
  /** `plan`: shown whole; `portrait`: as high as a look card. */
  readonly shape: 'portrait' | 'plan'
  readonly change: (file: string | null) => Promise<unknown>
}

const shapes = { portrait: 'aspect-[4/5] w-full object-cover', plan: 'max-h-[420px] w-full object-contain' } as const

/** One picture of an entry: looked at, put in, taken out. */
export const PictureSection = ({ workspaceId, title, alt, file, empty, edits, shape, change }: PictureSectionProps) => {
  const picker = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const files = imageFilesOf(workspaceId)
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      notifyFailure(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  const put = (chosen: File) => run(async () => change((await files.upload(chosen)).id))
  const remove = () =>
    run(async () => {
      await change(null)
      notify(`${title} removed.`)
    })
  return (
    <Section
      title={title}
      actions={
        edits && (
          <span className="flex">
            {file !== null && (
              <Button variant="quiet" size="small" disabled={busy} onClick={() => void remove()}>
                Remove
              </Button>
            )}
            <Button variant="quiet" size="small" disabled={busy} onClick={() => picker.current?.click()}>
              {file === null ? 'Upload' : 'Replace'}
            </Button>
          </span>
        )
      }
    >
      <input
        ref={picker}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/avif,image/gif"
        hidden
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (chosen) void put(chosen)
          event.target.value = ''
        }}
      />
      {busy && <Progress label={`${title} on its way`} value={null} />}
      <div className="pt-4">
        {file === null ? (
          empty
        ) : (
          <a href={files.addressOf(file)} target="_blank" rel="noreferrer" className="block">
            <Picture
              file={file}
              addressOf={files.addressOf}
              sizes="(min-width: 1024px) 360px, 92vw"
              alt={alt}
              className={`bg-sunk ${shapes[shape]}`}
            />
          </a>
        )}
      </div>
    </Section>
  )
}
