import type { Casting, Look, LineupModel as Model } from '@fashionos/shared/documents/lineup/schema'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useMemo, useRef, useState } from 'react'
import type { AvailabilityWarning } from '../../directory/availability-words'
import { EmptyState } from '../../ui/empty-state'
import { Tabs } from '../../ui/tabs'
import { useNarrow } from '../../ui/use-narrow'
import { told } from '../told'
import { CastingCell } from './casting-cell'
import { CastingModels } from './casting-models'
import { inOrder } from './in-order'
import { useModelWarnings } from './lineup-directory'
import type { LineupModel } from './lineup-model'
import { fittingWords, lookName } from './look-words'
import { entriesIn } from './model-options'
import './casting.css'

export interface CastingBoardProps {
  readonly model: LineupModel
  readonly onOpen: (look: string) => void
}

type Side = 'matrix' | 'models'

/** Who could wear what, who does, and whether they are here. */
export const CastingBoard = ({ model, onOpen }: CastingBoardProps) => {
  const [side, setSide] = useState<Side>('matrix')
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="px-(--page) pt-3 pb-2">
        <Tabs
          label="Casting"
          value={side}
          onChange={setSide}
          tabs={[
            { value: 'matrix', label: 'Models and looks' },
            { value: 'models', label: 'Models', count: model.snapshot.models.length },
          ]}
        />
      </div>
      {side === 'models' ? <CastingModels model={model} /> : <Matrix model={model} onOpen={onOpen} />}
    </div>
  )
}

const rowHeight = 40
const columnWidth = 92
/** The names of the looks; narrower where there is little room. */
const headWidths = { roomy: 220, narrow: 112 }
const phoneWidth = 720

/** What a key means for a cell; a letter each, as they are shown in it. */
const keyOf: Readonly<Record<string, Casting | null>> = {
  o: 'option',
  f: 'first-option',
  c: 'confirmed',
  n: 'no',
  Delete: null,
  Backspace: null,
}

const Matrix = ({ model, onOpen }: CastingBoardProps) => {
  const { snapshot, order, session, editable, timing } = model
  const narrow = useNarrow(phoneWidth)
  const headWidth = narrow ? headWidths.narrow : headWidths.roomy
  const scroller = useRef<HTMLDivElement>(null)
  const looks = useMemo(() => inOrder(snapshot.looks, order), [snapshot.looks, order])
  const { models } = snapshot
  const warnings = useModelWarnings(useMemo(() => entriesIn(models), [models]))
  const [at, setAt] = useState({ row: 0, column: 0 })
  const rows = useVirtualizer({ count: looks.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 8 })
  const columns = useVirtualizer({
    horizontal: true,
    count: models.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 4,
  })
  if (models.length === 0) {
    return (
      <div className="px-(--page)">
        <EmptyState title="No models yet">Add the models who take part under Models, or in a look.</EmptyState>
      </div>
    )
  }
  const cast = (look: Look, one: string, casting: Casting | null) => told(session.run('setCasting', { look: look.id, model: one, casting }))
  const assign = (look: Look, one: string) => told(session.run('assignModel', { ids: [look.id], model: look.model === one ? null : one }))
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step) {
      event.preventDefault()
      const row = Math.max(0, Math.min(looks.length - 1, at.row + step[1]))
      const column = Math.max(0, Math.min(models.length - 1, at.column + step[0]))
      setAt({ row, column })
      rows.scrollToIndex(row)
      columns.scrollToIndex(column)
      return
    }
    const mod = event.ctrlKey || event.metaKey
    if (mod && event.key.toLowerCase() === 'z') return void (event.shiftKey ? session.undo.redo() : session.undo.undo())
    if (mod && event.key.toLowerCase() === 'y') return void session.undo.redo()
    const look = looks[at.row]
    const one = models[at.column]
    if (!look || !one || mod || event.altKey || !editable) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return void assign(look, one.id)
    }
    const casting = keyOf[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (casting === undefined) return
    event.preventDefault()
    cast(look, one.id, casting)
  }
  const active = looks[at.row] && models[at.column] ? castingId(looks[at.row]?.id ?? '', models[at.column]?.id ?? '') : undefined
  return (
    <>
      <p className="px-(--page) pb-2 text-small text-ink-2">
        {editable
          ? narrow
            ? 'A tap gives the look to the model or takes it back. Hold a cell to say how the model stands to it.'
            : 'A tap gives the look to the model or takes it back. Keys: O option, F first option, C confirmed, N no, Delete clears.'
          : 'Who could wear what, and who does.'}
      </p>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label="Casting"
        aria-rowcount={looks.length + 1}
        aria-colcount={models.length + 1}
        aria-activedescendant={active}
        className="lineup-casting"
        onKeyDown={onKeyDown}
      >
        <div style={{ height: rows.getTotalSize() + 44, width: columns.getTotalSize() + headWidth, position: 'relative' }}>
          {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
          <div role="row" aria-rowindex={1} className="lineup-casting-head" style={{ width: columns.getTotalSize() + headWidth }}>
            {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
            <span role="columnheader" className="lineup-casting-corner label" style={{ width: headWidth }}>
              Look
            </span>
            {columns.getVirtualItems().map(({ index, start }) => {
              const one = models[index]
              return (
                one && (
                  // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
                  <span
                    key={one.id}
                    role="columnheader"
                    aria-colindex={index + 2}
                    className="lineup-casting-name"
                    style={{ left: headWidth + start, width: columnWidth }}
                    title={[one.name, ...(warnings.get(one.entry ?? '') ?? []).map(({ text }) => text)].join('\n')}
                  >
                    <span className="truncate">{one.name || 'Without a name'}</span>
                    <ModelState one={one} warning={warnings.get(one.entry ?? '')?.[0]} />
                  </span>
                )
              )
            })}
          </div>
          {rows.getVirtualItems().map(({ index, start }) => {
            const look = looks[index]
            if (!look) return null
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
              <div
                key={look.id}
                role="row"
                aria-rowindex={index + 2}
                className="lineup-casting-row"
                style={{ top: 44 + start, height: rowHeight }}
              >
                <LookHead look={look} width={headWidth} brief={narrow} flagged={timing.flags.get(look.id)?.tone} onOpen={onOpen} />
                {columns.getVirtualItems().map((column) => {
                  const one = models[column.index]
                  return (
                    one && (
                      <CastingCell
                        key={one.id}
                        id={castingId(look.id, one.id)}
                        column={column.index + 2}
                        left={headWidth + column.start}
                        width={columnWidth}
                        casting={look.casting[one.id] ?? null}
                        wears={look.model === one.id}
                        standsIn={look.status === 'substituted' && look.standIn === one.id}
                        active={at.row === index && at.column === column.index}
                        label={`${lookName(look)}, ${one.name}`}
                        onPress={() => {
                          setAt({ row: index, column: column.index })
                          scroller.current?.focus({ preventScroll: true })
                          if (editable) assign(look, one.id)
                        }}
                        onCast={(casting) => editable && cast(look, one.id, casting)}
                      />
                    )
                  )
                })}
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}

/** Whether the model is here; until that is known, what speaks against them on the day. */
const ModelState = ({ one, warning }: { readonly one: Model; readonly warning: AvailabilityWarning | undefined }) => {
  if (one.arrival !== 'expected') return <span className={one.arrival === 'here' ? 'text-moss' : 'text-thread'}>{one.arrival}</span>
  if (!warning) return null
  return <span className={warning.tone === 'late' ? 'truncate text-thread' : 'truncate text-amber'}>{warning.text}</span>
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  PageUp: [0, -10],
  PageDown: [0, 10],
}

const castingId = (look: string, model: string): string => `casting-${look}-${model}`

interface LookHeadProps {
  readonly look: Look
  readonly width: number
  /** Only number and title. */
  readonly brief: boolean
  readonly flagged: 'short' | 'tight' | undefined
  readonly onOpen: (look: string) => void
}

const LookHead = memo(({ look, width, brief, flagged, onOpen }: LookHeadProps) => (
  // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
  <div role="rowheader" className="lineup-casting-look" style={{ width }}>
    <button
      type="button"
      tabIndex={-1}
      className="flex h-full w-full min-w-0 items-center gap-2.5 text-left hover:underline"
      onClick={() => onOpen(look.id)}
    >
      <span className={look.status === 'cut' ? 'num w-8 shrink-0 text-ink-3 line-through' : 'num w-8 shrink-0 font-medium'}>
        {look.number}
      </span>
      <span className="min-w-0 flex-1 truncate">{look.title}</span>
      {flagged && !brief && <span className={flagged === 'short' ? 'text-small text-thread' : 'text-small text-amber'}>{flagged}</span>}
      {!flagged && !brief && look.fitting !== 'none' && <span className="text-small text-ink-3">{fittingWords[look.fitting]}</span>}
    </button>
  </div>
))
