import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Section } from '../ui/page'
import { EntryFrame } from './entry-frame'
import type { EntryPageProps } from './entry-screen'
import { countText, seasonText } from './entry-words'
import { Facts } from './facts'
import { collectionQuery } from './queries'
import { Relations } from './relations'

/** A collection: whose it is, of which season, and where it is shown. */
export const CollectionPage = ({ workspace, id }: EntryPageProps) => (
  <EntryFrame
    workspace={workspace}
    kind="collection"
    query={useQuery(collectionQuery(workspace.id, id))}
    editedOf={(entry) => ({ kind: 'collection', entry })}
    meta={(collection) => [collection.designerName, seasonText(collection)]}
  >
    {(collection, edits) => (
      <div className="max-w-[820px]">
        {collection.description && <p className="max-w-[60ch] pt-6 text-lead">{collection.description}</p>}
        <Section title="About">
          <Facts
            lines={[
              {
                label: 'Designer',
                value: collection.designerId && (
                  <Link
                    to="/w/$workspace/directory/$kind/$entry"
                    params={{ workspace: workspace.slug, kind: 'designers', entry: collection.designerId }}
                    className="link"
                  >
                    {collection.designerName}
                  </Link>
                ),
              },
              { label: 'Season', value: seasonText(collection) },
              { label: 'Looks', value: countText(collection.lookCount) },
              { label: 'Notes', value: collection.notes },
            ]}
            empty="Only the name is known."
          />
        </Section>
        <Relations workspace={workspace} kind="collection" entry={collection} edits={edits} />
      </div>
    )}
  </EntryFrame>
)
