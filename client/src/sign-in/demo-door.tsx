import { useForm } from '../form'
import { Button } from '../ui/button'

export interface DemoDoorProps {
  readonly demo: { readonly email: string; readonly password: string }
  readonly onEnter: (email: string, password: string) => Promise<void>
}

/** An installation with a demo workspace lets anybody look round it. */
export const DemoDoor = ({ demo, onEnter }: DemoDoorProps) => {
  const form = useForm({ submit: () => onEnter(demo.email, demo.password) })
  return (
    <form {...form.props} className="mt-8 grid justify-items-start gap-3 border-t border-line pt-5">
      <p className="text-ink-2">This installation has a demo workspace with one show in it.</p>
      <Button type="submit" busy={form.busy}>
        Look round the demo
      </Button>
      <p role="alert" className="text-thread empty:hidden">
        {form.failure}
      </p>
    </form>
  )
}
