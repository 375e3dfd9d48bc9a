import { useMemo, useState } from 'react'
import { classes } from '../../ui/classes'
import type { MyCall } from '../department/my-calls'
import { useMyCalls } from '../department/use-my-calls'
import type { LiveAddress, LiveSession } from '../live/live-session'
import { ClockLine } from '../parts/clock-line'
import { Gate } from '../parts/gate'
import { MessageLine, messageFor } from '../parts/message-line'
import { SearchField } from '../parts/search-field'
import type { Shown } from '../parts/shown'
import { SilenceBanner } from '../parts/silence-banner'
import { useTicking } from '../parts/ticking'
import { humanText, momentText } from '../parts/time-words'
import { useWakeLock } from '../parts/wake-lock'
import { findCalls, groupTitles, type TalentGroup, talentGroups } from './talent-calls'

interface ScreenProps {
  readonly session: LiveSession
  readonly address: LiveAddress
}

/** Who is called when, for the wall of the dressing room and the phones in it. */
export const TalentScreen = ({ session }: ScreenProps) => {
  useWakeLock()
  return <Gate session={session}>{(shown) => <Talent session={session} shown={shown} />}</Gate>
}

const Talent = ({ session, shown }: { readonly session: LiveSession; readonly shown: Shown }) => {
  const { calls, more } = useMyCalls(session, shown, 'talent')
  const [search, setSearch] = useState('')
  const groups = useMemo(() => talentGroups(findCalls(calls, search)), [calls, search])
  return (
    <main className="mx-auto flex min-h-dvh max-w-[1100px] flex-col">
      <ClockLine session={session} shown={shown} name="Talent calls" />
      <SilenceBanner session={session} />
      <MessageLine text={messageFor(shown.run, ['talent'])} className="text-[28px]" />
      <Standing shown={shown} />
      <div className="px-(--page) pb-3 sm:max-w-80">
        <SearchField label="Find a name or a look" value={search} onChange={setSearch} />
      </div>
      {groups.map(({ group, calls: own }) => (
        <Group key={group} session={session} shown={shown} group={group} calls={own} />
      ))}
      {groups.length === 0 && <p className="px-(--page) py-8 text-title text-ink-2">{emptyText(shown, calls, search)}</p>}
      {more > 0 && (
        <p className="px-(--page) pb-10 text-lead text-ink-3">{more === 1 ? '1 more call' : `${more} more calls`} after these.</p>
      )}
    </main>
  )
}

/** What matters to everybody when nothing runs. */
const Standing = ({ shown: { run, isOpened } }: { readonly shown: Shown }) => {
  if (run.state === 'hold')
    return (
      <p role="status" className="bg-amber-wash px-(--page) py-4 text-[26px] leading-tight font-medium text-amber">
        The show is on hold. Stay where you are.
      </p>
    )
  const text = !isOpened
    ? 'Times as planned: no run is open yet.'
    : run.state === 'preshow'
      ? 'The show has not begun. Times as planned.'
      : ''
  return text === '' ? null : <p className="px-(--page) pb-3 text-lead text-ink-2">{text}</p>
}

const emptyText = ({ run }: Shown, calls: readonly MyCall[], search: string): string => {
  if (search.trim() !== '' && calls.length > 0) return `No call has “${search.trim()}”.`
  return run.state === 'ended' ? 'The run has ended. Thank you.' : 'No calls for talent in what is ahead.'
}

interface GroupProps {
  readonly session: LiveSession
  readonly shown: Shown
  readonly group: TalentGroup
  readonly calls: readonly MyCall[]
}

const washes: Readonly<Record<TalentGroup, string>> = { now: 'bg-thread-wash', called: 'bg-amber-wash', soon: '', later: '' }
const titles: Readonly<Record<TalentGroup, string>> = { now: 'text-thread', called: 'text-amber', soon: 'text-ink', later: 'text-ink-2' }

const Group = ({ session, shown, group, calls }: GroupProps) => (
  <section aria-label={groupTitles[group]} className={classes('border-t border-ink px-(--page) pt-3 pb-5', washes[group])}>
    <h2 className={classes('text-lead font-semibold', titles[group])}>{groupTitles[group]}</h2>
    <ol>
      {calls.map((call) => (
        <li
          key={call.item}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-b border-line py-3 last:border-b-0"
        >
          <div className={group === 'later' ? 'text-lead' : 'text-[22px] leading-[1.2] sm:text-[28px]'}>
            <p className="font-medium tracking-[-0.01em]">{call.title}</p>
            <p className={classes('mt-0.5 text-ink-2', group === 'later' ? 'text-base' : 'text-[17px] sm:text-title')}>{call.text}</p>
          </div>
          <When session={session} shown={shown} call={call} isLarge={group !== 'later'} />
        </li>
      ))}
    </ol>
  </section>
)

const When = ({ session, shown, call, isLarge }: { session: LiveSession; shown: Shown; call: MyCall; isLarge: boolean }) => {
  const text = useTicking<string>(session, (t) => (call.state === 'go' ? 'now' : humanText(call.start - t)))
  const hasTime = shown.plan.plan.anchor !== 'floating' || shown.run.beganAt !== null
  return (
    <p className="num text-right">
      <span className={isLarge ? 'text-[22px] font-medium sm:text-[28px]' : 'text-lead'}>{text}</span>
      {hasTime && call.state !== 'go' && (
        <span className="block text-lead text-ink-3">{momentText(call.start, shown.plan, { seconds: false })}</span>
      )}
    </p>
  )
}
