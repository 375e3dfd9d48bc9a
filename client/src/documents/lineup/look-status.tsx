import type { LookStatus } from '@fashionos/shared/documents/lineup/schema'
import { useState } from 'react'
import { Segmented } from '../../ui/segmented'
import { told } from '../told'
import type { LookPartProps } from './look-part'
import { capital, statusWords } from './look-words'
import { ModelPicker } from './model-picker'

const statuses: readonly LookStatus[] = ['in', 'held', 'cut', 'substituted']

/** Hold, cut or substitute in one tap; the look keeps its number and its place. */
export const LookStatusButtons = ({ model, look }: LookPartProps) => {
  const [asking, setAsking] = useState(false)
  const { session, editable } = model
  const set = (status: LookStatus, standIn: string | null = null) => {
    setAsking(false)
    told(session.run('setStatus', { ids: [look.id], status, ...(standIn ? { standIn } : {}) }))
  }
  if (!editable) return <p className="text-ink-2">{capital(statusWords[look.status])}</p>
  const substitutes = look.status === 'substituted' || asking
  return (
    <div className="grid justify-items-start gap-4">
      <Segmented
        label="Status"
        value={asking ? 'substituted' : look.status}
        onChange={(status) => (status === 'substituted' ? setAsking(true) : set(status))}
        options={statuses.map((value) => ({ value, label: value === 'substituted' ? 'Stand-in' : capital(statusWords[value]) }))}
      />
      {substitutes && (
        <div className="w-full">
          <ModelPicker
            model={model}
            look={look}
            label={asking && look.status !== 'substituted' ? 'Who walks instead' : 'Stand-in'}
            value={look.standIn}
            onChoose={(standIn) => (standIn === null ? set('in') : set('substituted', standIn))}
          />
        </div>
      )}
    </div>
  )
}
