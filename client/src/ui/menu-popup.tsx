import { ContextMenu as BaseContextMenu } from '@base-ui/react/context-menu'
import { Menu as Base } from '@base-ui/react/menu'
import { Check, ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { classes } from './classes'
import { Kbd } from './kbd'
import type { ContextMenuPlace, MenuEntry, MenuProps } from './menu'
import { popupClass } from './popup-class'

const itemClass =
  'flex min-h-8 cursor-default items-center gap-2.5 rounded-[2px] px-2.5 py-1 outline-none select-none touch:min-h-11 ' +
  'data-highlighted:bg-sunk data-disabled:text-ink-3'

const Icon = ({ children }: { readonly children: ReactNode }) => <span className="grid w-4 place-items-center text-ink-2">{children}</span>

const keyOf = (entry: MenuEntry, index: number) =>
  'label' in entry && entry.label ? `${entry.kind} ${entry.label}` : `${entry.kind} ${index}`

const MenuLine = ({ entry }: { readonly entry: MenuEntry }) => {
  switch (entry.kind) {
    case 'separator':
      return <Base.Separator className="my-1 border-t border-line" />
    case 'heading':
      return <div className="label px-2.5 pt-2 pb-1">{entry.label}</div>
    case 'note':
      return <div className="px-2.5 py-2">{entry.content}</div>
    case 'action':
      return (
        <Base.Item
          className={classes(itemClass, entry.danger && 'text-thread')}
          disabled={Boolean(entry.disabled)}
          onClick={entry.onSelect}
          label={entry.label}
        >
          {entry.icon && <Icon>{entry.icon}</Icon>}
          <span className="flex-1">
            {entry.label}
            {typeof entry.disabled === 'string' && <span className="block text-small">{entry.disabled}</span>}
          </span>
          {entry.shortcut && <Kbd keys={entry.shortcut} />}
        </Base.Item>
      )
    case 'check':
      return (
        <Base.CheckboxItem
          className={itemClass}
          checked={entry.checked}
          onCheckedChange={entry.onChange}
          disabled={entry.disabled}
          label={entry.label}
        >
          <span className="grid w-4 place-items-center">
            <Base.CheckboxItemIndicator>
              <Check size={14} strokeWidth={1.75} />
            </Base.CheckboxItemIndicator>
          </span>
          {entry.icon}
          <span className="flex-1">{entry.label}</span>
        </Base.CheckboxItem>
      )
    case 'choice':
      return (
        <Base.Group>
          {entry.label && <Base.GroupLabel className="label px-2.5 pt-2 pb-1">{entry.label}</Base.GroupLabel>}
          <Base.RadioGroup value={entry.value} onValueChange={(value) => entry.onChange(String(value))}>
            {entry.options.map((option) => (
              <Base.RadioItem key={option.value} value={option.value} className={itemClass} label={option.label}>
                <span className="grid w-4 place-items-center">
                  <Base.RadioItemIndicator>
                    <Check size={14} strokeWidth={1.75} />
                  </Base.RadioItemIndicator>
                </span>
                {option.icon}
                <span className="flex-1">{option.label}</span>
              </Base.RadioItem>
            ))}
          </Base.RadioGroup>
        </Base.Group>
      )
    case 'submenu':
      return (
        <Base.SubmenuRoot>
          <Base.SubmenuTrigger className={classes(itemClass, 'data-popup-open:bg-sunk')} label={entry.label}>
            {entry.icon && <Icon>{entry.icon}</Icon>}
            <span className="flex-1">{entry.label}</span>
            <ChevronRight size={14} strokeWidth={1.5} className="text-ink-3" />
          </Base.SubmenuTrigger>
          <MenuPopup entries={entry.entries} side="right" />
        </Base.SubmenuRoot>
      )
  }
}

type MenuPopupProps = Omit<MenuProps, 'trigger'>

const MenuPopup = ({ entries, side = 'bottom', align = 'start' }: MenuPopupProps) => (
  <Base.Portal>
    <Base.Positioner className="z-50 outline-none" side={side} align={align} sideOffset={4} collisionPadding={8}>
      <Base.Popup className={classes(popupClass, 'max-h-(--available-height) min-w-48 max-w-80 overflow-y-auto p-1')}>
        {entries.map((entry, index) => (
          <MenuLine key={keyOf(entry, index)} entry={entry} />
        ))}
      </Base.Popup>
    </Base.Positioner>
  </Base.Portal>
)

/** A menu that was just asked for: it is open from the start. */
export const OpenedMenu = ({ trigger, ...popup }: MenuProps) => (
  <Base.Root defaultOpen>
    <Base.Trigger render={trigger} />
    <MenuPopup {...popup} />
  </Base.Root>
)

export interface OpenedContextMenuProps {
  readonly entries: readonly MenuEntry[]
  readonly place: ContextMenuPlace
}

/** A menu at a place of the page; a new place opens it again. */
export const OpenedContextMenu = ({ entries, place }: OpenedContextMenuProps) => {
  const spot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { x: clientX, y: clientY } = place
    spot.current?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX, clientY, button: 2 }))
  }, [place])
  return (
    <BaseContextMenu.Root>
      <BaseContextMenu.Trigger ref={spot} className="hidden" />
      <MenuPopup entries={entries} />
    </BaseContextMenu.Root>
  )
}
