import { useForm } from '../../form'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'

export interface NameDialogProps {
  readonly title: string
  readonly description: string
  /** The name it has. */
  readonly initial: string
  /** A rejection is shown in the dialog. */
  readonly onName: (name: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks for the name of a point. */
export const NameDialog = ({ title, description, initial, onName, onClose }: NameDialogProps) => {
  const form = useForm({
    check: (values): Readonly<Record<string, string>> =>
      String(values.get('name') ?? '').trim() === '' ? { name: 'Expected a name, such as “Before the fitting”.' } : {},
    submit: async (values) => {
      await onName(String(values.get('name')).trim())
      onClose()
    },
  })
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title} description={description} size="small">
      <form {...form.props} className="grid gap-5">
        <TextField label="Name" name="name" defaultValue={initial} maxLength={120} autoComplete="off" error={form.faults.name} />
        <div className="flex items-center justify-end gap-4">
          <p role="alert" className="flex-1 text-thread empty:hidden">
            {form.failure}
          </p>
          <Button type="submit" variant="primary" busy={form.busy}>
            Keep the name
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
