import type { AvailabilityWarning } from '../../directory/availability-words'

/** Something that can be picked by its name. */
export interface NameOption {
  readonly id: string
  readonly label: string
  /** Quieter, at the end of the line: why this one, or why not. */
  readonly detail?: string
  /** What speaks against it, the worst first, under the name. */
  readonly warnings?: readonly AvailabilityWarning[]
}

/** Those with a word that begins with what was typed first, then those that only contain it. */
export const fittingNames = (options: readonly NameOption[], typed: string): readonly NameOption[] => {
  const wanted = plain(typed.trim())
  if (wanted === '') return options
  const begins: NameOption[] = []
  const contains: NameOption[] = []
  for (const option of options) {
    const name = plain(option.label)
    if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) || name.startsWith(wanted)) begins.push(option)
    else if (name.includes(wanted)) contains.push(option)
  }
  return [...begins, ...contains]
}

/** Without accents and case: Inès is found by “ines”. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
