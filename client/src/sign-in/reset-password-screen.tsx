import { Link, useRouter } from '@tanstack/react-router'
import { useForm } from '../form'
import { PasswordField } from '../ui/password-field'
import { notify } from '../ui/toaster'
import { authAnswerOf } from './auth-answer'
import { faultsOf, newPasswordFault, passwordLength } from './checks'
import { Cover } from './cover'
import { FormFoot } from './form-foot'

export const ResetPasswordScreen = ({ token }: { readonly token?: string }) => {
  const router = useRouter()
  const form = useForm({
    check: (values) => faultsOf({ password: newPasswordFault(values) }),
    submit: async (values) => {
      await authAnswerOf((auth) => auth.resetPassword({ newPassword: String(values.get('password')), token }))
      notify('The new password is set. Sign in with it.')
      await router.navigate({ to: '/sign-in' })
    },
  })
  const again = (
    <Link to="/forgot-password" className="link">
      Ask for a new link
    </Link>
  )
  if (!token) return <Cover title="This link is too old" lead="It was used already, or an hour has passed." foot={again} children={null} />
  return (
    <Cover title="Your new password" lead="Every other session of this account is signed out with it." foot={again}>
      <form {...form.props} className="grid gap-5">
        <PasswordField
          label="New password"
          name="password"
          autoComplete="new-password"
          hint={`At least ${passwordLength.least} characters.`}
          error={form.faults.password}
          autoFocus
        />
        <FormFoot form={form} send="Set password" />
      </form>
    </Cover>
  )
}
