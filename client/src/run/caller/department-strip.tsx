import { departmentShort } from '@fashionos/shared/documents/run-of-show/department-names'
import type { Projection } from '@fashionos/shared/run/projection'
import { second } from '@fashionos/shared/time'
import { countedFrom } from '../live/counted-from'
import { useNow } from '../live/use-live'
import { nameOf } from './go'
import { type Readiness, readinessCount, readinessOf } from './readiness'
import type { Desk } from './use-desk'

const tones: Readonly<Record<Readiness['tone'], string>> = {
  ready: 'text-moss',
  standby: 'text-amber',
  missing: 'text-thread font-semibold',
  coming: 'text-ink-2',
}

/** Who is ready for the next item. */
export const DepartmentStrip = ({ desk, projection }: { readonly desk: Desk; readonly projection: Projection }) => {
  const { session, shown } = desk
  const { run, plan } = shown
  const t = useNow(session, second, countedFrom(run))
  const readiness = readinessOf({ run, plan, projection, t })
  if (!run.next) return null
  const name = nameOf(run.next)
  return (
    <section aria-label={`Departments for ${name}`} className="strip">
      <p className="label strip-label">
        <span>For {name}</span>
        <span>{readiness.length === 0 ? 'no department is called' : readinessCount(readiness)}</span>
      </p>
      {readiness.length > 0 && (
        <ul className="strip-cells">
          {readiness.map((one) => (
            <li key={one.department} style={{ '--department': `var(--${one.department})` }} className="strip-cell">
              <span className="strip-text" title={one.text}>
                {startsWithDepartment(one) ? one.text : `${departmentShort[one.department]} · ${one.text}`}
              </span>
              <span className={tones[one.tone]} title={one.by === '' ? undefined : `Said by ${one.by}`}>
                {one.words}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const startsWithDepartment = ({ text, department }: Readiness): boolean =>
  text.toLowerCase().startsWith(departmentShort[department].toLowerCase())
