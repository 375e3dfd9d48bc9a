import { Dialog as Base } from '@base-ui/react/dialog'
import { Command } from 'cmdk'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { backdropClass } from './dialog'
import { Kbd } from './kbd'

export interface PaletteAction {
  readonly id: string
  readonly label: string
  /** Quieter, at the end of the line. */
  readonly detail?: string
  readonly shortcut?: string
  readonly icon?: ReactNode
  /** Other words it is found by. */
  readonly keywords?: readonly string[]
  readonly onSelect: () => void
}

export interface PaletteGroup {
  readonly label: string
  readonly actions: readonly PaletteAction[]
}

export interface CommandPaletteProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly groups: readonly PaletteGroup[]
}

const itemClass =
  'flex min-h-9 cursor-default items-center gap-3 rounded-[2px] px-3 py-1.5 select-none data-[selected=true]:bg-sunk touch:min-h-11'

/** Type to find a screen or an action, Enter to go. */
export const CommandPalette = ({ open, onOpenChange, groups }: CommandPaletteProps) => (
  <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
    <Base.Portal>
      <Base.Backdrop className={backdropClass} />
      <Base.Popup
        className={classes(
          'fixed inset-x-3 top-[8dvh] z-40 mx-auto max-w-[600px] overflow-hidden rounded bg-paper shadow-float outline-none',
          'transition-opacity duration-120 data-ending-style:opacity-0 data-starting-style:opacity-0',
        )}
      >
        <Base.Title className="sr-only">Go to or do</Base.Title>
        <Command label="Go to or do" loop>
          <Command.Input
            placeholder="Go to or do…"
            className="h-14 w-full border-b border-line bg-transparent px-6 text-[17px] outline-none placeholder:text-ink-3"
          />
          <Command.List className="max-h-[min(420px,60dvh)] overflow-y-auto px-3 pb-3">
            <Command.Empty className="px-3 py-6 text-ink-2">Nothing by that name. Try a show, a document or a person.</Command.Empty>
            {groups.map((group) => (
              <Command.Group key={group.label} heading={group.label}>
                {group.actions.map((action) => (
                  <Command.Item
                    key={action.id}
                    value={`${action.label} ${action.detail ?? ''} ${action.id}`}
                    keywords={action.keywords ? [...action.keywords] : undefined}
                    className={itemClass}
                    onSelect={() => {
                      onOpenChange(false)
                      action.onSelect()
                    }}
                  >
                    {action.icon && <span className="text-ink-2">{action.icon}</span>}
                    <span className="flex-1 truncate">{action.label}</span>
                    {action.detail && <span className="truncate text-small text-ink-3">{action.detail}</span>}
                    {action.shortcut && <Kbd keys={action.shortcut} />}
                  </Command.Item>
                ))}
              </Command.Group>
            ))}
          </Command.List>
        </Command>
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)
