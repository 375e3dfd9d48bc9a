import { useEffect, useRef, useState } from 'react'
import { failureOf, RequestFailure, sentenceOf, unreachable } from '../../failure'
import { reportingFetch } from '../../reach'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { notify } from '../../ui/toaster'

export interface CalendarDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly workspaceId: string
  readonly documentId: string
}

/** The secret address calendars subscribe to; who has it sees the calls. */
export const CalendarDialog = ({ open, onOpenChange, workspaceId, documentId }: CalendarDialogProps) => {
  const route = `/api/workspaces/${workspaceId}/documents/${documentId}/calendar`
  const [address, setAddress] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!open) return
    let stale = false
    setFault(null)
    ask(route, 'POST').then(
      (url) => !stale && setAddress(url),
      (error) => !stale && setFault(sentenceOf(error)),
    )
    return () => {
      stale = true
    }
  }, [open, route])
  const copy = async () => {
    if (!address) return
    field.current?.select()
    await navigator.clipboard.writeText(address)
    notify('Address copied.')
  }
  const stop = async () => {
    setBusy(true)
    try {
      await ask(route, 'DELETE')
      onOpenChange(false)
      notify('The address no longer works. Calendars that used it stop updating.')
    } catch (error) {
      setFault(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Calendar of calls"
      description="Subscribe to this address in any calendar: every milestone and item, moved along as the plan moves. Whoever has it can read the calls."
      footer={
        <>
          <Button variant="danger" busy={busy} disabled={!address} onClick={() => void stop()} className="mr-auto">
            Stop sharing
          </Button>
          <Button variant="primary" disabled={!address} onClick={() => void copy()}>
            Copy address
          </Button>
        </>
      }
    >
      {fault ? (
        <p role="alert" className="text-thread">
          {fault}
        </p>
      ) : (
        <input
          ref={field}
          readOnly
          aria-label="Calendar address"
          value={address ?? ''}
          placeholder="Asking for the address"
          className="num h-9 w-full rounded border border-edge bg-paper px-2.5"
        />
      )}
    </Dialog>
  )
}

/** The address; empty after it was removed. */
const ask = async (route: string, method: 'POST' | 'DELETE'): Promise<string> => {
  const answer = await reportingFetch(route, { method, credentials: 'same-origin' }).catch(() => null)
  if (!answer) throw new RequestFailure(unreachable)
  const json: unknown = await answer.json().catch(() => null)
  if (!answer.ok) throw new RequestFailure(failureOf(answer.status, json))
  return typeof json === 'object' && json !== null && 'url' in json && typeof json.url === 'string' ? json.url : ''
}
