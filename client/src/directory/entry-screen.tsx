import type { EntryKind } from '@fashionos/shared/directory/kinds'
import type { Workspace } from '../workspaces/workspace'
import { CollectionPage } from './collection-page'
import { CrewPage } from './crew-page'
import { DesignerPage } from './designer-page'
import { ModelPage } from './model-page'
import { VenuePage } from './venue-page'

export interface EntryPageProps {
  readonly workspace: Workspace
  readonly id: string
}

/** The page of an entry, as its kind has it. */
export const EntryScreen = ({ kind, ...props }: EntryPageProps & { readonly kind: EntryKind }) => {
  switch (kind) {
    case 'designer':
      return <DesignerPage {...props} />
    case 'collection':
      return <CollectionPage {...props} />
    case 'model':
      return <ModelPage {...props} />
    case 'venue':
      return <VenuePage {...props} />
    case 'crew':
      return <CrewPage {...props} />
  }
}
