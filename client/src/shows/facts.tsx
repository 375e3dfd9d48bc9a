import type { Fact } from '@fashionos/shared/documents/document-type'
import { classes } from '../ui/classes'

const tones: Readonly<Record<Fact['tone'], string>> = { plain: '', good: 'text-moss', tight: 'text-amber', late: 'text-thread' }

/** A document's figures side by side, each under its label. */
export const FactStrip = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="flex flex-wrap gap-x-9 gap-y-2">
    {facts.map((fact) => (
      <div key={fact.label}>
        <dt className="label">{fact.label}</dt>
        <dd className={classes('figure text-title', tones[fact.tone])}>{fact.value}</dd>
      </div>
    ))}
  </dl>
)
