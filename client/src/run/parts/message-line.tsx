import type { Run } from '@fashionos/shared/run/run'
import { classes } from '../../ui/classes'

type Audience = NonNullable<Run['message']>['to']

/** The caller's message when it is for one of these. */
export const messageFor = (run: Pick<Run, 'message'>, audiences: readonly Audience[]): string | null =>
  run.message && (run.message.to === 'everyone' || audiences.includes(run.message.to)) ? run.message.text : null

/** What the caller says to this screen. */
export const MessageLine = ({ text, className }: { readonly text: string | null; readonly className?: string }) => (
  <div role="status">
    {text !== null && (
      <p className={classes('border-y border-ink px-(--page) py-3 text-title leading-snug font-medium text-balance', className)}>
        <span className="label mr-3 align-middle">Caller</span>
        {text}
      </p>
    )}
  </div>
)
