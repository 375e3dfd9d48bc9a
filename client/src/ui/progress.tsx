import { classes } from './classes'

/** Something is under way and cannot say how far it is. */
export const Spinner = ({ label = 'Loading', className }: { readonly label?: string; readonly className?: string }) => (
  <span role="status" aria-label={label} className={classes('inline-flex gap-1', className)}>
    {[0, 160, 320].map((delay) => (
      <span
        key={delay}
        className="size-1 animate-pulse rounded-full bg-current"
        style={{ animationDelay: `${delay}ms`, animationDuration: '960ms' }}
      />
    ))}
  </span>
)

export interface ProgressProps {
  readonly label: string
  /** 0 to 1; `null` when it is not known. */
  readonly value: number | null
}

/** A hairline that fills. */
export const Progress = ({ label, value }: ProgressProps) => (
  <div
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={value === null ? undefined : Math.round(value * 100)}
    className="h-[2px] w-full overflow-hidden bg-line"
  >
    <div
      className={classes('h-full bg-ink transition-[width] duration-180', value === null && 'w-1/3 animate-pulse')}
      style={value === null ? undefined : { width: `${value * 100}%` }}
    />
  </div>
)

/** Holds the place of text that is on its way, so that nothing jumps when it comes. */
export const Placeholder = ({ className }: { readonly className?: string }) => (
  <span aria-hidden="true" className={classes('block animate-pulse rounded bg-sunk', className)} />
)
