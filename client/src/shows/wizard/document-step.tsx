import { type DocumentTypeName, documentTypes } from '@fashionos/shared/documents/registry'
import { Checkbox } from '../../ui/checkbox'
import { Select } from '../../ui/select'
import type { ShowKind } from '../show'
import { documentTypeNames, type FirstDocument, fittingTemplates, usualDocuments, withDocument } from './first-documents'
import { TaskDates } from './task-dates'

export interface DocumentStepProps {
  readonly kind: ShowKind
  readonly date: string
  readonly documents: readonly FirstDocument[]
  readonly onChange: (documents: readonly FirstDocument[]) => void
}

const empty = 'empty'

/** Which documents the show begins with, and what fills them. */
export const DocumentStep = ({ kind, date, documents, onChange }: DocumentStepProps) => (
  <ul aria-label="Documents of the show">
    {documentTypeNames.map((type) => (
      <DocumentLine
        key={type}
        type={type}
        kind={kind}
        date={date}
        document={documents.find((document) => document.type === type) ?? null}
        onChange={(choice) => onChange(withDocument(documents, type, choice))}
      />
    ))}
  </ul>
)

interface DocumentLineProps extends Omit<DocumentStepProps, 'documents' | 'onChange'> {
  readonly type: DocumentTypeName
  readonly document: FirstDocument | null
  readonly onChange: (document: FirstDocument | null) => void
}

const DocumentLine = ({ type, kind, date, document, onChange }: DocumentLineProps) => {
  const templates = fittingTemplates(type, kind)
  const { title } = documentTypes[type]
  const chosen = templates.find(({ name }) => name === document?.template)
  const takeIn = () => onChange(usualDocuments(kind).find((usual) => usual.type === type) ?? { type, template: null })
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line py-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <Checkbox label={title} checked={document !== null} onChange={(checked) => (checked ? takeIn() : onChange(null))} />
      <div className="grid gap-1.5">
        <Select
          look="bare"
          label={`What fills the ${title.toLowerCase()}`}
          disabled={document === null}
          value={document?.template ?? empty}
          onChange={(name) => onChange({ type, template: name === empty ? null : name })}
          options={[
            ...templates.map(({ name, title: label, summary }) => ({ value: name, label, detail: summary })),
            { value: empty, label: 'Empty' },
          ]}
        />
        {document && <p className="text-small text-ink-2">{chosen?.summary ?? 'Starts with nothing in it.'}</p>}
        {type === 'task-board' && document?.template && <TaskDates template={document.template} date={date} />}
      </div>
    </li>
  )
}
