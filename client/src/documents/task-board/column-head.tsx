import type { TaskColumn } from '@fashionos/shared/documents/task-board/schema'
import { Ellipsis, Plus } from 'lucide-react'
import { useState } from 'react'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/icon-button'
import { Menu, type MenuEntry } from '../../ui/menu'
import type { BoardModel } from './board-model'
import { QuickAdd } from './quick-add'

export interface ColumnHeadProps {
  readonly model: BoardModel
  readonly column: TaskColumn
  readonly count: number
  readonly menu: readonly MenuEntry[]
}

const sign = { size: 15, strokeWidth: 1.5, 'aria-hidden': true } as const

/** A column's name, how many tasks stand in it, and how many may. */
export const ColumnHead = ({ model, column, count, menu }: ColumnHeadProps) => {
  const [adding, setAdding] = useState(false)
  const over = column.limit !== null && count > column.limit
  return (
    <header className="border-b border-ink">
      <div className="flex h-9 items-center gap-2">
        <h2 className="truncate font-medium">{column.title || 'Column without a title'}</h2>
        <span className={classes('num shrink-0 text-ink-3', over && 'font-medium text-thread')}>
          {column.limit === null ? count : `${count} of ${column.limit}`}
          {over && ', over its limit'}
        </span>
        {model.editable && (
          <span className="ml-auto flex">
            <IconButton label={`New task in ${column.title}`} tooltip={false} onClick={() => setAdding(true)}>
              <Plus {...sign} />
            </IconButton>
            <Menu
              align="end"
              entries={menu}
              trigger={
                <IconButton label={`Column ${column.title}`} tooltip={false} className="-mr-2">
                  <Ellipsis {...sign} />
                </IconButton>
              }
            />
          </span>
        )}
      </div>
      {adding && <QuickAdd model={model} column={column.id} onDone={() => setAdding(false)} />}
    </header>
  )
}
