import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import type { ImageFiles } from '../view-props'
import { removeLooks, stepLooks } from './lineup-commands'
import type { LineupModel } from './lineup-model'
import { LookForm } from './look-form'
import type { LookActions } from './look-menu'
import { lookName } from './look-words'
import type { Preview } from './use-preview'

export interface LookSheetProps {
  readonly model: LineupModel
  readonly files: ImageFiles
  readonly preview: Preview
  readonly actions: LookActions
  readonly lookId: string
  readonly onClose: () => void
}

/** One look over the whole screen, as on a phone; moving it stands in place of dragging. */
export const LookSheet = ({ model, files, preview, actions, lookId, onClose }: LookSheetProps) => {
  const look = model.snapshot.looks.find(({ id }) => id === lookId)
  const ids = [lookId]
  return (
    <Dialog
      open={look !== undefined}
      onOpenChange={(next) => !next && onClose()}
      title={look ? lookName(look) : 'Look'}
      footer={
        model.editable && (
          <>
            <Button onClick={() => stepLooks(model, -1, ids)}>Earlier</Button>
            <Button onClick={() => stepLooks(model, 1, ids)}>Later</Button>
            <Button
              variant="danger"
              onClick={() => {
                removeLooks(model, ids)
                onClose()
              }}
            >
              Remove
            </Button>
          </>
        )
      }
    >
      {look && <LookForm key={look.id} model={model} look={look} files={files} preview={preview} actions={leaving(actions, onClose)} />}
    </Dialog>
  )
}

/** The sheet makes way for what opens beside the document. */
const leaving = ({ comment, openHistory }: LookActions, leave: () => void): LookActions => ({
  comment:
    comment &&
    ((look) => {
      leave()
      comment(look)
    }),
  openHistory: (look) => {
    leave()
    openHistory(look)
  },
})
