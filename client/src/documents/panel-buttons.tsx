import { memo, useMemo } from 'react'
import { Button } from '../ui/button'
import { usePaletteGroup } from '../ui/palette-actions'
import { Tooltip } from '../ui/tooltip'
import { type DocumentPanel, documentPanels, type PanelSession } from './panels'
import { usePanel } from './use-panel'

/** Where the focus goes back to when a panel closes. */
export const panelButtonId = (name: string): string => `panel-${name}`

/** A quiet button per panel; the one whose panel is open stands pressed. */
export const PanelButtons = memo(({ session }: { readonly session: PanelSession }) => {
  const { panel: shown, open, close } = usePanel()
  usePaletteGroup(
    useMemo(
      () => ({
        label: 'This document',
        actions: documentPanels.map(({ name, title }) => ({ id: name, label: title, onSelect: () => open(name) })),
      }),
      [open],
    ),
  )
  return (
    <div className="flex items-center">
      {documentPanels.map((panel) => (
        <PanelButton
          key={panel.name}
          panel={panel}
          session={session}
          pressed={panel.name === shown}
          onPress={() => (panel.name === shown ? close() : open(panel.name))}
        />
      ))}
    </div>
  )
})

interface PanelButtonProps {
  readonly panel: DocumentPanel
  readonly session: PanelSession
  readonly pressed: boolean
  readonly onPress: () => void
}

const none = () => 0

const PanelButton = ({ panel, session, pressed, onPress }: PanelButtonProps) => {
  const { name, title, icon: Icon, useCount = none } = panel
  const count = useCount(session)
  const button = (
    <Button
      id={panelButtonId(name)}
      variant="quiet"
      aria-label={count > 0 ? `${title}, ${count}` : title}
      aria-pressed={pressed}
      className="num gap-1.5 px-2 aria-pressed:bg-sunk aria-pressed:text-ink touch:min-w-11"
      onClick={onPress}
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
      {count > 0 && <span aria-hidden="true">{count}</span>}
    </Button>
  )
  return <Tooltip content={title} trigger={button} />
}
