import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { codeOf } from '../failure'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { InlineNotice } from '../ui/notice'
import type { ShowDialogProps } from './duplicate-show-dialog'
import { showQuery } from './queries'
import type { Show, ShowDetails } from './show'
import { changedParts, type PartTitle, partsChangedBetween } from './show-conflict'
import { ShowFields, useShowForm } from './show-form'
import { useShowChanges } from './use-show-changes'

interface EditFormProps {
  /** As it was when the form was opened, or brought up to date. */
  readonly show: Show
  readonly workspaceId: string
  readonly onDone: () => void
  readonly onConflict: (newest: Show, typed: ShowDetails) => void
}

const EditForm = ({ show, typed, workspaceId, onDone, onConflict }: EditFormProps & { readonly typed: ShowDetails }) => {
  const queries = useQueryClient()
  const changes = useShowChanges(workspaceId)
  const edited = useShowForm({
    initial: typed,
    submit: async (details) => {
      const parts = changedParts(show, details)
      try {
        if (Object.keys(parts).length > 0) await changes.change({ show, details: parts })
        onDone()
      } catch (error) {
        if (codeOf(error) !== 'out-of-date') throw error
        const newest = await queries.fetchQuery({ ...showQuery({ workspaceId, showId: show.id }), staleTime: 0 })
        onConflict(newest, details)
      }
    },
  })
  return (
    <form {...edited.form.props} className="grid gap-6">
      <ShowFields of={edited} withStatus />
      <div className="flex items-center justify-end gap-4">
        <p role="alert" className="flex-1 text-thread empty:hidden">
          {edited.form.failure}
        </p>
        <Button type="submit" variant="primary" busy={edited.form.busy}>
          Save
        </Button>
      </div>
    </form>
  )
}

/** Somebody else saved first: both versions are kept, and the person decides. */
const Conflict = ({ parts }: { readonly parts: readonly PartTitle[] }) => (
  <InlineNotice tone="tight" className="mb-5">
    Somebody else changed {parts.join(' and ') || 'this show'} meanwhile. What you typed stands below; what you did not touch is theirs.
    Save to keep it so.
  </InlineNotice>
)

const EditShow = ({ show: opened, workspace, onOpenChange }: Omit<ShowDialogProps, 'open'>) => {
  const [state, setState] = useState<{ show: Show; typed: ShowDetails; parts: readonly PartTitle[] | null }>({
    show: opened,
    typed: opened,
    parts: null,
  })
  return (
    <>
      {state.parts && <Conflict parts={state.parts} />}
      <EditForm
        key={state.show.version}
        show={state.show}
        typed={state.typed}
        workspaceId={workspace.id}
        onDone={() => onOpenChange(false)}
        onConflict={(newest, typed) =>
          setState({
            show: newest,
            typed: { ...newest, ...changedParts(state.show, typed) },
            parts: partsChangedBetween(state.show, newest),
          })
        }
      />
    </>
  )
}

export const EditShowDialog = ({ open, onOpenChange, ...rest }: ShowDialogProps) => (
  <Dialog open={open} onOpenChange={onOpenChange} title="Edit the show">
    <EditShow {...rest} onOpenChange={onOpenChange} />
  </Dialog>
)
