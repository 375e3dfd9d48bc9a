import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Digits } from '../ui/digits'
import { useNow } from '../ui/now'

const dateText = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
const clockText = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** The hour, as on the wall of every backstage. */
const Clock = () => {
  const now = useNow(1_000)
  return (
    <div className="grid justify-items-end gap-6 self-end">
      <Digits text={clockText.format(now)} className="text-[min(17vw,280px)]" />
      <p className="label">{dateText.format(now)}</p>
    </div>
  )
}

export interface CoverProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
  /** Under the form: the way to the other door. */
  readonly foot?: ReactNode
}

/** The frame of every screen before one is in a workspace. */
export const Cover = ({ title, lead, children, foot }: CoverProps) => (
  <div className="grid min-h-dvh lg:grid-cols-[minmax(440px,5fr)_7fr]">
    <main id="main" tabIndex={-1} className="outline-none flex flex-col px-6 py-7 sm:px-12 lg:border-r lg:border-line">
      <Link to="/" className="display w-max text-title">
        FashionOS
      </Link>
      <div className="mx-auto my-auto w-full max-w-[380px] py-12 lg:mx-0">
        <h1 className="display text-[44px] sm:text-[54px]">{title}</h1>
        {lead && <div className="mt-3 text-lead text-ink-2">{lead}</div>}
        <div className="mt-9">{children}</div>
        {foot && <div className="mt-10 border-t border-line pt-4 text-ink-2">{foot}</div>}
      </div>
    </main>
    <aside aria-hidden="true" className="hidden overflow-hidden bg-sunk p-12 lg:grid">
      <Clock />
    </aside>
  </div>
)
