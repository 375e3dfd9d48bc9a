import type { Axes as AnyAxes, Cell as AnyCell, Selection as AnySelection } from '../grid/selection'
import type { ColumnKey } from './grid-columns'

/** Cells of the run of show's own columns. */
export type Cell = AnyCell<ColumnKey>
export type Selection = AnySelection<ColumnKey>
export type Axes = AnyAxes<ColumnKey>
