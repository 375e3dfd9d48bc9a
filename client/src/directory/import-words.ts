import { type EntryKind, kindWords } from '@fashionos/shared/directory/kinds'
import type { ImportAnswer, ImportRow } from './import-answer'

type Counts = ImportAnswer['counts']

/** The button: "Add 3, change 2". */
export const intentText = ({ add, change }: Counts): string =>
  [add > 0 && `Add ${add}`, change > 0 && (add > 0 ? `change ${change}` : `Change ${change}`)].filter(Boolean).join(', ')

/** Over the rows: "3 to add · 2 to change · 1 as it is · 1 left out". */
export const countsText = ({ add, change, same, refused }: Counts): string =>
  [add > 0 && `${add} to add`, change > 0 && `${change} to change`, same > 0 && `${same} as they are`, refused > 0 && `${refused} left out`]
    .filter(Boolean)
    .join(' · ')

/** Afterwards. */
export const importedText = (kind: EntryKind, { add, change }: Counts): string => {
  const { many } = kindWords[kind]
  if (add === 0) return `${change} of the ${many} changed.`
  return change === 0 ? `${add} added to the ${many}.` : `${add} added to the ${many}, ${change} changed.`
}

export const actionText = ({ action, matchedBy }: ImportRow): string => {
  switch (action) {
    case 'add':
      return 'New'
    case 'change':
      return matchedBy === 'id' ? 'Changes, found by id' : 'Changes, found by name'
    case 'same':
      return 'As it is'
    case 'refused':
      return 'Left out'
  }
}
