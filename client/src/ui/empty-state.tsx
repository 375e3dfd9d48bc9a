import type { ReactNode } from 'react'
import { classes } from './classes'

export interface EmptyStateProps {
  /** A sentence. */
  readonly title: string
  readonly children?: ReactNode
  /** One button. */
  readonly action?: ReactNode
  /** A thin drawing at most. */
  readonly drawing?: ReactNode
  readonly className?: string
  /** `screen`: it is all there is on the screen, and its title the screen's. */
  readonly place?: 'part' | 'screen'
}

/** Nothing here yet, nothing found, or something failed: said in one sentence, with one thing to do. */
export const EmptyState = ({ title, children, action, drawing, className, place = 'part' }: EmptyStateProps) => (
  <div className={classes('grid max-w-[46ch] justify-items-start gap-3 py-14', className)}>
    {drawing && <div className="mb-2 text-ink-4">{drawing}</div>}
    {place === 'screen' ? <h1 className="display text-page">{title}</h1> : <h2 className="display text-[26px]">{title}</h2>}
    {children && <div className="text-lead text-ink-2">{children}</div>}
    {action && <div className="mt-2">{action}</div>}
  </div>
)
