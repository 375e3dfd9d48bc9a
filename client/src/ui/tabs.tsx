import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

export interface TabsProps<Value extends string> {
  /** Read out as the name of the list. */
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly tabs: readonly { readonly value: Value; readonly label: ReactNode; readonly count?: number }[]
  /** The panel of the chosen tab; left out when something else on the page changes. */
  readonly children?: ReactNode
}

/** Words with a line under the chosen one. */
export const Tabs = <Value extends string>({ label, value, onChange, tabs, children }: TabsProps<Value>) => (
  <Base.Root value={value} onValueChange={(next: Value) => onChange(next)}>
    <Base.List aria-label={label} className="flex gap-5">
      {tabs.map((tab) => (
        <Base.Tab
          key={tab.value}
          value={tab.value}
          className="min-h-8 border-b border-transparent text-ink-2 hover:text-ink data-active:border-ink data-active:font-medium data-active:text-ink touch:min-h-11"
        >
          {tab.label}
          {tab.count !== undefined && <span className="num ml-1.5 font-normal text-ink-3">{tab.count}</span>}
        </Base.Tab>
      ))}
    </Base.List>
    {children !== undefined && <Base.Panel value={value}>{children}</Base.Panel>}
  </Base.Root>
)
