import type { Capability } from '@fashionos/shared/access'
import { departmentTitles } from '@fashionos/shared/documents/run-of-show/department-names'
import type { Column, Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { Screen } from '@fashionos/shared/run/messages'
import { lazy, useState } from 'react'
import { overviewPath, pathOf } from '../run/address'
import type { MenuEntry } from '../ui/menu'
import { OpenedMenu } from '../ui/menu-popup'
import type { TriggerElement } from '../ui/on-demand'
import { WhenOpened } from '../ui/when-opened'
import { allDepartments, mayCall, screenTitles } from './live-screens'

const ShareScreenDialog = lazy(() => import('./share-screen-dialog').then((share) => ({ default: share.ShareScreenDialog })))

export interface LiveMenuProps {
  readonly trigger: TriggerElement
  readonly document: { readonly id: string; readonly title: string; readonly capabilities: readonly Capability[] }
  readonly show: { readonly id: string; readonly name: string; readonly date: string; readonly timeZone: string } | null
  readonly workspace: { readonly id: string }
  /** Those of the plan; `null`: not known here, so every department is offered. */
  readonly columns: readonly Pick<Column, 'department'>[] | null
  /** Lines of the screen it stands on. */
  readonly more?: readonly MenuEntry[]
}

/** Every screen of the live show, and sharing one of them. A screen opens beside this one: the plan stays where it is. */
export const LiveMenu = ({ trigger, document, show, workspace, columns, more = [] }: LiveMenuProps) => {
  const [sharing, setSharing] = useState(false)
  const screen = (name: Screen): MenuEntry => ({ kind: 'action', label: screenTitles[name], onSelect: () => openLive(pathTo(name)) })
  const pathTo = (name: Screen, department: Department | null = null) => pathOf({ document: document.id, screen: name, department })
  const departments = departmentsOf(columns)
  const entries: readonly MenuEntry[] = [
    ...(mayCall(document.capabilities) ? [screen('caller'), { kind: 'separator' } as const] : []),
    screen('follow'),
    {
      kind: 'submenu',
      label: screenTitles.department,
      entries: departments.map((department) => ({
        kind: 'action',
        label: departmentTitles[department],
        onSelect: () => openLive(pathTo('department', department)),
      })),
    },
    screen('stage'),
    screen('talent'),
    screen('presenter'),
    ...(show ? [{ kind: 'action', label: screenTitles.overview, onSelect: () => openLive(overviewPath(show.id)) } as const] : []),
    ...(show && mayCall(document.capabilities)
      ? [{ kind: 'separator' } as const, { kind: 'action', label: 'Share a screen', onSelect: () => setSharing(true) } as const]
      : []),
    ...(more.length > 0 ? [{ kind: 'separator' } as const, ...more] : []),
  ]
  return (
    <>
      <OpenedMenu trigger={trigger} entries={entries} align="end" />
      {show && (
        <WhenOpened open={sharing}>
          <ShareScreenDialog open={sharing} onOpenChange={setSharing} document={document} show={show} workspace={workspace} />
        </WhenOpened>
      )}
    </>
  )
}

/** Those that have a column. A plan without any may have crew all the same. */
const departmentsOf = (columns: LiveMenuProps['columns']): readonly Department[] => {
  const called = new Set(columns?.map(({ department }) => department))
  const named = allDepartments.filter((department) => called.has(department))
  return named.length > 0 ? named : allDepartments
}

const openLive = (path: string): void => void window.open(path, '_blank', 'noopener')
