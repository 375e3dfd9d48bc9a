import { Combobox as Base } from '@base-ui/react/combobox'
import { Check, ChevronsUpDown } from 'lucide-react'
import { useState } from 'react'
import { classes } from './classes'
import { controlClass, FieldFrame, type FieldProps, useControl } from './field'
import { popupClass } from './popup-class'

export interface ComboboxOption {
  readonly value: string
  readonly label: string
  /** Quieter, at the end of the line. */
  readonly detail?: string
}

export interface ComboboxProps extends FieldProps {
  readonly options: readonly ComboboxOption[]
  readonly value: string
  readonly onChange: (value: string) => void
  /** Said when nothing fits what was typed. */
  readonly empty: string
}

/** How many options are drawn at once; typing narrows them down. */
const drawnAtMost = 60

/** Those with a word that begins with what was typed first, then those that only contain it. */
const ranked = (options: readonly ComboboxOption[], typed: string): readonly ComboboxOption[] => {
  const sought = typed.trim().toLowerCase()
  if (sought === '') return options
  const begins: ComboboxOption[] = []
  const contains: ComboboxOption[] = []
  for (const option of options) {
    const text = `${option.label} ${option.value}`.toLowerCase()
    if (text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(sought)) || text.startsWith(sought)) begins.push(option)
    else if (text.includes(sought)) contains.push(option)
  }
  return [...begins, ...contains]
}

/** One of many, found by typing. */
export const Combobox = ({ label, hint, error, className, options, value, onChange, empty }: ComboboxProps) => {
  const chosen = options.find((option) => option.value === value) ?? null
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <FieldFrame label={label} hint={hint} error={error} className={className}>
      <Base.Root
        items={ranked(options, typed ?? '')}
        filter={null}
        onInputValueChange={(next) => setTyped(next === chosen?.label ? null : next)}
        limit={drawnAtMost}
        value={chosen}
        isItemEqualToValue={(a, b) => a.value === b.value}
        onValueChange={(next) => {
          if (next) onChange(next.value)
        }}
        autoHighlight
      >
        <Base.InputGroup className="relative">
          <Typed />
          <ChevronsUpDown
            size={13}
            strokeWidth={1.5}
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-1 -translate-y-1/2 text-ink-3"
          />
        </Base.InputGroup>
        <Base.Portal>
          <Base.Positioner className="z-50 outline-none" sideOffset={4} collisionPadding={8}>
            <Base.Popup
              className={classes(popupClass, 'max-h-[min(320px,var(--available-height))] w-(--anchor-width) min-w-64 overflow-y-auto p-1')}
            >
              <Base.Empty className="px-2 py-2 text-ink-2 empty:hidden">{empty}</Base.Empty>
              <Base.List>
                {(option: ComboboxOption) => (
                  <Base.Item
                    key={option.value}
                    value={option}
                    className="flex min-h-8 cursor-default items-center gap-2 rounded-[2px] px-2 py-1 outline-none select-none data-highlighted:bg-sunk touch:min-h-11"
                  >
                    <span className="grid w-4 place-items-center">
                      <Base.ItemIndicator>
                        <Check size={14} strokeWidth={1.75} aria-hidden="true" />
                      </Base.ItemIndicator>
                    </span>
                    <span className="flex-1 truncate">{option.label}</span>
                    {option.detail && <span className="num text-small text-ink-3">{option.detail}</span>}
                  </Base.Item>
                )}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </FieldFrame>
  )
}

const Typed = () => <Base.Input {...useControl()} className={classes(controlClass, 'pr-6')} autoComplete="off" spellCheck={false} />
