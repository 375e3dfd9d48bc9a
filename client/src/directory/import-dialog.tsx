import { type EntryKind, kindWords } from '@fashionos/shared/directory/kinds'
import { useEffect, useState } from 'react'
import { codeOf, sentenceOf } from '../failure'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { InlineNotice } from '../ui/notice'
import { Progress } from '../ui/progress'
import { notify } from '../ui/toaster'
import type { Workspace } from '../workspaces/workspace'
import type { ImportAnswer } from './import-answer'
import { ImportRows } from './import-rows'
import { importedText, intentText } from './import-words'
import { useDirectoryChanges } from './use-directory-changes'

export interface ImportDialogProps {
  readonly kind: EntryKind
  readonly workspace: Workspace
  /** `null`: closed. */
  readonly file: File | null
  readonly onClose: () => void
}

type State =
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'looked'; readonly answer: ImportAnswer; readonly isLate: boolean }

/** What a table would do to the directory, row by row, before it does. */
export const ImportDialog = ({ kind, workspace, file, onClose }: ImportDialogProps) => {
  const [state, setState] = useState<State>({ kind: 'looking' })
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const changes = useDirectoryChanges(workspace.id)

  useEffect(() => {
    if (!file) return
    let isWanted = true
    setFault(null)
    setState({ kind: 'looking' })
    changes.importTable(kind, { file }).then(
      (answer) => isWanted && setState({ kind: 'looked', answer, isLate: false }),
      (error: unknown) => isWanted && setState({ kind: 'failed', message: sentenceOf(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [file, kind, changes])

  const lookAgain = async (again: File) =>
    setState({ kind: 'looked', answer: await changes.importTable(kind, { file: again }), isLate: true })
  const apply = async (chosen: File, digest: string) => {
    setBusy(true)
    setFault(null)
    try {
      const { counts } = await changes.importTable(kind, { file: chosen, digest })
      notify(importedText(kind, counts))
      onClose()
    } catch (error) {
      if (codeOf(error) === 'out-of-date') await lookAgain(chosen).catch((later: unknown) => setFault(sentenceOf(later)))
      else setFault(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }

  const counts = state.kind === 'looked' ? state.answer.counts : null
  const willChange = counts !== null && counts.add + counts.change > 0
  return (
    <Dialog
      open={file !== null}
      onOpenChange={(open) => !open && !busy && onClose()}
      dismissible={!busy}
      size="large"
      title={`Import ${kindWords[kind].many}`}
      description={file?.name}
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>
            {willChange ? 'Cancel' : 'Close'}
          </Button>
          {file && state.kind === 'looked' && counts && willChange && (
            <Button variant="primary" busy={busy} onClick={() => void apply(file, state.answer.digest)}>
              {intentText(counts)}
            </Button>
          )}
        </>
      }
    >
      {state.kind === 'looking' && (
        <div className="py-6">
          <Progress label="Looking at the table" value={null} />
        </div>
      )}
      {state.kind === 'failed' && <InlineNotice tone="late">{state.message}</InlineNotice>}
      {state.kind === 'looked' && (
        <>
          {state.isLate && (
            <InlineNotice tone="tight" className="mb-4">
              The directory changed meanwhile. This is what would happen now.
            </InlineNotice>
          )}
          <ImportRows answer={state.answer} />
        </>
      )}
      <p role="alert" className="pt-3 text-thread empty:hidden">
        {fault}
      </p>
    </Dialog>
  )
}
