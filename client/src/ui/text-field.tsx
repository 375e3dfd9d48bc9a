import type { ComponentProps } from 'react'
import { classes } from './classes'
import { controlClass, FieldFrame, type FieldProps, useControl } from './field'

export type TextFieldProps = FieldProps & Omit<ComponentProps<'input'>, 'className'>

/** One line of text. Everything an `<input>` takes goes through, `ref` too. */
export const TextField = ({ label, hint, error, className, ...input }: TextFieldProps) => (
  <FieldFrame label={label} hint={hint} error={error} className={className}>
    <Input className={controlClass} {...input} />
  </FieldFrame>
)

/** The input of a frame. */
export const Input = (props: ComponentProps<'input'>) => <input {...useControl()} {...props} />

export type TextAreaProps = FieldProps & Omit<ComponentProps<'textarea'>, 'className'>

/** Several lines of text. */
export const TextArea = ({ label, hint, error, className, ...area }: TextAreaProps) => (
  <FieldFrame label={label} hint={hint} error={error} className={className}>
    <Area {...area} />
  </FieldFrame>
)

const Area = (props: ComponentProps<'textarea'>) => (
  <textarea {...useControl()} {...props} className={classes(controlClass, 'h-auto min-h-20 resize-y py-2')} />
)
