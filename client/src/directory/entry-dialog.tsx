import { kindWords } from '@fashionos/shared/directory/kinds'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Dialog } from '../ui/dialog'
import type { Workspace } from '../workspaces/workspace'
import { collectionForm } from './collection-form'
import { crewForm } from './crew-form'
import { designerForm } from './designer-form'
import type { Collection, CrewMember, Designer, DirectoryModel, Venue } from './entry'
import { EntryFormBody } from './entry-form-body'
import { modelForm } from './model-form'
import { collectionQuery, crewMemberQuery, designerQuery, modelQuery, venueQuery } from './queries'
import { useDirectoryChanges } from './use-directory-changes'
import { venueForm } from './venue-form'

/** The entry that is changed, of the dialog's kind; `null`: a new one. */
export type EditedEntry =
  | { readonly kind: 'designer'; readonly entry: Designer | null }
  | { readonly kind: 'collection'; readonly entry: Collection | null }
  | { readonly kind: 'model'; readonly entry: DirectoryModel | null }
  | { readonly kind: 'venue'; readonly entry: Venue | null }
  | { readonly kind: 'crew'; readonly entry: CrewMember | null }

export interface EntryDialogProps {
  readonly edited: EditedEntry
  readonly workspace: Workspace
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** The form for a new entry, or for one that is there. */
export const EntryDialog = ({ edited, workspace, open, onOpenChange }: EntryDialogProps) => (
  <Dialog
    open={open}
    onOpenChange={onOpenChange}
    title={edited.entry === null ? `New ${kindWords[edited.kind].one}` : `Edit ${edited.entry.name}`}
    size="medium"
  >
    <Body edited={edited} workspace={workspace} onDone={() => onOpenChange(false)} />
  </Dialog>
)

interface BodyProps extends Pick<EntryDialogProps, 'edited' | 'workspace'> {
  readonly onDone: () => void
}

const Body = ({ edited, workspace, onDone }: BodyProps) => {
  const router = useRouter()
  const queries = useQueryClient()
  const changes = useDirectoryChanges(workspace.id)
  const onAdded = async (id: string) => {
    onDone()
    const params = { workspace: workspace.slug, kind: kindWords[edited.kind].path, entry: id }
    await router.navigate({ to: '/w/$workspace/directory/$kind/$entry', params })
  }
  const shared = { workspace, onDone, onAdded }
  switch (edited.kind) {
    case 'designer':
      return (
        <EntryFormBody
          {...shared}
          form={designerForm}
          entry={edited.entry}
          add={changes.addDesigner}
          change={changes.changeDesigner}
          newest={(id) => queries.fetchQuery({ ...designerQuery(workspace.id, id), staleTime: 0 })}
        />
      )
    case 'collection':
      return (
        <EntryFormBody
          {...shared}
          form={collectionForm}
          entry={edited.entry}
          add={changes.addCollection}
          change={changes.changeCollection}
          newest={(id) => queries.fetchQuery({ ...collectionQuery(workspace.id, id), staleTime: 0 })}
        />
      )
    case 'model':
      return (
        <EntryFormBody
          {...shared}
          form={modelForm}
          entry={edited.entry}
          add={changes.addModel}
          change={changes.changeModel}
          newest={(id) => queries.fetchQuery({ ...modelQuery(workspace.id, id), staleTime: 0 })}
        />
      )
    case 'venue':
      return (
        <EntryFormBody
          {...shared}
          form={venueForm}
          entry={edited.entry}
          add={changes.addVenue}
          change={changes.changeVenue}
          newest={(id) => queries.fetchQuery({ ...venueQuery(workspace.id, id), staleTime: 0 })}
        />
      )
    case 'crew':
      return (
        <EntryFormBody
          {...shared}
          form={crewForm}
          entry={edited.entry}
          add={changes.addCrew}
          change={changes.changeCrew}
          newest={(id) => queries.fetchQuery({ ...crewMemberQuery(workspace.id, id), staleTime: 0 })}
        />
      )
  }
}
