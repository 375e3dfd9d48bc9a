import type { RoleSheet, SheetKind, Sheets } from '@fashionos/shared/documents/lineup/sheets'

export interface ChosenSheets {
  readonly sheets: readonly RoleSheet[]
  /** Whose sheet may be chosen. */
  readonly people: readonly { readonly id: string; readonly title: string }[]
}

/** Looks that nobody dresses are a sheet without a person. */
const nobody = 'nobody'

/** The sheets of a role; of one person when there is one, or of everybody when that one has none any more. */
export const chosenSheets = (sheets: Sheets, { kind, person }: { kind: SheetKind; person: string | null }): ChosenSheets => {
  const all = sheetsOfKind(sheets, kind)
  const own = all.filter(({ id }) => (id ?? nobody) === person)
  return {
    sheets: own.length > 0 ? own : all,
    people: kind === 'dresser' || kind === 'model' ? all.map(({ id, title }) => ({ id: id ?? nobody, title })) : [],
  }
}

const sheetsOfKind = (sheets: Sheets, kind: SheetKind): readonly RoleSheet[] => {
  switch (kind) {
    case 'dresser':
      return sheets.dressers
    case 'model':
      return sheets.models
    case 'lighting':
    case 'sound':
      return [sheets[kind]].filter(({ entries }) => entries.length > 0)
  }
}
