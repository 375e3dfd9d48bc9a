import { Suspense } from 'react'
import { Button } from '../../ui/button'
import { lazily } from '../../ui/lazily'
import type { ImageFiles } from '../view-props'
import { changeSentence } from './change-words'
import { pickedLooks, removeLooks, toggleStatus } from './lineup-commands'
import { openChanges } from './lineup-facts'
import type { LineupModel } from './lineup-model'
import type { LookActions } from './look-menu'
import { lookName } from './look-words'
import type { Preview } from './use-preview'

const LookForm = lazily(() => import('./look-form').then((module) => ({ default: module.LookForm })))

export interface LookInspectorProps {
  readonly model: LineupModel
  readonly files: ImageFiles
  readonly preview: Preview
  readonly actions: LookActions
}

/** The selected look in full; with none selected, what needs attention. */
export const LookInspector = ({ model, files, preview, actions }: LookInspectorProps) => {
  const ids = pickedLooks(model)
  const look = ids.length === 1 ? model.snapshot.looks.find(({ id }) => id === ids[0]) : undefined
  return (
    <aside aria-label="Details" className="flex w-[320px] shrink-0 flex-col gap-5 overflow-y-auto border-l border-line px-5.5 py-6.5">
      {look ? (
        <>
          <h2 className="display text-[26px] [overflow-wrap:anywhere]">{lookName(look)}</h2>
          <Suspense fallback={null}>
            <LookForm key={look.id} model={model} look={look} files={files} preview={preview} actions={actions} />
          </Suspense>
        </>
      ) : ids.length > 1 ? (
        <Several model={model} ids={ids} />
      ) : (
        <Attention model={model} />
      )}
    </aside>
  )
}

const Several = ({ model, ids }: { readonly model: LineupModel; readonly ids: readonly string[] }) => (
  <>
    <h2 className="display text-title">{ids.length} looks selected</h2>
    {model.editable && (
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => toggleStatus(model, 'held')}>
          Hold
        </Button>
        <Button size="small" onClick={() => toggleStatus(model, 'cut')}>
          Cut
        </Button>
        <Button size="small" variant="danger" onClick={() => removeLooks(model)}>
          Remove
        </Button>
      </div>
    )}
  </>
)

/** As many as one can take in; the head's lists have them all. */
const listedAtMost = 40

const Attention = ({ model }: { readonly model: LineupModel }) => {
  const changes = openChanges(model.timing)
  return (
    <>
      <h2 className="display text-title">{changes.length === 0 ? 'Every change holds' : 'What does not fit'}</h2>
      {changes.length === 0 && <p className="text-ink-2">Every model, dresser and shared piece is ready in time for each look.</p>}
      <ol className="num grid">
        {changes.slice(0, listedAtMost).map((change) => (
          <li key={change.key} className="border-t border-line">
            <button
              type="button"
              className={`w-full py-2 text-left hover:underline ${change.tone === 'impossible' ? 'text-thread' : 'text-amber'}`}
              onClick={() => model.reveal(change.to.look.id)}
            >
              {changeSentence(change, model.snapshot)}
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
