import { AlertDialog } from '@base-ui/react/alert-dialog'
import { type ReactNode, useState } from 'react'
import { Button } from './button'
import { classes } from './classes'
import { backdropClass, dialogPopupClass } from './dialog'

export interface ConfirmDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** The question: "Remove Marc from Maison Aurélie?" */
  readonly title: ReactNode
  /** What follows from it. */
  readonly description: ReactNode
  /** The verb: "Remove". */
  readonly confirm: string
  readonly cancel?: string
  readonly danger?: boolean
  /** A rejection is shown in place; the dialog then stays. */
  readonly onConfirm: () => void | Promise<void>
}

export const ConfirmDialog = ({
  open,
  onOpenChange,
  title,
  description,
  confirm,
  cancel = 'Cancel',
  danger,
  onConfirm,
}: ConfirmDialogProps) => {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const run = async () => {
    setBusy(true)
    setFault(null)
    try {
      await onConfirm()
      onOpenChange(false)
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'That did not work. Try again.')
    } finally {
      setBusy(false)
    }
  }
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropClass} />
        <AlertDialog.Popup className={classes(dialogPopupClass, 'sm:max-w-[420px]')}>
          <div className="grid gap-2 px-6 pt-6 pb-5">
            <AlertDialog.Title className="display text-[24px]">{title}</AlertDialog.Title>
            <AlertDialog.Description className="text-ink-2">{description}</AlertDialog.Description>
            <p role="alert" className="text-thread empty:hidden">
              {fault}
            </p>
          </div>
          <footer className="flex justify-end gap-2 px-6 pb-5">
            <AlertDialog.Close render={<Button />}>{cancel}</AlertDialog.Close>
            <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={() => void run()}>
              {confirm}
            </Button>
          </footer>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
