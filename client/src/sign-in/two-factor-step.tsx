import { useState } from 'react'
import { textIn, useForm } from '../form'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { TextField } from '../ui/text-field'
import { authAnswerOf } from './auth-answer'
import { faultsOf, missing } from './checks'
import { Cover } from './cover'
import { FormFoot } from './form-foot'

/** The second half of signing in: the code an authenticator app shows, or a backup code. */
export const TwoFactorStep = ({ onDone, onBack }: { readonly onDone: () => Promise<void>; readonly onBack: () => void }) => {
  const [backup, setBackup] = useState(false)
  const [trust, setTrust] = useState(false)
  const form = useForm({
    check: (values) => faultsOf({ code: missing(values, 'code', 'Type the code.') }),
    submit: async (values) => {
      const code = textIn(values, 'code').replaceAll(' ', '')
      const answer = { code, trustDevice: trust }
      await (backup
        ? authAnswerOf((auth) => auth.twoFactor.verifyBackupCode(answer))
        : authAnswerOf((auth) => auth.twoFactor.verifyTotp(answer)))
      await onDone()
    },
  })
  return (
    <Cover
      title="One more step"
      lead={backup ? 'Type one of the backup codes you kept. Each works once.' : 'Type the six figures your authenticator app shows now.'}
      foot={
        <span className="flex flex-wrap gap-x-5">
          <Button variant="quiet" size="small" className="-ml-2.5" onClick={() => setBackup(!backup)}>
            {backup ? 'Use the app instead' : 'Use a backup code'}
          </Button>
          <Button variant="quiet" size="small" onClick={onBack}>
            Back to the password
          </Button>
        </span>
      }
    >
      <form {...form.props} className="grid gap-5">
        <TextField
          key={backup ? 'backup' : 'app'}
          label={backup ? 'Backup code' : 'Code'}
          name="code"
          inputMode={backup ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          error={form.faults.code}
          autoFocus
        />
        <Checkbox checked={trust} onChange={setTrust} label="Do not ask again on this device for 30 days" />
        <FormFoot form={form} send="Continue" />
      </form>
    </Cover>
  )
}
