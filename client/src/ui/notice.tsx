import type { ReactNode } from 'react'
import { classes } from './classes'

const tones = {
  plain: 'border-l-ink bg-sunk',
  late: 'border-l-thread bg-thread-wash',
  tight: 'border-l-amber bg-amber-wash',
  good: 'border-l-moss bg-moss-wash',
}

export interface InlineNoticeProps {
  readonly tone?: keyof typeof tones
  readonly children: ReactNode
  readonly action?: ReactNode
  readonly className?: string
}

/** Something to know at this place of the screen. */
export const InlineNotice = ({ tone = 'plain', children, action, className }: InlineNoticeProps) => (
  <div
    role={tone === 'late' ? 'alert' : 'status'}
    className={classes('flex flex-wrap items-center gap-x-4 gap-y-2 border-l-2 px-4 py-2.5', tones[tone], className)}
  >
    <div className="min-w-0 flex-1">{children}</div>
    {action}
  </div>
)
