import { type Look, schema } from '@fashionos/shared/documents/lineup/schema'
import { BoundText } from '../bound-text'
import type { LineupModel } from './lineup-model'

/** What every part of the form may use. */
export interface LookPartProps {
  readonly model: LineupModel
  readonly look: Look
}

/** Changes parts of one look; a sentence when it was refused. */
export const changeLook = ({ model, look }: LookPartProps, changes: LookChange): string | null => {
  const result = model.session.run('changeLooks', { changes: [{ id: look.id, ...changes }] })
  return result.ok ? null : result.reason
}

type LookChange = Partial<Omit<Look, 'id' | 'section' | 'casting' | 'notes'>>

export interface LookTextProps extends LookPartProps {
  readonly name: 'title' | 'music' | 'hairAndMakeUp' | 'fittingNotes'
  readonly label: string
}

/** A text of the look that others may be typing into. */
export const LookText = ({ model, look, name, label }: LookTextProps) => (
  <BoundText
    key={look.id}
    session={model.session}
    place={{ list: 'looks', id: look.id, part: name }}
    maxLength={schema.looks.parts[name].maxLength}
    label={label}
    editable={model.editable}
  />
)
