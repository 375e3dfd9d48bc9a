import type { colours, Department } from '@fashionos/shared/documents/run-of-show/schema'

export type RowColour = (typeof colours)[number]

/** Row colours as tones of the theme. */
export const rowColourOf = (colour: RowColour | null): string | undefined => (colour === null ? undefined : `var(--row-${colour})`)

export const colourTitles: Readonly<Record<RowColour, string>> = {
  red: 'Red',
  orange: 'Orange',
  amber: 'Amber',
  green: 'Green',
  teal: 'Teal',
  blue: 'Blue',
  violet: 'Violet',
  pink: 'Pink',
  grey: 'Grey',
}

/** The 2 px bar of a department. */
export const departmentColourOf = (department: Department): string => `var(--${department})`
