import type { Fact } from '@fashionos/shared/documents/document-type'
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { classes } from '../ui/classes'
import type { DocumentReadiness } from './show'

const signs = {
  good: { Sign: CircleCheck, className: 'text-moss', word: 'Ready' },
  tight: { Sign: TriangleAlert, className: 'text-amber', word: 'Tight' },
  late: { Sign: CircleAlert, className: 'text-thread', word: 'Late' },
}

interface Point {
  readonly document: DocumentReadiness
  readonly fact: Fact
}

const order: readonly Fact['tone'][] = ['late', 'tight', 'good']

/** What the documents say about being ready, the worst first. Plain facts are not a judgement and are left out. */
export const pointsOf = (readiness: readonly DocumentReadiness[]): Point[] =>
  readiness
    .flatMap((document) => document.facts.map((fact) => ({ document, fact })))
    .filter(({ fact }) => fact.tone !== 'plain')
    .toSorted((a, b) => order.indexOf(a.fact.tone) - order.indexOf(b.fact.tone))

export const Readiness = ({ readiness }: { readonly readiness: readonly DocumentReadiness[] }) => {
  const points = pointsOf(readiness)
  if (points.length === 0) {
    return <p className="py-4 text-ink-2">Nothing stands in the way so far. Conflicts, missing times and overruns are listed here.</p>
  }
  return (
    <ul>
      {points.map(({ document, fact }) => {
        if (fact.tone === 'plain') return null
        const { Sign, className, word } = signs[fact.tone]
        return (
          <li key={`${document.id} ${fact.label}`} className="flex min-h-10 items-center gap-3 border-b border-line py-1.5">
            <Sign size={15} strokeWidth={1.75} aria-label={word} className={classes('shrink-0', className)} />
            <span className="min-w-0 flex-1">
              {fact.label}
              {readiness.length > 1 && <span className="block truncate text-small text-ink-2">{document.title}</span>}
            </span>
            <span className={classes('num font-medium', className)}>{fact.value}</span>
          </li>
        )
      })}
    </ul>
  )
}
