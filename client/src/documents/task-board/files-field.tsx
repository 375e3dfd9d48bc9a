import type { Task } from '@fashionos/shared/documents/task-board/schema'
import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { sentenceOf } from '../../failure'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { told } from '../told'
import type { ImageFiles } from '../view-props'
import type { BoardModel } from './board-model'

export interface FilesFieldProps {
  readonly model: BoardModel
  readonly task: Task
  readonly files: ImageFiles
}

/** What the house takes today: pictures. */
const accepted = 'image/png,image/jpeg,image/webp,image/avif,image/gif'

/** Files of a task. Each is stored first and then put to the task, so a task never points at nothing. */
export const FilesField = ({ model, task, files }: FilesFieldProps) => {
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(0)
  const [fault, setFault] = useState<string | null>(null)
  const known = Object.entries(task.files)
  const upload = async (chosen: readonly File[]) => {
    setFault(null)
    setBusy(chosen.length)
    for (const file of chosen) {
      try {
        const { id, name } = await files.upload(file)
        const stored = { name, mediaType: file.type.slice(0, 100), size: file.size }
        told(model.session.run('addFiles', { task: task.id, files: { [id]: stored } }))
      } catch (error) {
        setFault(sentenceOf(error))
      }
      setBusy((left) => left - 1)
    }
  }
  if (known.length === 0 && !model.editable) return null
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <h3 className="label">Files</h3>
      <ul className="empty:hidden">
        {known.map(([id, file]) => (
          <li key={id} className="flex min-h-12 items-center gap-3 border-b border-line">
            {file.mediaType.startsWith('image/') && (
              <img src={files.addressOf(id)} alt="" loading="lazy" className="size-9 shrink-0 rounded bg-sunk object-cover" />
            )}
            <a href={files.addressOf(id)} target="_blank" rel="noreferrer" className="link min-w-0 flex-1 truncate">
              {file.name}
            </a>
            <span className="num text-small text-ink-3">{sizeText(file.size)}</span>
            {model.editable && (
              <IconButton
                label={`Take ${file.name} from the task`}
                tooltip={false}
                className="-mr-2 size-7"
                onClick={() => told(model.session.run('removeFile', { task: task.id, file: id }))}
              >
                <X size={13} strokeWidth={1.5} aria-hidden="true" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {model.editable && (
        <span>
          <Button variant="quiet" size="small" className="-ml-2.5" busy={busy > 0} onClick={() => input.current?.click()}>
            Add a picture
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept={accepted}
            onChange={(event) => {
              void upload([...(event.currentTarget.files ?? [])].slice(0, 20))
              event.currentTarget.value = ''
            }}
          />
        </span>
      )}
      <p role="alert" className="text-small text-thread empty:hidden">
        {fault}
      </p>
    </section>
  )
}

const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
