import type { Look } from '@fashionos/shared/documents/lineup/schema'
import { plainTextOf } from '@fashionos/shared/rich-text/plain-text'
import { Suspense } from 'react'
import { lazily } from '../../ui/lazily'
import { Select } from '../../ui/select'
import { TypedField } from '../../ui/typed-field'
import { told } from '../told'
import type { ImageFiles } from '../view-props'
import type { LineupModel } from './lineup-model'
import { LookChanges } from './look-changes'
import { LookFitting } from './look-fitting'
import { LookLinks } from './look-links'
import type { LookActions } from './look-menu'
import { changeLook, type LookPartProps, LookText } from './look-part'
import { LookPeople } from './look-people'
import { LookPhoto } from './look-photo'
import { LookPieces } from './look-pieces'
import { LookStatusButtons } from './look-status'
import { LookTimes } from './look-times'
import type { Preview } from './use-preview'

const NotesEditor = lazily(() => import('../notes-editor').then((notes) => ({ default: notes.NotesEditor })))

export interface LookFormProps {
  readonly model: LineupModel
  readonly look: Look
  readonly files: ImageFiles
  readonly preview: Preview
  readonly actions: LookActions
}

/** Everything about one look. */
export const LookForm = ({ model, look, files, preview, actions }: LookFormProps) => {
  const { session, editable } = model
  const part = { model, look }
  return (
    <div className="grid gap-6">
      <LookStatusButtons {...part} />
      <LookChanges {...part} preview={preview} />
      <div className="grid grid-cols-[84px_1fr] gap-4">
        <TypedField label="Number" value={look.number} disabled={!editable} commit={(number) => changeLook(part, { number })} />
        <SectionSelect {...part} />
        <div className="col-span-2">
          <LookText {...part} name="title" label="Title" />
        </div>
      </div>
      <LookPhoto {...part} files={files} />
      <LookPeople {...part} />
      <LookPieces {...part} />
      <LookTimes {...part} />
      <section className="grid grid-cols-2 gap-4" aria-label="Cues">
        <TypedField label="LX cue" value={look.lightCue} disabled={!editable} commit={(lightCue) => changeLook(part, { lightCue })} />
        <TypedField label="SND cue" value={look.soundCue} disabled={!editable} commit={(soundCue) => changeLook(part, { soundCue })} />
        <div className="col-span-2">
          <LookText {...part} name="music" label="Music" />
        </div>
        <div className="col-span-2">
          <LookText {...part} name="hairAndMakeUp" label="Hair and make-up" />
        </div>
      </section>
      <LookFitting {...part} />
      <section>
        <h3 className="label mb-2">Notes</h3>
        <Suspense fallback={<p className="min-h-[89px] whitespace-pre-line border-b border-edge py-2">{plainTextOf(look.notes)}</p>}>
          <NotesEditor key={look.id} session={session} place={{ list: 'looks', id: look.id, part: 'notes' }} editable={editable} />
        </Suspense>
      </section>
      <LookLinks look={look.id} actions={actions} />
    </div>
  )
}

const nowhere = 'none'

const SectionSelect = ({ model, look }: LookPartProps) => {
  const { sections } = model.snapshot
  if (sections.length === 0) return <div />
  const own = sections.some(({ id }) => id === look.section) ? look.section : null
  const move = (chosen: string) => {
    const section = chosen === nowhere ? null : chosen
    const last = model.groups.find((group) => (group.section?.id ?? null) === section)?.looks.at(-1)?.id ?? null
    told(model.session.run('moveLooks', { ids: [look.id], after: last, section }))
  }
  return (
    <Select
      label="Section"
      value={own ?? nowhere}
      disabled={!model.editable}
      onChange={move}
      options={[
        { value: nowhere, label: 'Before the sections' },
        ...sections.map(({ id, title }) => ({ value: id, label: title || 'Without a title' })),
      ]}
    />
  )
}
