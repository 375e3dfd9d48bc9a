import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { classes } from '../../ui/classes'
import { controlClass, FieldFrame } from '../../ui/field'
import { Input } from '../../ui/text-field'
import { AvailabilityLines } from './availability-lines'
import { fittingNames, type NameOption } from './name-options'

export interface NamePickerProps {
  readonly label: string
  /** The name that is chosen now; empty: nobody. */
  readonly value: string
  readonly options: readonly NameOption[]
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly onPick: (id: string) => void
  /** Takes a name that is not among the options; left out: only options are taken. */
  readonly onAdd?: (name: string) => void
  /** Takes the choice away; left out: it cannot be empty. */
  readonly onClear?: () => void
  /** What names are looked for, so that more of them can be brought; `null`: the list is closed. */
  readonly onSearch?: (typed: string | null) => void
}

/** As many as a hand can look through; typing narrows them down. */
const shownAtMost = 40

/** One of the names there are, or a new one. */
export const NamePicker = (props: NamePickerProps) => {
  const { label, value, options, placeholder, disabled, onPick, onAdd, onClear, onSearch } = props
  const list = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [marked, setMarked] = useState(0)
  const open = typed !== null
  const sought = open ? (typed === value ? '' : typed) : null
  useEffect(() => onSearch?.(sought), [onSearch, sought])
  const fitting = sought === null ? [] : fittingNames(options, sought).slice(0, shownAtMost)
  const name = typed?.trim() ?? ''
  const isNew = onAdd !== undefined && name !== '' && !options.some((option) => option.label.toLowerCase() === name.toLowerCase())
  const count = fitting.length + (isNew ? 1 : 0)
  const close = () => {
    setTyped(null)
    setMarked(0)
  }
  const choose = (index: number) => {
    const option = fitting[index]
    close()
    if (option) return onPick(option.id)
    if (isNew) onAdd?.(name)
  }
  const take = () => {
    if (typed === null || name === value) return close()
    if (name === '' && onClear) {
      close()
      return onClear()
    }
    if (count > 0) return choose(Math.min(marked, count - 1))
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && open) {
      event.preventDefault()
      return take()
    }
    if (event.key === 'Escape' && open) {
      event.stopPropagation()
      return close()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    if (!open) return setTyped(value)
    setMarked((before) => Math.max(0, Math.min(count - 1, before + (event.key === 'ArrowDown' ? 1 : -1))))
  }
  return (
    <div className="relative">
      <FieldFrame label={label}>
        <Input
          role="combobox"
          aria-expanded={open && count > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={open && count > 0 ? `${list}-${Math.min(marked, count - 1)}` : undefined}
          className={controlClass}
          value={typed ?? value}
          placeholder={placeholder}
          disabled={disabled}
          autoComplete="off"
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => !disabled && typed === null && setTyped(value)}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setMarked(0)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => (name === '' && open && onClear && value !== '' ? take() : close())}
        />
      </FieldFrame>
      {open && count > 0 && (
        <div
          id={list}
          role="listbox"
          aria-label={label}
          className="absolute inset-x-0 top-full z-20 max-h-60 overflow-y-auto rounded border border-line bg-paper p-1 shadow-float"
        >
          {fitting.map((option, i) => (
            <Choice key={option.id} id={`${list}-${i}`} marked={i === marked} onMark={() => setMarked(i)} onChoose={() => choose(i)}>
              <span className="min-w-0">
                <span className="block truncate">{option.label}</span>
                <AvailabilityLines warnings={option.warnings} />
              </span>
              {option.detail && <span className="num ml-auto shrink-0 text-small text-ink-3">{option.detail}</span>}
            </Choice>
          ))}
          {isNew && (
            <Choice
              id={`${list}-${fitting.length}`}
              marked={marked >= fitting.length}
              onMark={() => setMarked(fitting.length)}
              onChoose={() => choose(fitting.length)}
            >
              <span className="truncate">Add {name}</span>
            </Choice>
          )}
        </div>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly marked: boolean
  readonly onMark: () => void
  readonly onChoose: () => void
  readonly children: React.ReactNode
}

const Choice = ({ id, marked, onMark, onChoose, children }: ChoiceProps) => (
  <div
    id={id}
    role="option"
    tabIndex={-1}
    aria-selected={marked}
    className={classes('flex min-h-8 items-center gap-3 rounded-[2px] px-2 py-1 touch:min-h-11', marked && 'bg-sunk')}
    onPointerEnter={onMark}
    // Before the field loses the focus, which would close the list.
    onPointerDown={(event) => {
      event.preventDefault()
      onChoose()
    }}
  >
    {children}
  </div>
)
