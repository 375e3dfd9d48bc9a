import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Section } from '../ui/page'
import { EntryFrame } from './entry-frame'
import type { EntryPageProps } from './entry-screen'
import { countText, seasonText } from './entry-words'
import { Facts, mailLink, phoneLink, webLink } from './facts'
import { Columns, PersonalNote } from './page-parts'
import { designerQuery } from './queries'
import { Relations } from './relations'

/** A designer: who it is, what they made, where it is shown. */
export const DesignerPage = ({ workspace, id }: EntryPageProps) => (
  <EntryFrame
    workspace={workspace}
    kind="designer"
    query={useQuery(designerQuery(workspace.id, id))}
    editedOf={(entry) => ({ kind: 'designer', entry })}
    meta={({ house }) => [house]}
  >
    {(designer, edits) => (
      <Columns
        aside={
          <Section title="Collections">
            {designer.relations.collections.length === 0 && <p className="py-4 text-ink-2">No collection yet.</p>}
            <ul>
              {designer.relations.collections.map((collection) => (
                <li key={collection.id} className="flex min-h-12 items-center gap-4 border-b border-line py-2">
                  <div className="min-w-0 flex-1">
                    <Link
                      to="/w/$workspace/directory/$kind/$entry"
                      params={{ workspace: workspace.slug, kind: 'collections', entry: collection.id }}
                      className="font-medium hover:underline"
                    >
                      {collection.name}
                    </Link>
                    <p className="text-ink-2">{seasonText(collection)}</p>
                  </div>
                  {collection.lookCount !== null && <span className="num text-ink-2">{`${countText(collection.lookCount)} looks`}</span>}
                </li>
              ))}
            </ul>
          </Section>
        }
      >
        {designer.bio && <p className="max-w-[60ch] pt-6 text-lead">{designer.bio}</p>}
        <Section title="About">
          <Facts
            lines={[
              { label: 'House', value: designer.house },
              { label: 'Email', value: mailLink(designer.email) },
              { label: 'Phone', value: phoneLink(designer.phone) },
              { label: 'Website', value: webLink(designer.website) },
              { label: 'Notes', value: designer.notes },
            ]}
            empty="Only the name is known."
          />
          <PersonalNote workspace={workspace} />
        </Section>
        <Relations workspace={workspace} kind="designer" entry={designer} edits={edits} />
      </Columns>
    )}
  </EntryFrame>
)
