import { useQueryClient } from '@tanstack/react-query'
import { textIn, useForm } from '../form'
import { authAnswerOf } from '../sign-in/auth-answer'
import { faultsOf, missing } from '../sign-in/checks'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { notify } from '../ui/toaster'

export const NameForm = ({ name }: { readonly name: string }) => {
  const queries = useQueryClient()
  const form = useForm({
    check: (values) => faultsOf({ name: missing(values, 'name', 'Type your name, as it should stand in the plan.') }),
    submit: async (values) => {
      await authAnswerOf((auth) => auth.updateUser({ name: textIn(values, 'name') }))
      await queries.invalidateQueries()
      notify('Your name is changed.')
    },
  })
  return (
    <form {...form.props} className="grid max-w-[420px] gap-5 pt-5">
      <TextField
        label="Your name"
        name="name"
        key={name}
        defaultValue={name}
        maxLength={100}
        autoComplete="name"
        error={form.faults.name}
        hint="Others see it beside what you write."
      />
      <div className="flex items-center gap-4">
        <Button type="submit" busy={form.busy}>
          Save
        </Button>
        <p role="alert" className="text-thread empty:hidden">
          {form.failure}
        </p>
      </div>
    </form>
  )
}
