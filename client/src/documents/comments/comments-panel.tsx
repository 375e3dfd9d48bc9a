import { EmptyState } from '../../ui/empty-state'
import type { DocumentPanelProps } from '../panels'

/** What people say about the document. */
export const CommentsPanel = ({ document }: DocumentPanelProps) => (
  <div className="px-5">
    <EmptyState title="Nobody has commented yet">What people say about {document.title} stands here.</EmptyState>
  </div>
)
