import { departmentShort, departmentTitles } from '@fashionos/shared/documents/run-of-show/department-names'
import type { Department } from '@fashionos/shared/documents/run-of-show/schema'

interface DepartmentChipsProps {
  readonly all: readonly Department[]
  readonly chosen: readonly Department[]
  readonly onChoose: (chosen: readonly Department[]) => void
}

/** Which departments' columns are shown. */
export const DepartmentChips = ({ all, chosen, onChoose }: DepartmentChipsProps) => (
  <fieldset className="flex min-w-0 gap-2 overflow-x-auto [scrollbar-width:none]">
    <legend className="sr-only">Departments shown</legend>
    {all.map((department) => {
      const isChosen = chosen.includes(department)
      return (
        <button
          key={department}
          type="button"
          aria-pressed={isChosen}
          aria-label={departmentTitles[department]}
          onClick={() => onChoose(all.filter((one) => (one === department ? !isChosen : chosen.includes(one))))}
          className="h-9 shrink-0 rounded border border-line-2 px-3 text-ink-2 hover:text-ink aria-pressed:border-edge aria-pressed:text-ink touch:h-11"
          style={isChosen ? { boxShadow: `inset 0 2px 0 var(--${department})` } : undefined}
        >
          {departmentShort[department]}
        </button>
      )
    })}
  </fieldset>
)
