import { Pause, Play, X } from 'lucide-react'
import { useEffect } from 'react'
import { IconButton } from '../ui/icon-button'
import { Progress } from '../ui/progress'
import { sizeText } from './accepted'
import type { Upload } from './upload-queue'
import { uploads, useUploads } from './uploads'

/** Rows shown; the others are counted. */
const mostShown = 5

/** What is on its way, in a corner of every screen; each file can be paused and cancelled. */
export default function UploadTray() {
  const running = useUploads()
  useWarnBeforeLeaving(running.length > 0)
  if (running.length === 0) return null
  const more = running.length - mostShown
  const [sent, size] = running.reduce(([a, b], upload) => [a + upload.sent, b + upload.size], [0, 0])
  return (
    <section
      aria-label="Uploads"
      className="fixed right-4 bottom-4 z-40 w-[340px] max-w-[calc(100vw-32px)] rounded border border-line-2 bg-paper shadow-float print:hidden"
    >
      <header className="flex items-baseline justify-between gap-3 border-b border-ink px-4 py-2.5">
        <h2 className="label">{running.length === 1 ? '1 file' : `${running.length} files`} on the way</h2>
        <span className="num text-small text-ink-2">{Math.floor((100 * sent) / Math.max(1, size))} %</span>
      </header>
      <ul className="max-h-[50dvh] overflow-y-auto">
        {running.slice(0, mostShown).map((upload) => (
          <Line key={upload.id} upload={upload} />
        ))}
      </ul>
      {more > 0 && <p className="px-4 py-2.5 text-small text-ink-2">and {more} more</p>}
    </section>
  )
}

const Line = ({ upload }: { readonly upload: Upload }) => {
  const { id, name, size, sent, state } = upload
  const isPaused = state === 'paused'
  return (
    <li className="border-b border-line px-4 py-2.5 last:border-b-0">
      <div className="flex items-center gap-1">
        <div className="min-w-0 flex-1">
          <p className="truncate">{name}</p>
          <p className="num text-small text-ink-2">{wordsOf(upload)}</p>
        </div>
        <IconButton
          label={isPaused ? `Go on with ${name}` : `Pause ${name}`}
          tooltip={false}
          onClick={() => (isPaused ? uploads.resume(id) : uploads.pause(id))}
        >
          {isPaused ? <Play size={14} strokeWidth={1.5} aria-hidden="true" /> : <Pause size={14} strokeWidth={1.5} aria-hidden="true" />}
        </IconButton>
        <IconButton label={`Cancel ${name}`} tooltip={false} className="-mr-2" onClick={() => uploads.cancel(id)}>
          <X size={14} strokeWidth={1.5} aria-hidden="true" />
        </IconButton>
      </div>
      <div className="pt-1.5">
        <Progress label={`${name} sent`} value={size === 0 ? null : sent / size} />
      </div>
    </li>
  )
}

const wordsOf = ({ state, sent, size }: Upload): string => {
  switch (state) {
    case 'waiting':
      return `Waiting · ${sizeText(size)}`
    case 'paused':
      return `Paused at ${sizeText(sent)} of ${sizeText(size)}`
    case 'offline':
      return 'No connection. Goes on by itself'
    case 'running':
      return `${sizeText(sent)} of ${sizeText(size)}`
  }
}

/** The browser asks before the page is left: what is on its way is held by this page only. */
const useWarnBeforeLeaving = (isOn: boolean): void => {
  useEffect(() => {
    if (!isOn) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isOn])
}
