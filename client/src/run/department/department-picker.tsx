import { departmentTitles } from '@fashionos/shared/documents/run-of-show/department-names'
import { pathOf } from '../address'
import { departmentsIn } from '../follow/departments-in'
import type { LiveAddress } from '../live/live-session'
import type { Shown } from '../parts/shown'

/** Which department this device is for, when its address does not say. */
export const DepartmentPicker = ({ shown, address }: { readonly shown: Shown; readonly address: LiveAddress }) => {
  const departments = departmentsIn(shown.plan.columns)
  const hash = address.secret === null ? '' : `#k=${encodeURIComponent(address.secret)}`
  return (
    <main className="mx-auto grid min-h-dvh max-w-[520px] content-center px-(--page) py-8">
      <p className="text-lead text-ink-2">{shown.view.show?.name ?? shown.view.document?.title}</p>
      <h1 className="display mb-6 text-page">Which department?</h1>
      {departments.length === 0 && (
        <p className="text-lead text-ink-2">The run of show has no department columns yet. Add one there, and it can be followed here.</p>
      )}
      <ul className="border-t border-ink">
        {departments.map((department) => (
          <li key={department} className="border-b border-line">
            <a href={`${pathOf({ ...address, department })}${hash}`} className="flex min-h-14 items-center gap-4 text-title hover:bg-sunk">
              <span aria-hidden="true" className="h-6 w-0.5" style={{ background: `var(--${department})` }} />
              {departmentTitles[department]}
            </a>
          </li>
        ))}
      </ul>
    </main>
  )
}
