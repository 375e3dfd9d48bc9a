import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { sentenceOf } from '../failure'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import type { Workspace } from '../workspaces/workspace'
import { handOver } from './file-hand-over'
import type { Show, ShowDocument } from './show'
import { useShowChanges } from './use-show-changes'

export interface ImportChoiceProps {
  /** `null`: closed. */
  readonly file: File | null
  readonly show: Show
  readonly workspace: Workspace
  readonly documents: readonly ShowDocument[]
  readonly onClose: () => void
}

/** The type of document that files are brought into. */
const importable = 'run-of-show'

const titleOf = (file: File): string => file.name.replace(/\.[^.]+$/, '').slice(0, 200) || 'Run of show'

/** Where a dropped file goes; what becomes of it is shown on the document's own screen before anything changes. */
export const ImportChoice = ({ file, show, workspace, documents, onClose }: ImportChoiceProps) => {
  const router = useRouter()
  const changes = useShowChanges(workspace.id)
  const [busy, setBusy] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const open = async (documentId: string, dropped: File) => {
    handOver(documentId, dropped)
    onClose()
    await router.navigate({
      to: '/w/$workspace/shows/$show/d/$document',
      params: { workspace: workspace.slug, show: show.id, document: documentId },
    })
  }
  const create = async (dropped: File) => {
    setBusy('new')
    setFault(null)
    try {
      const document = await changes.createDocument({ showId: show.id, type: importable, title: titleOf(dropped) })
      await open(document.id, dropped)
    } catch (error) {
      setFault(sentenceOf(error))
    } finally {
      setBusy(null)
    }
  }
  const targets = documents.filter((document) => document.type === importable && document.capabilities.includes('edit'))
  return (
    <Dialog
      open={file !== null}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
      size="small"
      title="Where does it go?"
      description={file ? `${file.name}. You see what each row becomes before anything changes.` : undefined}
    >
      {file && (
        <ul>
          {targets.map((document) => (
            <li key={document.id} className="flex min-h-13 items-center justify-between gap-4 border-b border-line">
              <span>{document.title}</span>
              <Button onClick={() => void open(document.id, file)}>Import here</Button>
            </li>
          ))}
          <li className="flex min-h-13 items-center justify-between gap-4">
            <span>A new run of show</span>
            <Button variant={targets.length === 0 ? 'primary' : 'plain'} busy={busy === 'new'} onClick={() => void create(file)}>
              Create
            </Button>
          </li>
        </ul>
      )}
      <p role="alert" className="text-thread empty:hidden">
        {fault}
      </p>
    </Dialog>
  )
}
