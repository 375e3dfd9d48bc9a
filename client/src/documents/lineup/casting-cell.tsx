import { type Casting, castings } from '@fashionos/shared/documents/lineup/schema'
import { type MouseEvent, type PointerEvent, useRef, useState } from 'react'
import { capital, castingWords } from './look-words'

export interface CastingCellProps {
  readonly id: string
  readonly column: number
  readonly left: number
  readonly width: number
  readonly casting: Casting | null
  readonly wears: boolean
  readonly standsIn: boolean
  readonly active: boolean
  readonly label: string
  readonly onPress: () => void
  readonly onCast: (casting: Casting | null) => void
}

const short: Readonly<Record<Casting, string>> = { option: 'option', 'first-option': 'first opt.', confirmed: 'confirmed', no: 'no' }

/** How long a finger rests before it means the choices, ms. */
const longPressMs = 500

/** How one model stands to one look. A tap gives the look; a right click or a long press says how they stand. */
export const CastingCell = (props: CastingCellProps) => {
  const { id, column, left, width, casting, wears, standsIn, active, label, onPress, onCast } = props
  const [asking, setAsking] = useState(false)
  const words =
    [wears && 'wears it', standsIn && 'stands in', casting && castingWords[casting]].filter(Boolean).join(', ') || 'nothing agreed'
  const held = useRef<ReturnType<typeof setTimeout> | null>(null)
  const ask = (event: MouseEvent) => {
    event.preventDefault()
    setAsking(true)
  }
  const letGo = () => {
    if (held.current) clearTimeout(held.current)
    held.current = null
  }
  const hold = (event: PointerEvent) => {
    letGo()
    if (event.pointerType !== 'mouse') held.current = setTimeout(() => setAsking(true), longPressMs)
  }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, its active descendant is a cell
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
    <div
      id={id}
      role="gridcell"
      aria-colindex={column}
      aria-selected={wears}
      aria-label={`${label}: ${words}`}
      className="lineup-casting-cell"
      data-wears={wears || undefined}
      data-casting={casting ?? undefined}
      data-active={active || undefined}
      style={{ left, width }}
      onClick={() => (asking ? setAsking(false) : onPress())}
      onContextMenu={ask}
      onPointerDown={hold}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onPointerMove={letGo}
    >
      {wears && <span className="lineup-casting-worn">wears</span>}
      {standsIn && <span className="lineup-casting-worn">stands in</span>}
      {casting && <span>{short[casting]}</span>}
      {asking && (
        <span className="lineup-casting-ask" onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setAsking(false)}>
          {[...castings, null].map((choice) => (
            <button
              key={choice ?? 'none'}
              type="button"
              tabIndex={-1}
              onClick={(event) => {
                event.stopPropagation()
                setAsking(false)
                onCast(choice)
              }}
            >
              {choice ? capital(castingWords[choice]) : 'Nothing'}
            </button>
          ))}
        </span>
      )}
    </div>
  )
}
