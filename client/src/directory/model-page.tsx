import { useQuery } from '@tanstack/react-query'
import { initialsOf } from '../ui/avatar'
import { Section } from '../ui/page'
import { AbsencesSection } from './absences-section'
import type { DirectoryModel } from './entry'
import { seesPersonal } from './entry-form'
import { EntryFrame } from './entry-frame'
import type { EntryPageProps } from './entry-screen'
import { centimetres, heightText } from './entry-words'
import { Facts, mailLink, phoneLink } from './facts'
import { Columns, PersonalNote } from './page-parts'
import { PictureSection } from './picture-section'
import { modelQuery } from './queries'
import { Relations } from './relations'
import { useDirectoryChanges } from './use-directory-changes'

const figures = (model: DirectoryModel) =>
  [
    { label: 'Height', value: centimetres(model.heightMm), unit: 'cm' },
    { label: 'Bust', value: centimetres(model.bustMm), unit: 'cm' },
    { label: 'Waist', value: centimetres(model.waistMm), unit: 'cm' },
    { label: 'Hips', value: centimetres(model.hipsMm), unit: 'cm' },
    { label: 'Shoe', value: model.shoeEu === null ? '' : String(model.shoeEu), unit: 'EU' },
    { label: 'Dress', value: model.dressEu === null ? '' : String(model.dressEu), unit: 'EU' },
  ].filter(({ value }) => value !== '')

/** What people came for: the measurements, large. */
const Figures = ({ model }: { readonly model: DirectoryModel }) => (
  <dl className="grid grid-cols-3 gap-x-6 gap-y-4 border-b border-line py-5 sm:flex sm:flex-wrap sm:gap-x-9">
    {figures(model).map(({ label, value, unit }) => (
      <div key={label}>
        <dt className="label">{label}</dt>
        <dd className="mt-0.5">
          <span className="figure text-[30px]">{value}</span> <span className="text-small text-ink-3">{unit}</span>
        </dd>
      </div>
    ))}
  </dl>
)

/** A model: measurements, contacts, the days away, and where they walk. */
export const ModelPage = ({ workspace, id }: EntryPageProps) => {
  const changes = useDirectoryChanges(workspace.id)
  return (
    <EntryFrame
      workspace={workspace}
      kind="model"
      query={useQuery(modelQuery(workspace.id, id))}
      editedOf={(entry) => ({ kind: 'model', entry })}
      meta={(model) => [model.agency, heightText(model)]}
    >
      {(model, edits) => (
        <Columns
          aside={
            <PictureSection
              workspaceId={workspace.id}
              title="Photo"
              alt={model.name}
              file={model.photoFile}
              edits={edits}
              shape="portrait"
              change={(photoFile) => changes.changeModel(model, { photoFile })}
              empty={
                <div aria-hidden="true" className="display grid aspect-[4/5] w-full place-items-center bg-sunk text-[64px] text-ink-3">
                  {initialsOf(model.name)}
                </div>
              }
            />
          }
        >
          {figures(model).length > 0 && <Figures model={model} />}
          <Section title="About">
            <Facts
              lines={[
                { label: 'Agency', value: model.agency },
                { label: 'Email', value: mailLink(model.email) },
                { label: 'Phone', value: phoneLink(model.phone) },
                { label: 'Hair', value: model.hair },
                { label: 'Eyes', value: model.eyes },
                { label: 'Notes', value: model.notes },
              ]}
              empty="Only the name is known."
            />
            <PersonalNote workspace={workspace} />
          </Section>
          {seesPersonal(workspace) && <AbsencesSection workspace={workspace} model={model} edits={edits} />}
          <Relations workspace={workspace} kind="model" entry={model} edits={edits} />
        </Columns>
      )}
    </EntryFrame>
  )
}
