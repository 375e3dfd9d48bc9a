import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { textIn, useForm } from '../form'
import type { ReturnSearch } from '../search'
import { forgetPerson } from '../session'
import { PasswordField } from '../ui/password-field'
import { TextField } from '../ui/text-field'
import { configQuery } from '../workspaces/queries'
import { authAnswerOf } from './auth-answer'
import { emailFault, faultsOf } from './checks'
import { Cover } from './cover'
import { DemoDoor } from './demo-door'
import { FormFoot } from './form-foot'
import { returnPathOf } from './return-path'
import { TwoFactorStep } from './two-factor-step'

/** Starts with nothing of whoever was here before, then goes where the person wanted to. */
export const useEnter = (to: string | undefined) => {
  const queries = useQueryClient()
  const router = useRouter()
  return async () => {
    await forgetPerson(queries)
    await router.navigate({ href: returnPathOf(to, window.location.origin), replace: true })
  }
}

export const SignInScreen = ({ to, email, ended }: ReturnSearch) => {
  const config = useQuery(configQuery)
  const enter = useEnter(to)
  const [step, setStep] = useState<'password' | 'code'>('password')
  const signIn = async (address: string, password: string) => {
    const answer = await authAnswerOf((auth) => auth.signIn.email({ email: address, password }))
    if ('twoFactorRedirect' in answer && answer.twoFactorRedirect) return setStep('code')
    await enter()
  }
  const form = useForm({
    check: (values) => faultsOf({ email: emailFault(values), password: values.get('password') ? null : 'Type your password.' }),
    submit: (values) => signIn(textIn(values, 'email'), String(values.get('password'))),
  })
  if (step === 'code') return <TwoFactorStep onDone={enter} onBack={() => setStep('password')} />
  return (
    <Cover
      title="Sign in"
      lead={ended && 'You were signed out. Sign in again to go on; what you typed is kept on this device.'}
      foot={
        <>
          No account yet?{' '}
          <Link to="/sign-up" search={{ to, email }} className="link">
            Create one
          </Link>
        </>
      }
    >
      <form {...form.props} className="grid gap-5">
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={email}
          error={form.faults.email}
          autoFocus
        />
        <PasswordField
          label="Password"
          name="password"
          autoComplete="current-password"
          error={form.faults.password}
          hint={
            <Link to="/forgot-password" className="link">
              Forgotten
            </Link>
          }
        />
        <FormFoot form={form} send="Sign in" />
      </form>
      {config.data?.demo && <DemoDoor demo={config.data.demo} onEnter={signIn} />}
    </Cover>
  )
}
