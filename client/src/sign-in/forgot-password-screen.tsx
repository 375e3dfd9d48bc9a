import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { textIn, useForm } from '../form'
import { TextField } from '../ui/text-field'
import { configQuery } from '../workspaces/queries'
import { authAnswerOf } from './auth-answer'
import { emailFault, faultsOf } from './checks'
import { Cover } from './cover'
import { FormFoot } from './form-foot'

const back = (
  <Link to="/sign-in" className="link">
    Back to sign in
  </Link>
)

export const ForgotPasswordScreen = () => {
  const config = useQuery(configQuery)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useForm({
    check: (values) => faultsOf({ email: emailFault(values) }),
    submit: async (values) => {
      const email = textIn(values, 'email')
      await authAnswerOf((auth) => auth.requestPasswordReset({ email, redirectTo: '/reset-password' }))
      setSentTo(email)
    },
  })
  if (sentTo) {
    return (
      <Cover title="Look in your mail" foot={back}>
        <div className="grid gap-3 text-lead text-ink-2" role="status">
          <p>If {sentTo} has an account, a link to set a new password is on its way. It works for an hour.</p>
          {config.data?.mailbox && (
            <p>
              No mail server is set up here, so it waits in the{' '}
              <Link to="/mailbox" className="link">
                local mailbox
              </Link>
              .
            </p>
          )}
        </div>
      </Cover>
    )
  }
  return (
    <Cover title="Set a new password" lead="Say which account, and a link comes by mail." foot={back}>
      <form {...form.props} className="grid gap-5">
        <TextField label="E-mail" name="email" type="email" autoComplete="username" error={form.faults.email} autoFocus />
        <FormFoot form={form} send="Send the link" />
      </form>
    </Cover>
  )
}
