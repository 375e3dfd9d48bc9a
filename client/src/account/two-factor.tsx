import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { textIn, useForm } from '../form'
import { authAnswerOf } from '../sign-in/auth-answer'
import { faultsOf, missing } from '../sign-in/checks'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { PasswordField } from '../ui/password-field'
import { notify } from '../ui/toaster'
import { sessionQuery } from './queries'
import { type Enrolment, TwoFactorEnrolment } from './two-factor-enrolment'

const PasswordStep = ({ send, onPassword }: { readonly send: string; readonly onPassword: (password: string) => Promise<void> }) => {
  const form = useForm({
    check: (values) => faultsOf({ password: missing(values, 'password', 'Type your password.') }),
    submit: (values) => onPassword(textIn(values, 'password')),
  })
  return (
    <form {...form.props} className="grid gap-5">
      <PasswordField label="Password" name="password" autoComplete="current-password" error={form.faults.password} autoFocus />
      <div className="flex items-center justify-end gap-4">
        <p role="alert" className="flex-1 text-thread empty:hidden">
          {form.failure}
        </p>
        <Button type="submit" variant="primary" busy={form.busy}>
          {send}
        </Button>
      </div>
    </form>
  )
}

/** A code from an authenticator app beside the password. */
export const TwoFactor = () => {
  const queries = useQueryClient()
  const session = useQuery(sessionQuery)
  const [open, setOpen] = useState(false)
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const on = session.data?.user.twoFactorEnabled === true
  const close = () => {
    setOpen(false)
    setEnrolment(null)
    void queries.invalidateQueries({ queryKey: ['me'] })
  }
  const turnOff = async (password: string) => {
    await authAnswerOf((auth) => auth.twoFactor.disable({ password }))
    notify('Two-factor sign-in is off.')
    close()
  }
  const begin = async (password: string) => {
    const begun = await authAnswerOf((auth) => auth.twoFactor.enable({ password }))
    if (begun.method === 'totp') setEnrolment(begun)
  }
  return (
    <div className="grid justify-items-start gap-4 pt-5">
      <p className="text-ink-2">
        {on ? 'On: signing in asks for a code from your authenticator app.' : 'Off: the password alone signs you in.'}
      </p>
      <Button onClick={() => setOpen(true)} disabled={!session.data}>
        {on ? 'Turn off' : 'Turn on'}
      </Button>
      <Dialog
        open={open}
        onOpenChange={(next) => (next ? setOpen(true) : close())}
        size="small"
        title={on ? 'Turn off two-factor sign-in' : 'Turn on two-factor sign-in'}
        dismissible={enrolment === null}
      >
        {enrolment ? (
          <TwoFactorEnrolment enrolment={enrolment} onDone={close} />
        ) : (
          <PasswordStep send={on ? 'Turn off' : 'Continue'} onPassword={on ? turnOff : begin} />
        )}
      </Dialog>
    </div>
  )
}
