import { useState } from 'react'
import { codeOf } from '../failure'
import { useForm } from '../form'
import { Button } from '../ui/button'
import { InlineNotice } from '../ui/notice'
import type { Workspace } from '../workspaces/workspace'
import type { Target } from './changes'
import type { EntryForm } from './entry-form'
import { changedValues } from './form-values'

export interface EntryFormBodyProps<V extends object, E extends V & Target> {
  readonly form: EntryForm<V>
  readonly workspace: Workspace
  /** `null`: a new one. */
  readonly entry: E | null
  readonly add: (values: V) => Promise<{ readonly id: string }>
  readonly change: (target: Target, values: Partial<V>) => Promise<unknown>
  readonly newest: (id: string) => Promise<E>
  readonly onDone: () => void
  readonly onAdded: (id: string) => Promise<void>
}

/** The form itself. When somebody else saved first it starts again from theirs, with what was typed here over it. */
export const EntryFormBody = <V extends object, E extends V & Target>(props: EntryFormBodyProps<V, E>) => {
  const [state, setState] = useState<{ readonly entry: E | null; readonly typed: Partial<V>; readonly isLate: boolean }>({
    entry: props.entry,
    typed: props.entry ?? {},
    isLate: false,
  })
  return (
    <>
      {state.isLate && (
        <InlineNotice tone="tight" className="mb-5">
          Somebody else changed this meanwhile. What you changed stands below; the rest is theirs. Save to keep it so.
        </InlineNotice>
      )}
      <Filled
        key={state.entry?.version ?? 0}
        {...props}
        entry={state.entry}
        typed={state.typed}
        onLate={(entry, changed) => setState({ entry, typed: { ...entry, ...changed }, isLate: true })}
      />
    </>
  )
}

interface FilledProps<V extends object, E extends V & Target> extends EntryFormBodyProps<V, E> {
  readonly typed: Partial<V>
  readonly onLate: (newest: E, changed: Partial<V>) => void
}

const Filled = <V extends object, E extends V & Target>(props: FilledProps<V, E>) => {
  const { form: kind, workspace, entry, typed, add, change, newest, onDone, onAdded, onLate } = props
  const save = async (target: E, values: V) => {
    const changed = changedValues<V>(target, values)
    try {
      if (Object.keys(changed).length > 0) await change(target, changed)
      onDone()
    } catch (error) {
      if (codeOf(error) !== 'out-of-date') throw error
      onLate(await newest(target.id), changed)
    }
  }
  const form = useForm({
    check: kind.faultsOf,
    submit: async (values) => {
      const read = kind.read(values)
      if (entry) await save(entry, read)
      else await onAdded((await add(read)).id)
    },
  })
  const { Fields } = kind
  return (
    <form {...form.props} className="grid gap-6">
      <Fields initial={typed} faults={form.faults} workspace={workspace} />
      <div className="flex items-center justify-end gap-4">
        <p role="alert" className="flex-1 text-thread empty:hidden">
          {form.failure}
        </p>
        <Button type="submit" variant="primary" busy={form.busy}>
          {entry ? 'Save' : 'Add'}
        </Button>
      </div>
    </form>
  )
}
