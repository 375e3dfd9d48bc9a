import type { Form } from '../form'
import { Button } from '../ui/button'

/** The button that sends a form, and what failed, over it. */
export const FormFoot = ({ form, send }: { readonly form: Form; readonly send: string }) => (
  <div className="mt-2 grid gap-3">
    <p role="alert" className="text-thread empty:hidden">
      {form.failure}
    </p>
    <Button type="submit" variant="primary" size="large" busy={form.busy}>
      {send}
    </Button>
  </div>
)
