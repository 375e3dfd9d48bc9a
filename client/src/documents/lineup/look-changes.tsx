import type { Fix } from '@fashionos/shared/documents/lineup/fixes'
import { fixesFor } from '@fashionos/shared/documents/lineup/fixes'
import type { Change } from '@fashionos/shared/documents/lineup/quick-changes'
import { useMemo } from 'react'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { changeSentence, fixOutcome, needsWords } from './change-words'
import type { LookPartProps } from './look-part'
import type { Preview } from './use-preview'

interface LookChangesProps extends LookPartProps {
  readonly preview: Preview
}

/** What has to happen before this look goes out, and what would mend it. */
export const LookChanges = ({ model, look, preview }: LookChangesProps) => {
  const changes = model.timing.changes.byLook.get(look.id) ?? []
  if (changes.length === 0) return null
  return (
    <section aria-label="Changes" className="grid gap-3">
      {changes.map((change) => (
        <div key={change.key}>
          <ChangeNote change={change} model={model} />
          {change.tone !== 'fine' && !change.over && model.editable && <Fixes change={change} model={model} preview={preview} />}
        </div>
      ))}
    </section>
  )
}

const tones = {
  impossible: 'border-thread bg-thread-wash text-thread',
  tight: 'border-amber bg-amber-wash text-amber',
  fine: 'border-line-2 text-ink-2',
}

const ChangeNote = ({ change, model }: { readonly change: Change; readonly model: LookPartProps['model'] }) => (
  <div className={classes('num border-l-2 px-3 py-2', change.over ? tones.fine : tones[change.tone])}>
    <p className={change.tone === 'fine' ? undefined : 'font-medium'}>{changeSentence(change, model.snapshot)}</p>
    <p className="text-small text-ink-2">{needsWords(change)}</p>
  </div>
)

interface FixesProps extends Pick<LookChangesProps, 'model' | 'preview'> {
  readonly change: Change
}

/** Ranked by the rules: the first leaves least that does not fit, and disturbs fewest people. */
const Fixes = ({ change, model, preview }: FixesProps) => {
  const { lineup, walksOf } = model.timing
  const fixes = useMemo(() => fixesFor(lineup, change, { walksOf }), [lineup, change, walksOf])
  if (fixes.length === 0)
    return <p className="px-3 pt-2 text-small text-ink-2">No single step mends this one. Give it more time, or another model.</p>
  return (
    <ol aria-label="What would help" className="grid">
      {fixes.map((fix) => (
        <FixLine key={fix.key} fix={fix} preview={preview} />
      ))}
    </ol>
  )
}

const FixLine = ({ fix, preview }: { readonly fix: Fix; readonly preview: Preview }) => {
  const isShown = preview.fix?.key === fix.key
  return (
    <li className={classes('grid gap-1.5 border-b border-line px-3 py-2.5', isShown && 'bg-sunk')}>
      <p>{fix.title}</p>
      <p className="num text-small text-ink-2">{fixOutcome(fix)}</p>
      <div className="flex gap-2">
        <Button size="small" aria-pressed={isShown} onClick={() => preview.show(isShown ? null : fix)}>
          {isShown ? 'Back' : 'Preview'}
        </Button>
        <Button size="small" variant="primary" onClick={() => preview.apply(fix)}>
          Apply
        </Button>
      </div>
    </li>
  )
}
