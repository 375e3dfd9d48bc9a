import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import { classes } from './classes'
import { useControl } from './field'
import { popupClass } from './popup-class'
import type { SelectProps } from './select'
import { selectClass } from './select-class'

/** A select that was asked for once; from then on the whole of it. */
export const OpenedSelect = <Value extends string>({ options, value, onChange, disabled, look, label }: SelectProps<Value>) => {
  const control = useControl()
  return (
    <Base.Root
      items={options.map((option) => ({ value: option.value, label: option.label }))}
      value={value}
      onValueChange={(next) => {
        if (next !== null) onChange(next)
      }}
      disabled={disabled}
      defaultOpen
    >
      <Base.Trigger
        {...control}
        className={selectClass(look)}
        aria-label={look === 'bare' ? label : undefined}
        aria-labelledby={control.id ? `${control.id}label` : undefined}
      >
        <Base.Value className="truncate" />
        <Base.Icon className="text-ink-3">
          <ChevronsUpDown size={13} strokeWidth={1.5} aria-hidden="true" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="z-50 outline-none" sideOffset={4} alignItemWithTrigger={false} collisionPadding={8}>
          <Base.Popup className={classes(popupClass, 'max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto p-1')}>
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled}
                  className="flex min-h-8 cursor-default items-center gap-2 rounded-[2px] px-2 py-1 outline-none select-none data-disabled:text-ink-3 data-highlighted:bg-sunk touch:min-h-11"
                >
                  <span className="grid w-4 place-items-center">
                    <Base.ItemIndicator>
                      <Check size={14} strokeWidth={1.75} aria-hidden="true" />
                    </Base.ItemIndicator>
                  </span>
                  <span className="flex-1">
                    <Base.ItemText>{option.label}</Base.ItemText>
                    {option.detail && <span className="block max-w-64 text-small text-ink-2">{option.detail}</span>}
                  </span>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
