import { finaleOf } from '@fashionos/shared/documents/lineup/finale'
import { formatDuration } from '@fashionos/shared/time-text'
import { useMemo } from 'react'
import type { LineupModel } from './lineup-model'
import { lookName } from './look-words'

/** Whether every model can come out as stated, and in which order they do. */
export const FinaleCheck = ({ model }: { readonly model: LineupModel }) => {
  const { snapshot, timing } = model
  const { exits, start, length, problems } = useMemo(() => finaleOf(snapshot, timing.walks, timing.changes), [snapshot, timing])
  if (start === null) return <p className="text-ink-2">Nobody walks yet, so nobody comes back.</p>
  return (
    <div className="grid gap-3">
      <p className="num text-ink-2">
        {exits.length === 1 ? '1 model comes' : `${exits.length} models come`} out, {formatDuration(length)} long.
      </p>
      {problems.length === 0 ? (
        <p className="text-moss">Every model is back in time.</p>
      ) : (
        <ul className="grid gap-2">
          {problems.map(({ kind, model: who, look, message }) => (
            <li key={`${kind}/${who}/${look}`} className="num border-l-2 border-thread bg-thread-wash px-3 py-2 text-thread">
              {message}
            </li>
          ))}
        </ul>
      )}
      <ol className="num columns-2 gap-x-8 text-small text-ink-2 sm:columns-3">
        {exits.map((exit) => (
          <li key={exit.model} className="truncate">
            {(exit.model && model.modelNames.get(exit.model)) || 'Nobody'}, {lookName(exit.look).toLowerCase()}
          </li>
        ))}
      </ol>
    </div>
  )
}
