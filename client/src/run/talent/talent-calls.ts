import type { MyCall } from '../department/my-calls'

export type TalentGroup = 'now' | 'called' | 'soon' | 'later'

/** Who is called when, in four steps people without a headset understand. */
export const talentGroupOf = ({ state }: Pick<MyCall, 'state'>): TalentGroup => {
  switch (state) {
    case 'go':
      return 'now'
    case 'standby':
    case 'ready':
      return 'called'
    case 'warning':
      return 'soon'
    case 'later':
      return 'later'
  }
}

export const groupTitles: Readonly<Record<TalentGroup, string>> = {
  now: 'On now',
  called: 'To the line, please',
  soon: 'Get ready',
  later: 'Later',
}

const order: readonly TalentGroup[] = ['now', 'called', 'soon', 'later']

/** Calls by group, in order; groups without any are left out. */
export const talentGroups = (calls: readonly MyCall[]): readonly { readonly group: TalentGroup; readonly calls: readonly MyCall[] }[] =>
  order.flatMap((group) => {
    const own = calls.filter((call) => talentGroupOf(call) === group)
    return own.length === 0 ? [] : [{ group, calls: own }]
  })

/** Those that have every word of the search, in any case and without accents. */
export const findCalls = (calls: readonly MyCall[], search: string): readonly MyCall[] => {
  const words = plainOf(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  return calls.filter(({ cue, title, text }) => words.every((word) => plainOf(`${cue} ${title} ${text}`).includes(word)))
}

const plainOf = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
