import type { GridAction } from './keyboard-map'
import { type Axes, moveBy, nothingSelected, type Selection, selectAll, selectCell, stepBy } from './selection'

interface Standing<Key extends string> {
  readonly selection: Selection<Key>
  readonly axes: Axes<Key>
  /** Rows that fit on the screen. */
  readonly pageRows: number
}

/** Further than any table goes. */
const everything = 1_000_000
const far = (to: 'first' | 'last'): number => (to === 'first' ? -everything : everything)

/** What is selected after a key that only moves in the table, the same in every one; `null` for a key that does something else. */
export const selectionAfter = <Key extends string>(
  action: GridAction,
  { selection, axes, pageRows }: Standing<Key>,
): Selection<Key> | null => {
  switch (action.kind) {
    case 'move':
      return moveBy(selection, { axes, across: action.across, down: action.down, extend: action.extend })
    case 'page':
      return moveBy(selection, { axes, down: action.direction * Math.max(1, pageRows - 1), extend: action.extend })
    case 'row-edge':
      return moveBy(selection, { axes, across: far(action.to), extend: action.extend })
    case 'grid-edge':
      return moveBy(selection, { axes, across: far(action.to), down: far(action.to), extend: action.extend })
    case 'jump':
      return moveBy(selection, { axes, across: action.across * everything, down: action.down * everything, extend: action.extend })
    case 'step':
      return stepBy(selection, { axes, step: action.step })
    case 'select-all':
      return selectAll(axes)
    case 'leave':
      return selection.active ? selectCell(selection.active) : nothingSelected
    default:
      return null
  }
}
