import { Dialog as Base } from '@base-ui/react/dialog'
import { Command } from 'cmdk'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { backdropClass } from './dialog'
import { Kbd } from './kbd'

export interface PaletteAction {
  /** Its own within its group. */
  readonly id: string
  readonly label: string
  /** Quieter, at the end of the line. */
  readonly detail?: string
  /** Quieter, under the line. */
  readonly below?: string
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
  readonly typed: string
  readonly onType: (typed: string) => void
  /** What is offered for what is typed, in order. */
  readonly groups: readonly PaletteGroup[]
  readonly said: {
    /** Over the lines. */
    readonly note: string
    /** For screen readers. */
    readonly status: string
    /** In place of lines. */
    readonly empty: string
  }
}

const itemClass =
  'flex min-h-9 cursor-default items-center gap-3 rounded-[2px] px-3 py-1.5 select-none data-[selected=true]:bg-sunk touch:min-h-11'

/** While something is typed the list keeps its height: answers that come do not move what is under the pointer. */
const typedHeight = 'h-[min(480px,64dvh)]'

/** Type to find a thing or a command, Enter to go there or do it. What is offered is chosen by whoever shows it. */
export const CommandPalette = ({ open, onOpenChange, typed, onType, groups, said }: CommandPaletteProps) => (
  <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
    <Base.Portal>
      <Base.Backdrop className={backdropClass} />
      <Base.Popup
        className={classes(
          'fixed inset-x-3 top-[8dvh] z-40 mx-auto max-w-[640px] overflow-hidden rounded bg-paper shadow-float outline-none',
          'transition-opacity duration-120 data-ending-style:opacity-0 data-starting-style:opacity-0',
        )}
      >
        <Base.Title className="sr-only">Find or do</Base.Title>
        <Command label="Find or do" loop shouldFilter={false}>
          <Command.Input
            value={typed}
            onValueChange={onType}
            placeholder="Find or do…"
            className="h-14 w-full border-b border-line bg-transparent px-6 text-[17px] outline-none placeholder:text-ink-3"
          />
          {said.note && <p className="px-6 pt-3 text-ink-2">{said.note}</p>}
          {groups.length === 0 && <p className={classes('px-6 py-6 text-ink-2', typedHeight)}>{said.empty}</p>}
          <Command.List
            label="What was found"
            // A list without lines is none: a screen reader is told so by the status.
            hidden={groups.length === 0}
            className={classes('overflow-y-auto px-3 pb-3', typed === '' ? 'max-h-[min(480px,64dvh)]' : typedHeight)}
          >
            {groups.map((group) => (
              <Command.Group key={group.label} heading={group.label}>
                {group.actions.map((action) => (
                  <Line
                    key={action.id}
                    action={action}
                    value={`${group.label}/${action.id}`}
                    onSelect={() => {
                      onOpenChange(false)
                      action.onSelect()
                    }}
                  />
                ))}
              </Command.Group>
            ))}
          </Command.List>
        </Command>
        <p role="status" className="sr-only">
          {said.status}
        </p>
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)

interface LineProps {
  readonly action: PaletteAction
  readonly value: string
  readonly onSelect: () => void
}

const Line = ({ action, value, onSelect }: LineProps) => (
  <Command.Item value={value} className={itemClass} onSelect={onSelect}>
    {action.icon && <span className="text-ink-2">{action.icon}</span>}
    <span className="min-w-0 flex-1">
      <span className="block truncate">{action.label}</span>
      {action.below && <span className="block truncate text-small text-ink-2">{action.below}</span>}
      {action.detail && <span className="block truncate text-small text-ink-3 sm:hidden">{action.detail}</span>}
    </span>
    {action.detail && <span className="hidden max-w-[45%] truncate text-small text-ink-3 sm:block">{action.detail}</span>}
    {action.shortcut && <Kbd keys={action.shortcut} />}
  </Command.Item>
)
