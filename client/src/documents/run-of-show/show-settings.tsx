import { CalendarClock } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { IconButton } from '../../ui/icon-button'
import { Popover } from '../../ui/popover'
import { Placeholder } from '../../ui/progress'
import type { GridModel } from './grid-model'

const ShowSettingsForm = lazy(() => import('./show-settings-form').then((module) => ({ default: module.ShowSettingsForm })))

export const ShowSettings = ({ model }: { readonly model: GridModel }) => (
  <Popover
    label="Settings of the plan"
    align="end"
    className="w-80"
    trigger={
      <IconButton label="Settings of the plan">
        <CalendarClock size={16} strokeWidth={1.5} aria-hidden="true" />
      </IconButton>
    }
  >
    <Suspense fallback={<Placeholder className="h-40" />}>
      <ShowSettingsForm model={model} />
    </Suspense>
  </Popover>
)
