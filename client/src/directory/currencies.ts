import type { ComboboxOption } from '../ui/combobox'

const names = new Intl.DisplayNames('en', { type: 'currency' })

export const currencyTitle = (code: string): string => names.of(code) ?? code

/** Every currency this browser knows, by name. */
export const currencyOptions = (): readonly ComboboxOption[] =>
  Intl.supportedValuesOf('currency')
    .map((code) => ({ value: code, label: currencyTitle(code), detail: code }))
    .toSorted((a, b) => a.label.localeCompare(b.label))

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Every country this browser has a name for, by name; the first one is none. */
export const countryOptions = (): readonly ComboboxOption[] => [
  { value: '', label: 'Not said' },
  ...letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !leftOut.has(code))
    .flatMap((code) => {
      const label = regions.of(code)
      return label ? [{ value: code, label, detail: code }] : []
    })
    .toSorted((a, b) => a.label.localeCompare(b.label)),
]

/** Codes that name no country one can hold a show in. */
const leftOut = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO'])
