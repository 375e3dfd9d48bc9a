import type { Change } from '@fashionos/shared/documents/lineup/quick-changes'
import { classes } from '../../ui/classes'
import { changeSentence, needsWords } from './change-words'
import type { LookPartProps } from './look-part'
import type { Preview } from './use-preview'

/** What has to happen before this look goes out, and what would mend it. */
export const LookChanges = ({ model, look }: LookPartProps & { readonly preview: Preview }) => {
  const changes = model.timing.changes.byLook.get(look.id) ?? []
  if (changes.length === 0) return null
  return (
    <section aria-label="Changes" className="grid gap-2">
      {changes.map((change) => (
        <ChangeNote key={change.key} change={change} model={model} />
      ))}
    </section>
  )
}

const tones = {
  impossible: 'border-thread bg-thread-wash text-thread',
  tight: 'border-amber bg-amber-wash text-amber',
  fine: 'border-line-2 text-ink-2',
}

export const ChangeNote = ({ change, model }: { readonly change: Change; readonly model: LookPartProps['model'] }) => (
  <div className={classes('num border-l-2 px-3 py-2', change.over ? tones.fine : tones[change.tone])}>
    <p className={change.tone === 'fine' ? undefined : 'font-medium'}>{changeSentence(change, model.snapshot)}</p>
    <p className="text-small text-ink-2">{needsWords(change)}</p>
  </div>
)
