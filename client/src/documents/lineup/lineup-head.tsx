import type { lineup } from '@fashionos/shared/documents/lineup/index'
import { memo } from 'react'
import { Tabs } from '../../ui/tabs'
import type { DocumentViewProps } from '../view-props'
import { ChangeStepper } from './change-stepper'
import { factsOf } from './lineup-facts'
import type { LineupModel } from './lineup-model'
import { LineupToolbar, type LineupToolbarProps } from './lineup-toolbar'

export const looks = ['wall', 'list', 'casting', 'sheets'] as const
export type LineupLook = (typeof looks)[number]

export const lookTitles: Readonly<Record<LineupLook, string>> = { wall: 'Wall', list: 'List', casting: 'Casting', sheets: 'Role sheets' }

export interface LineupHeadProps extends LineupToolbarProps {
  readonly look: LineupLook
  readonly onLook: (look: LineupLook) => void
  readonly header: DocumentViewProps<typeof lineup>['header']
}

/** Everything over the looks: title, tools, the figures people came for, and which way to look at them. */
export const LineupHead = memo((props: LineupHeadProps) => {
  const { model, look, onLook, header } = props
  return (
    <>
      {header(<LineupToolbar {...props} />)}
      <div className="mx-(--page) flex flex-wrap items-end justify-between gap-x-6 gap-y-1 border-b border-ink pb-1">
        <Facts model={model} />
        <Tabs label="View" value={look} onChange={onLook} tabs={looks.map((value) => ({ value, label: lookTitles[value] }))} />
      </div>
    </>
  )
})

const Facts = ({ model }: { readonly model: LineupModel }) => {
  const { looks, models, pace, length } = factsOf(model)
  if (model.snapshot.looks.length === 0) return <span />
  return (
    <div className="num flex min-h-8 flex-wrap items-center gap-x-4.5 text-ink-2">
      <span>{looks}</span>
      <span>{models}</span>
      <span>{pace}</span>
      <span>{length} long</span>
      <ChangeStepper model={model} tone="impossible" />
      <ChangeStepper model={model} tone="tight" />
    </div>
  )
}
