import type { Task } from '@fashionos/shared/documents/task-board/schema'
import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { sentenceOf } from '../../failure'
import { filesIn, sizeText } from '../../files/accepted'
import { Picture } from '../../files/picture'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/icon-button'
import { told } from '../told'
import type { ImageFiles } from '../view-props'
import type { BoardModel } from './board-model'

export interface FilesFieldProps {
  readonly model: BoardModel
  readonly task: Task
  readonly files: ImageFiles
}

/** Files taken with one choice. */
const mostAtOnce = 20

/** Files of a task, also dropped and pasted. Each is stored first and then put to the task, so a task never points at nothing. */
export const FilesField = ({ model, task, files }: FilesFieldProps) => {
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(0)
  const [over, setOver] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const known = Object.entries(task.files)
  const upload = async (chosen: readonly File[]) => {
    if (!model.editable) return
    setFault(null)
    setBusy((left) => left + chosen.length)
    const one = async (file: File) => {
      try {
        const { id, name } = await files.upload(file)
        const stored = { name, mediaType: file.type.slice(0, 100), size: file.size }
        told(model.session.run('addFiles', { task: task.id, files: { [id]: stored } }))
      } catch (error) {
        setFault(sentenceOf(error))
      }
      setBusy((left) => left - 1)
    }
    await Promise.all(chosen.map(one))
  }
  if (known.length === 0 && !model.editable) return null
  return (
    <section
      aria-label="Files"
      className={classes('grid grid-cols-[minmax(0,1fr)] gap-1.5', over && 'outline-2 outline-offset-4 outline-ink')}
      onPaste={(event) => void upload(filesIn(event.clipboardData))}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(model.editable)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        void upload(filesIn(event.dataTransfer).slice(0, mostAtOnce))
      }}
    >
      <h3 className="label">Files</h3>
      <ul className="empty:hidden">
        {known.map(([id, file]) => (
          <li key={id} className="flex min-h-12 items-center gap-3 border-b border-line">
            {file.mediaType.startsWith('image/') && (
              <Picture file={id} addressOf={files.addressOf} sizes="36px" alt="" className="size-9 shrink-0 rounded bg-sunk object-cover" />
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
            Add files
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            onChange={(event) => {
              void upload([...(event.currentTarget.files ?? [])].slice(0, mostAtOnce))
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
