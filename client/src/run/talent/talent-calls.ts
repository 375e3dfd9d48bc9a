import type { MyCall } from '../department/my-calls'
import { finderOf } from '../parts/search-words'

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

/** Those that have every word of the search. */
export const findCalls = (calls: readonly MyCall[], search: string): readonly MyCall[] => {
  const isFound = finderOf(search)
  return calls.filter(({ cue, title, text }) => isFound(`${cue} ${title} ${text}`))
}
