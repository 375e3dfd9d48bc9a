import { useCommentView } from '../comments/commenting'
import type { LineupLook } from './lineup-head'
import type { LineupModel } from './lineup-model'
import { lookAbout } from './look-about'

interface LineupComments {
  readonly model: LineupModel
  readonly narrow: boolean
  readonly onLook: (next: (now: LineupLook) => LineupLook) => void
  /** Shows a look in full over the screen, on a phone. */
  readonly openLook: (look: string) => void
}

/** What a lineup does for comments, and for addresses that lead into it. */
export const useLineupComments = ({ model, narrow, onLook, openLook }: LineupComments): void =>
  useCommentView({
    reveal: (anchor) => {
      const look = lookAbout(model.snapshot, anchor)
      if (look === null) {
        if (anchor.list === 'models') onLook(() => 'casting')
        return
      }
      onLook((now) => (now === 'list' ? now : 'wall'))
      model.reveal(look)
      if (narrow) openLook(look)
    },
    target: () => {
      const { active } = model.selection
      return active === null ? null : { kind: 'item', list: 'looks', id: active }
    },
  })
