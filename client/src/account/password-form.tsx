import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { forgetAccessToken } from '../auth'
import { useForm } from '../form'
import { authAnswerOf } from '../sign-in/auth-answer'
import { faultsOf, newPasswordFault, passwordLength } from '../sign-in/checks'
import { Button } from '../ui/button'
import { PasswordField } from '../ui/password-field'
import { notify } from '../ui/toaster'

export const PasswordForm = ({ email }: { readonly email: string }) => {
  const queries = useQueryClient()
  // A new key empties the fields after the change.
  const [changes, setChanges] = useState(0)
  const form = useForm({
    check: (values) =>
      faultsOf({
        password: values.get('password') ? null : 'Type the password you have now.',
        newPassword: newPasswordFault(values, 'newPassword'),
      }),
    submit: async (values) => {
      const passwords = { currentPassword: String(values.get('password')), newPassword: String(values.get('newPassword')) }
      await authAnswerOf((auth) => auth.changePassword({ ...passwords, revokeOtherSessions: true }))
      forgetAccessToken()
      await queries.invalidateQueries({ queryKey: ['me'] })
      setChanges(changes + 1)
      notify('The password is changed, and every other device is signed out.')
    },
  })
  return (
    <form {...form.props} key={changes} className="grid max-w-[420px] gap-5 pt-5">
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <PasswordField label="Password now" name="password" autoComplete="current-password" error={form.faults.password} />
      <PasswordField
        label="New password"
        name="newPassword"
        autoComplete="new-password"
        hint={`At least ${passwordLength.least} characters. Every other device is signed out.`}
        error={form.faults.newPassword}
      />
      <div className="flex items-center gap-4">
        <Button type="submit" busy={form.busy}>
          Change password
        </Button>
        <p role="alert" className="text-thread empty:hidden">
          {form.failure}
        </p>
      </div>
    </form>
  )
}
