import type { Schedule } from '@fashionos/shared/documents/run-of-show/timing'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { ShowAddress } from '../../shows/queries'
import { CellContent } from './cell-content'
import type { Clock } from './cell-text'
import type { DisplayRow } from './display-rows'
import type { GridColumn } from './grid-columns'
import './look-block.css'

export interface LookBlockProps {
  readonly shown: DisplayRow
  readonly columns: readonly GridColumn[]
  readonly clock: Clock
  readonly schedule: Schedule
  readonly address: ShowAddress | null
  readonly imageAddressOf: (fileId: string) => string
}

/** The looks an item is performed by, to read: they are changed in the lineup. */
export const LookBlock = memo(({ shown, columns, clock, schedule, address, imageAddressOf }: LookBlockProps) => {
  const { row, looks } = shown
  const name = row.title.trim() || 'the item'
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    <div role="gridcell" aria-colspan={columns.length + 1} className="ros-looks">
      <ol aria-label={`Looks of ${name}`}>
        {looks?.rows.map((look) => (
          <li key={look.id} className="ros-look" data-look={look.id} data-out={look.skip || undefined}>
            <span className="ros-cell" />
            {columns.map((column) => (
              <span key={column.key} className="ros-cell" data-cell={column.key}>
                <CellContent
                  shown={shownLook(look)}
                  times={schedule.rows.get(look.id)}
                  column={column}
                  clock={clock}
                  imageAddressOf={imageAddressOf}
                  carets={noCarets}
                />
              </span>
            ))}
          </li>
        ))}
      </ol>
      <LineupLink row={row} address={address} className="ros-looks-foot" />
    </div>
  )
})

const noCarets: readonly never[] = []

const shownLook = (row: DisplayRow['row']): DisplayRow => ({ row, group: null, number: null, count: 0, folded: false, looks: null })

/** The way to where the looks are changed. */
export const LineupLink = ({
  row,
  address,
  className,
}: {
  readonly row: DisplayRow['row']
  readonly address: ShowAddress | null
  readonly className?: string
}) => {
  if (!address || !row.lineup) return null
  const params = { workspace: address.workspaceId, show: address.showId, document: row.lineup.document }
  return (
    <p className={className}>
      <Link to="/w/$workspace/shows/$show/d/$document" params={params} className="link text-small">
        Open the lineup
      </Link>
    </p>
  )
}
