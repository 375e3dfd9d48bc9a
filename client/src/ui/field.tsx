import { createContext, type ReactNode, use, useId } from 'react'
import { classes } from './classes'

export interface FieldProps {
  readonly label: string
  /** A line under the field. */
  readonly hint?: ReactNode
  /** What is wrong and what to do; replaces the hint. */
  readonly error?: string | null
  readonly className?: string
}

/** The look of everything one types into: a line, no box. */
export const controlClass =
  'block h-9 w-full rounded-none border-0 border-b border-edge bg-transparent px-0 text-lead text-ink outline-none transition-colors duration-120 ' +
  'placeholder:text-ink-3 hover:border-ink focus-visible:border-ink focus-visible:shadow-[0_1px_0_var(--ink)] focus-visible:outline-none ' +
  'aria-invalid:border-thread aria-invalid:shadow-[0_1px_0_var(--thread)] disabled:border-line disabled:text-ink-3 touch:h-11'

interface ControlProps {
  readonly id: string | undefined
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

const Control = createContext<ControlProps>({ id: undefined, 'aria-describedby': undefined, 'aria-invalid': undefined })

/** What ties a control to the frame it stands in. */
export const useControl = (): ControlProps => use(Control)

/** A label, a control and what is to be said about it, tied together for screen readers. */
export const FieldFrame = ({ label, hint, error, className, children }: FieldProps & { readonly children: ReactNode }) => {
  const id = useId()
  const said = error || hint
  const control: ControlProps = { id, 'aria-describedby': said ? `${id}said` : undefined, 'aria-invalid': error ? true : undefined }
  return (
    <div className={classes('grid content-start gap-1', className)}>
      <label id={`${id}label`} htmlFor={id} className="label">
        {label}
      </label>
      <Control value={control}>{children}</Control>
      {said && (
        <div id={`${id}said`} className={classes('text-small', error ? 'text-thread' : 'text-ink-2')}>
          {said}
        </div>
      )}
    </div>
  )
}
