import { textIn } from '../form'

/** better-auth's own bounds. */
export const passwordLength = { least: 8, most: 128 }

/** Faults of the fields that are wrong, by name; fields that are right are left out. */
export const faultsOf = (checks: Readonly<Record<string, string | null>>): Record<string, string> => {
  const faults: Record<string, string> = {}
  for (const [field, fault] of Object.entries(checks)) if (fault) faults[field] = fault
  return faults
}

export const emailFault = (values: FormData): string | null =>
  /^\S+@\S+\.\S+$/.test(textIn(values, 'email')) ? null : 'Expected an address such as ines@maison.com.'

/** A new password; passwords are not trimmed. */
export const newPasswordFault = (values: FormData, field = 'password'): string | null => {
  const password = String(values.get(field) ?? '')
  if (password.length < passwordLength.least) return `Use at least ${passwordLength.least} characters; a sentence is easiest to keep.`
  return password.length > passwordLength.most ? `Use at most ${passwordLength.most} characters.` : null
}

export const missing = (values: FormData, field: string, sentence: string): string | null =>
  textIn(values, field) === '' ? sentence : null
