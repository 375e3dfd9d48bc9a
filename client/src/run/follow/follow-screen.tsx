import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import { useMemo, useState } from 'react'
import { useNarrow } from '../../ui/use-narrow'
import type { LiveAddress, LiveSession } from '../live/live-session'
import { ClockLine } from '../parts/clock-line'
import { Gate } from '../parts/gate'
import { useKeptChoice } from '../parts/kept-choice'
import { MessageLine, messageFor } from '../parts/message-line'
import { SearchField } from '../parts/search-field'
import type { Shown } from '../parts/shown'
import { SilenceBanner } from '../parts/silence-banner'
import { useProjection } from '../parts/use-projection'
import { useWakeLock } from '../parts/wake-lock'
import { DepartmentChips } from './department-chips'
import { departmentsIn } from './departments-in'
import { findRows } from './find-rows'
import { FollowHead } from './follow-head'
import { RowList } from './row-list'
import { playheadOf, rowsShownOf } from './rows-shown'

interface ScreenProps {
  readonly session: LiveSession
  readonly address: LiveAddress
}

/** The whole show as a list that keeps what runs in sight. */
export const FollowScreen = ({ session }: ScreenProps) => {
  useWakeLock()
  return <Gate session={session}>{(shown) => <Follow session={session} shown={shown} />}</Gate>
}

const Follow = ({ session, shown }: { readonly session: LiveSession; readonly shown: Shown }) => {
  const projection = useProjection(session, shown)
  const [search, setSearch] = useState('')
  const { all, chosen, choose } = useDepartments(shown)
  const isNarrow = useNarrow(720)
  const { run, plan } = shown
  const rows = useMemo(() => rowsShownOf({ shown: { run, plan }, projection }), [run, plan, projection])
  const found = useMemo(() => findRows(rows, plan.columns, search), [rows, plan, search])
  const playhead = useMemo(() => (search.trim() === '' ? playheadOf(rows) : null), [rows, search])
  return (
    <main className="flex h-dvh flex-col">
      <ClockLine session={session} shown={shown} name="Run of show" />
      <SilenceBanner session={session} />
      <MessageLine text={messageFor(run, [])} />
      <FollowHead session={session} shown={shown} projection={projection} />
      <div className="flex gap-3 border-b border-line px-(--page) py-2">
        <div className="w-28 shrink-0 sm:w-64">
          <SearchField label="Find in the show" placeholder={isNarrow ? 'Find' : undefined} value={search} onChange={setSearch} />
        </div>
        <DepartmentChips all={all} chosen={chosen} onChoose={choose} />
      </div>
      {found.length === 0 ? (
        <p role="status" className="px-(--page) py-8 text-lead text-ink-2">
          {rows.length === 0 ? 'The run of show has no rows yet.' : `Nothing in the show has “${search.trim()}”.`}
        </p>
      ) : (
        <RowList rows={found} playhead={playhead} plan={plan} departments={chosen} isNarrow={isNarrow} />
      )}
    </main>
  )
}

/** Chosen departments by name, as this device keeps them; on first sight all a wide screen has room for, and none on a phone. */
const useDepartments = ({ plan }: Shown) => {
  const isNarrow = useNarrow(720)
  const all = useMemo(() => departmentsIn(plan.columns), [plan.columns])
  const [kept, keep] = useKeptChoice('live-departments', isNarrow ? '' : all.slice(0, 4).join(' '))
  const chosen = useMemo(() => all.filter((department) => kept.split(' ').includes(department)), [all, kept])
  return { all, chosen, choose: (departments: readonly Department[]) => keep(departments.join(' ')) }
}
