import type { Section } from '@fashionos/shared/documents/lineup/schema'
import { schema } from '@fashionos/shared/documents/lineup/schema'
import { formatDuration } from '@fashionos/shared/time-text'
import { useSnapshot } from '../../live/use-document'
import { Button } from '../../ui/button'
import { notify } from '../../ui/toaster'
import { BoundText } from '../bound-text'
import { told } from '../told'
import { DurationField } from './duration-field'
import type { LineupSession } from './lineup-model'

/** What a section has of its own, and where it stands. */
export const SectionForm = ({ session, sectionId }: { readonly session: LineupSession; readonly sectionId: string }) => {
  const { sections, pace } = useSnapshot(session)
  const at = sections.findIndex(({ id }) => id === sectionId)
  const section = sections[at]
  if (!section) return <p className="text-ink-2">This section was removed.</p>
  const change = (changes: Partial<Pick<Section, 'exitEvery' | 'pause'>>): string | null => {
    const result = session.run('changeSections', { changes: [{ id: sectionId, ...changes }] })
    return result.ok ? null : result.reason
  }
  const move = (after: string | null) => told(session.run('moveSections', { ids: [sectionId], after }))
  const remove = (keepLooks: boolean) => {
    if (!told(session.run('removeSections', { ids: [sectionId], keepLooks }))) return
    notify(keepLooks ? 'Removed the section; its looks stay' : 'Removed the section and its looks', {
      id: 'removed',
      action: { label: 'Undo', onSelect: () => void session.undo.undo() },
    })
  }
  return (
    <div className="grid grid-cols-2 gap-4">
      <div className="col-span-2">
        <BoundText
          session={session}
          place={{ list: 'sections', id: sectionId, part: 'title' }}
          maxLength={schema.sections.parts.title.maxLength}
          label="Title"
          editable
        />
      </div>
      <DurationField
        label="One exit every"
        optional
        value={section.exitEvery}
        placeholder={formatDuration(pace.exitEvery)}
        onChange={(exitEvery) => change({ exitEvery })}
      />
      <DurationField label="Pause before" value={section.pause} onChange={(pause) => change({ pause: pause ?? 0 })} />
      <div className="col-span-2">
        <BoundText
          session={session}
          place={{ list: 'sections', id: sectionId, part: 'music' }}
          maxLength={schema.sections.parts.music.maxLength}
          label="Music"
          editable
        />
      </div>
      <div className="col-span-2 flex flex-wrap gap-2">
        <Button size="small" disabled={at === 0} onClick={() => move(sections[at - 2]?.id ?? null)}>
          Move up
        </Button>
        <Button size="small" disabled={at === sections.length - 1} onClick={() => move(sections[at + 1]?.id ?? null)}>
          Move down
        </Button>
      </div>
      <div className="col-span-2 flex flex-wrap gap-2 border-t border-line pt-3">
        <Button size="small" onClick={() => remove(true)}>
          Remove the heading
        </Button>
        <Button size="small" variant="danger" onClick={() => remove(false)}>
          Remove with its looks
        </Button>
      </div>
    </div>
  )
}
