import type { Failure } from '@fashionos/shared/errors'
import { failureOf, unreachable } from '../failure'

/** What better-auth answers when it refuses. */
export interface AuthError {
  readonly code?: string | undefined
  readonly message?: string | undefined
  readonly status: number
}

const badInput = (message: string, fields?: Failure['fields']): Failure => ({ code: 'bad-input', message, fields })

const wrongPassword = 'That e-mail and password do not belong together. Check both, or set a new password.'
const password = (message: string) => badInput(message, { password: message })

/** better-auth's codes in the house's words; what is not here keeps the general sentence of its status. */
const sentences: Readonly<Record<string, Failure>> = {
  INVALID_EMAIL_OR_PASSWORD: badInput(wrongPassword),
  INVALID_PASSWORD: password('That is not your password. Type it again.'),
  INVALID_EMAIL: badInput('Expected an e-mail address such as ines@maison.com.', { email: 'Expected an address such as ines@maison.com.' }),
  USER_ALREADY_EXISTS: badInput('There is already an account with this e-mail. Sign in instead.', {
    email: 'Already has an account. Sign in instead.',
  }),
  PASSWORD_TOO_SHORT: password('The password is too short. Use at least 8 characters.'),
  PASSWORD_TOO_LONG: password('The password is too long. Use at most 128 characters.'),
  INVALID_TOKEN: badInput('This link was used already or is too old. Ask for a new one.'),
  SESSION_EXPIRED: { code: 'not-signed-in', message: 'You are signed out. Sign in again.' },
  INVALID_CODE: badInput('That code is not right, or a newer one is showing. Type the one you see now.', {
    code: 'Not the code that is showing now.',
  }),
  INVALID_TWO_FACTOR_COOKIE: badInput('This took too long. Sign in again.'),
  INVALID_BACKUP_CODE: badInput('That is not one of your backup codes, or it was used already.', {
    code: 'Not one of your unused backup codes.',
  }),
  USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION: badInput('This person is already in the workspace.', {
    email: 'Already in the workspace.',
  }),
  USER_IS_ALREADY_INVITED_TO_THIS_ORGANIZATION: badInput('This person has an open invitation already. Send that one again.', {
    email: 'Has an open invitation already.',
  }),
  YOU_ARE_NOT_THE_RECIPIENT_OF_THE_INVITATION: {
    code: 'not-allowed',
    message: 'This invitation is for another e-mail address. Sign in with the address it was sent to.',
  },
  INVITATION_NOT_FOUND: { code: 'not-found', message: 'This invitation was taken back, used or is too old. Ask for a new one.' },
  YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER: badInput('A workspace keeps at least one owner. Make somebody else an owner first.'),
  YOU_CANNOT_LEAVE_THE_ORGANIZATION_WITHOUT_AN_OWNER: badInput('A workspace keeps at least one owner. Make somebody else an owner first.'),
  ORGANIZATION_SLUG_ALREADY_TAKEN: badInput('This address is taken. Choose another name.', { name: 'This name is taken.' }),
  ORGANIZATION_ALREADY_EXISTS: badInput('This address is taken. Choose another name.', { name: 'This name is taken.' }),
}

const aliases: Readonly<Record<string, string>> = {
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'USER_ALREADY_EXISTS',
  INVALID_OTP: 'INVALID_CODE',
}

/** A failure for what better-auth refused. */
export const authFailureOf = (error: AuthError): Failure => {
  if (error.status === 0) return unreachable
  const known = error.code ? sentences[aliases[error.code] ?? error.code] : undefined
  if (known) return known
  const general = failureOf(error.status, null)
  return general.code === 'internal' && error.status < 500 && error.message ? badInput(`${error.message}.`.replace(/\.\.$/, '.')) : general
}
