import type { Anchor } from '@fashionos/shared/comments/anchor'
import type { Lineup } from '@fashionos/shared/documents/lineup/schema'
import { useCallback } from 'react'
import { useCommenting, useCommentView } from '../comments/commenting'
import type { LineupModel } from './lineup-model'

interface LookComments {
  readonly model: LineupModel
  /** Brings the looks on the screen, and with `whole` all of the look. */
  readonly show: (look: string, whole: boolean) => void
}

/** What a lineup does for comments, and for addresses that lead to something in it. Returns how a look is commented on; `null`: this person does not. */
export const useLookComments = ({ model, show }: LookComments): ((look: string) => void) | null => {
  const commenting = useCommenting()
  useCommentView({
    reveal: (anchor) => {
      const look = lookOf(model.snapshot, anchor)
      if (look === undefined) return
      show(look, anchor.kind !== 'item')
      model.reveal(look)
    },
    target: () => (model.selection.active === null ? null : itemOf(model.selection.active)),
  })
  const start = useCallback((look: string) => commenting?.start(itemOf(look)), [commenting])
  return commenting?.may ? start : null
}

const itemOf = (look: string): Anchor => ({ kind: 'item', list: 'looks', id: look })

/** The look something stands at: for a piece, a model, a dresser or a section the first look that has it. */
const lookOf = ({ looks, pieces }: Lineup, { list, id }: { readonly list: string; readonly id: string }): string | undefined => {
  const piece = list === 'pieces' ? pieces.find((one) => one.id === id) : undefined
  const found = looks.find((look) => {
    if (list === 'looks') return look.id === id
    if (list === 'models') return look.model === id || look.standIn === id
    if (list === 'dressers') return look.dresser === id
    if (list === 'sections') return look.section === id
    return piece !== undefined && look.id in piece.looks
  })
  return found?.id
}
