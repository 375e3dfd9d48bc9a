import { Link } from '@tanstack/react-router'
import { textIn, useForm } from '../form'
import type { ReturnSearch } from '../search'
import { PasswordField } from '../ui/password-field'
import { TextField } from '../ui/text-field'
import { authAnswerOf } from './auth-answer'
import { emailFault, faultsOf, missing, newPasswordFault, passwordLength } from './checks'
import { Cover } from './cover'
import { FormFoot } from './form-foot'
import { useEnter } from './sign-in-screen'

export const SignUpScreen = ({ to, email }: ReturnSearch) => {
  const enter = useEnter(to)
  const form = useForm({
    check: (values) =>
      faultsOf({
        name: missing(values, 'name', 'Type your name, as it should stand in the plan.'),
        email: emailFault(values),
        password: newPasswordFault(values),
      }),
    submit: async (values) => {
      const person = { name: textIn(values, 'name'), email: textIn(values, 'email'), password: String(values.get('password')) }
      await authAnswerOf((auth) => auth.signUp.email(person))
      await enter()
    },
  })
  return (
    <Cover
      title="Create an account"
      foot={
        <>
          Have one already?{' '}
          <Link to="/sign-in" search={{ to, email }} className="link">
            Sign in
          </Link>
        </>
      }
    >
      <form {...form.props} className="grid gap-5">
        <TextField label="Your name" name="name" autoComplete="name" error={form.faults.name} autoFocus />
        <TextField label="E-mail" name="email" type="email" autoComplete="username" defaultValue={email} error={form.faults.email} />
        <PasswordField
          label="Password"
          name="password"
          autoComplete="new-password"
          hint={`At least ${passwordLength.least} characters.`}
          error={form.faults.password}
        />
        <FormFoot form={form} send="Create account" />
      </form>
    </Cover>
  )
}
