import { FloatPanel } from './float-panel'
import { HandOverPanel } from './hand-over-panel'
import { JumpPanel } from './jump-panel'
import type { Panel } from './keys'
import { KeysPanel } from './keys-panel'
import { LeadsPanel } from './leads-panel'
import { MessagePanel } from './message-panel'
import { MorePanel } from './more-panel'
import type { Desk } from './use-desk'

const panelOf: Readonly<Record<Panel, (props: { readonly desk: Desk }) => React.ReactNode>> = {
  jump: JumpPanel,
  float: FloatPanel,
  message: MessagePanel,
  leads: LeadsPanel,
  'hand-over': HandOverPanel,
  more: MorePanel,
  keys: KeysPanel,
}

/** What is chosen or typed before some calls. */
export const DeskPanel = ({ desk, panel }: { readonly desk: Desk; readonly panel: Panel }) => {
  const Shown = panelOf[panel]
  return <Shown key={panel} desk={desk} />
}
