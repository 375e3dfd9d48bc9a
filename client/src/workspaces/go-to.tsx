import { Suspense, useEffect, useState } from 'react'
import { lazily } from '../ui/lazily'
import { useOnDemand } from '../ui/on-demand'
import { useShortcut, useShortcutHelp } from '../ui/shortcuts'
import type { Workspace } from './workspace'

const loadPalette = () => import('../search/palette')
const Palette = lazily(loadPalette)
const loadHelp = () => import('../ui/keyboard-help').then((module) => ({ default: module.KeyboardHelp }))
const KeyboardHelp = lazily(loadHelp)

type Opened = 'palette' | 'keyboard' | null

export interface GoToState {
  readonly opened: Opened
  readonly open: () => void
  readonly show: (opened: Opened) => void
}

export const useGoTo = (): GoToState => {
  const [opened, show] = useState<Opened>(null)
  return { opened, show, open: () => show('palette') }
}

const everywhere = [
  { keys: 'Mod+K', label: 'Find or do' },
  { keys: '?', label: 'This list' },
] as const

export interface GoToProps {
  readonly state: GoToState
  readonly workspace: Workspace
  readonly showId?: string
}

/** The command palette and the keyboard help, fetched when they are first wanted. */
export const GoTo = ({ state, workspace, showId }: GoToProps) => {
  const palette = useOnDemand(loadPalette)
  const help = useOnDemand(loadHelp)
  useEffect(() => {
    if (state.opened === 'palette') palette.want()
    if (state.opened === 'keyboard') help.want()
  }, [state.opened])
  useShortcut('Mod+K', () => state.show(state.opened === 'palette' ? null : 'palette'))
  useShortcut('?', () => state.show('keyboard'))
  useShortcutHelp('Everywhere', everywhere)
  return (
    <Suspense>
      {palette.wanted && (
        <Palette
          open={state.opened === 'palette'}
          onOpenChange={(open) => state.show(open ? 'palette' : null)}
          onKeyboard={() => state.show('keyboard')}
          workspace={workspace}
          showId={showId}
        />
      )}
      {help.wanted && <KeyboardHelp open={state.opened === 'keyboard'} onOpenChange={(open) => state.show(open ? 'keyboard' : null)} />}
    </Suspense>
  )
}
