import { renderSVG } from 'uqr'
import { textIn, useForm } from '../form'
import { authAnswerOf } from '../sign-in/auth-answer'
import { faultsOf, missing } from '../sign-in/checks'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { notify } from '../ui/toaster'

export interface Enrolment {
  /** `otpauth://…`, what the square says. */
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

const secretOf = (uri: string): string => new URL(uri).searchParams.get('secret') ?? ''

/** The square to scan, the codes to keep, and the proof that the app shows the right figures. */
export const TwoFactorEnrolment = ({ enrolment, onDone }: { readonly enrolment: Enrolment; readonly onDone: () => void }) => {
  const form = useForm({
    check: (values) => faultsOf({ code: missing(values, 'code', 'Type the six figures the app shows.') }),
    submit: async (values) => {
      await authAnswerOf((auth) => auth.twoFactor.verifyTotp({ code: textIn(values, 'code').replaceAll(' ', '') }))
      notify('Two-factor sign-in is on.')
      onDone()
    },
  })
  const square = `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(enrolment.totpURI, { border: 2 }))}`
  return (
    <form {...form.props} className="grid gap-5">
      <p className="text-ink-2">Scan this with an authenticator app, or type the key into it.</p>
      <img src={square} alt="Square code for the authenticator app" className="size-44 bg-white" />
      <p className="num break-all select-all">{secretOf(enrolment.totpURI)}</p>
      <div className="border-t border-line pt-4">
        <p className="text-ink-2">
          Keep these backup codes somewhere safe. Each signs you in once without the app; they are not shown again.
        </p>
        <ul className="num mt-3 grid grid-cols-2 gap-x-6 gap-y-1 select-all">
          {enrolment.backupCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <TextField label="Code the app shows" name="code" inputMode="numeric" autoComplete="one-time-code" error={form.faults.code} />
      <div className="flex items-center justify-end gap-4">
        <p role="alert" className="flex-1 text-thread empty:hidden">
          {form.failure}
        </p>
        <Button type="submit" variant="primary" busy={form.busy}>
          Turn on
        </Button>
      </div>
    </form>
  )
}
