import { useQuery } from '@tanstack/react-query'
import { Section } from '../ui/page'
import { EntryFrame } from './entry-frame'
import type { EntryPageProps } from './entry-screen'
import { capacityText, countryText, rateText } from './entry-words'
import { Facts, mailLink, phoneLink } from './facts'
import { Columns, PersonalNote } from './page-parts'
import { PictureSection } from './picture-section'
import { PlaceSection } from './place-section'
import { venueQuery } from './queries'
import { Relations } from './relations'
import { useDirectoryChanges } from './use-directory-changes'

/** A venue: where it is, whom it holds, what it has and costs, and which shows are there. */
export const VenuePage = ({ workspace, id }: EntryPageProps) => {
  const changes = useDirectoryChanges(workspace.id)
  return (
    <EntryFrame
      workspace={workspace}
      kind="venue"
      query={useQuery(venueQuery(workspace.id, id))}
      editedOf={(entry) => ({ kind: 'venue', entry })}
      meta={(venue) => [[venue.city, countryText(venue.country)].filter(Boolean).join(', '), capacityText(venue)]}
    >
      {(venue, edits) => (
        <Columns
          aside={
            <>
              <PlaceSection workspace={workspace} venue={venue} edits={edits} />
              <PictureSection
                workspaceId={workspace.id}
                title="Floor plan"
                alt={`Floor plan of ${venue.name}`}
                file={venue.floorPlanFile}
                edits={edits}
                shape="plan"
                change={(floorPlanFile) => changes.changeVenue(venue, { floorPlanFile })}
                empty={<p className="text-ink-2">No floor plan yet.</p>}
              />
            </>
          }
        >
          <Section title="About">
            <Facts
              lines={[
                { label: 'Address', value: venue.address },
                { label: 'Capacity', value: capacityText(venue) },
                { label: 'Features', value: venue.features.join('\n') },
                { label: 'Day rate', value: rateText(venue.dayRateMinor, venue.currency) },
                { label: 'Half-day rate', value: rateText(venue.halfDayRateMinor, venue.currency) },
                { label: 'Contact', value: venue.contactName },
                { label: 'Email', value: mailLink(venue.email) },
                { label: 'Phone', value: phoneLink(venue.phone) },
                { label: 'Notes', value: venue.notes },
              ]}
              empty="Only the name is known."
            />
            <PersonalNote workspace={workspace} />
          </Section>
          <Relations workspace={workspace} kind="venue" entry={venue} edits={edits} />
        </Columns>
      )}
    </EntryFrame>
  )
}
