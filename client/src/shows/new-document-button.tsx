import { documentTypes } from '@fashionos/shared/documents/registry'
import { useRouter } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { sentenceOf } from '../failure'
import { Button } from '../ui/button'
import { Menu, type MenuEntry } from '../ui/menu'
import { notifyFailure } from '../ui/toaster'
import type { ShowHomeProps } from './show-home'
import { useShowChanges } from './use-show-changes'
import { documentTypeNames, fittingTemplates } from './wizard/first-documents'

/** One more document: of any type, empty or filled by one of its templates. */
export const NewDocumentButton = ({ show, workspace }: ShowHomeProps) => {
  const router = useRouter()
  const changes = useShowChanges(workspace.id)
  const [busy, setBusy] = useState(false)
  const create = async (type: string, template?: string) => {
    setBusy(true)
    try {
      const document = await changes.createDocument({ showId: show.id, type, template })
      await router.navigate({
        to: '/w/$workspace/shows/$show/d/$document',
        params: { workspace: workspace.slug, show: show.id, document: document.id },
      })
    } catch (error) {
      notifyFailure(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  const entries = documentTypeNames.flatMap((type, index): MenuEntry[] => [
    ...(index > 0 ? [{ kind: 'separator' } as const] : []),
    { kind: 'heading', label: documentTypes[type].title },
    { kind: 'action', label: 'Empty', onSelect: () => void create(type) },
    ...fittingTemplates(type, show.kind).map(
      ({ name, title }): MenuEntry => ({ kind: 'action', label: title, onSelect: () => void create(type, name) }),
    ),
  ])
  return (
    <Menu
      align="end"
      entries={entries}
      trigger={
        <Button size="small" variant="quiet" busy={busy}>
          <Plus size={14} strokeWidth={1.5} aria-hidden="true" />
          New document
        </Button>
      }
    />
  )
}
