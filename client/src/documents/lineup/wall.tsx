import { type KeyboardEvent, type MouseEvent, type RefObject, Suspense, useEffect, useRef } from 'react'
import { usePeers } from '../../live/use-document'
import { lazily } from '../../ui/lazily'
import { ContextMenu } from '../../ui/menu'
import { loadDragLayer } from '../use-drag-layer'
import { usePeersByItem } from '../use-peers-by-item'
import type { ImageFiles } from '../view-props'
import type { LineupModel } from './lineup-model'
import { cardIdOf } from './look-card'
import { lookMenu } from './look-menu'
import { extendToLook, selectLook, takeLook, toggleLook } from './look-selection'
import { lookName, wearerWords } from './look-words'
import { SectionHead } from './section-head'
import { useWallDrag, type WallDrag } from './use-wall-drag'
import { useWallKeys, type WallScreen } from './use-wall-keys'
import { WallSection } from './wall-section'
import './lineup.css'

const DragLayer = lazily(() => loadDragLayer().then((module) => ({ default: module.DragLayer })))

export interface WallProps {
  readonly model: LineupModel
  readonly files: ImageFiles
  readonly screen: WallScreen
  /** Width of a card at least, in px. */
  readonly cardWidth: number
  /** Looks that a fix would change, while it is looked at. */
  readonly previewed: ReadonlySet<string>
  readonly wall: RefObject<HTMLDivElement | null>
  /** A tap opens the look, as on a phone. */
  readonly tapOpens: boolean
}

/** The looks as cards, in walking order. */
export const Wall = ({ model, files, screen, cardWidth, previewed, wall, tapOpens }: WallProps) => {
  const { groups, order, selection } = model
  const { drag, rest, listeners, layer } = useWallDrag(model, wall)
  const onKeyDown = useWallKeys(model, wall, screen)
  const peers = usePeersByItem(usePeers(model.session))
  useActiveInSight(selection.active, wall)
  const onClick = (event: MouseEvent) => {
    const id = lookUnder(event.target)
    if (!id) return
    if (event.shiftKey) return model.select(extendToLook(selection, { order, id }))
    if (event.ctrlKey || event.metaKey) return model.select(toggleLook(selection, id))
    model.select(selectLook(id))
    if (tapOpens) screen.open(id)
  }
  const closeMenu = useRef<(() => void) | null>(null)
  const onMenu = (pressed: EventTarget, close: () => void) => {
    const id = lookUnder(pressed)
    closeMenu.current = close
    rest()
    if (id) model.select(takeLook(selection, id))
  }
  // A finger that rested on a look and then takes it elsewhere means the place, not the menu.
  const meansPlace = drag !== null && drag.place !== null
  useEffect(() => {
    if (meansPlace) closeMenu.current?.()
  }, [meansPlace])
  const onDoubleClick = (event: MouseEvent) => {
    const id = lookUnder(event.target)
    if (id) screen.open(id)
  }
  const shown = drag?.resting ? null : drag
  let from = 1
  return (
    <>
      <ContextMenu
        entries={lookMenu(model, screen)}
        onOpen={onMenu}
        trigger={
          // biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks of the lists inside, which hold the focus
          <div
            ref={wall}
            className="lineup-wall"
            style={{ '--card': `${cardWidth}px` }}
            onKeyDown={(event: KeyboardEvent) => inList(event.target) && onKeyDown(event)}
            onClick={onClick}
            onDoubleClick={onDoubleClick}
          >
            <div className="contents" {...listeners}>
              {groups.map((group) => {
                const start = from
                from += group.looks.length
                const holds = group.looks.some(({ id }) => id === selection.active)
                return (
                  <WallSection
                    key={group.section?.id ?? 'none'}
                    group={group}
                    from={start}
                    count={order.length}
                    names={model.modelNames}
                    timing={model.timing}
                    active={holds ? selection.active : null}
                    tabbable={holds || (selection.active === null && group === groups.find(({ looks }) => looks.length > 0))}
                    picked={selection.picked}
                    dragged={shown?.ids ?? none}
                    previewed={previewed}
                    peers={peers}
                    files={files}
                    heading={
                      group.section && (
                        <SectionHead session={model.session} editable={model.editable} section={group.section} looks={group.looks.length} />
                      )
                    }
                  />
                )
              })}
              {drag?.target && <DropLine drag={drag} />}
            </div>
          </div>
        }
      />
      <p role="status" className="sr-only">
        {model.said}
      </p>
      <Suspense>{layer && <DragLayer {...layer}>{shown && <Dragged model={model} files={files} ids={shown.ids} />}</DragLayer>}</Suspense>
    </>
  )
}

const none: readonly string[] = []

const lookUnder = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest('[data-look]')?.getAttribute('data-look') ?? null) : null

const inList = (target: EventTarget): boolean => target instanceof Element && target.getAttribute('role') === 'listbox'

/** Scrolls the active card into sight when it is another one; when the wall had the focus, the list with that card gets it. */
const useActiveInSight = (active: string | null, wall: RefObject<HTMLElement | null>) => {
  useEffect(() => {
    const card = active === null ? null : globalThis.document.getElementById(cardIdOf(active))
    if (!card) return
    card.scrollIntoView({ block: 'nearest' })
    const focused = globalThis.document.activeElement
    const list = card.closest<HTMLElement>('[role="listbox"]')
    if (list && focused !== list && focused && inList(focused) && wall.current?.contains(focused)) list.focus({ preventScroll: true })
  }, [active, wall])
}

const DropLine = ({ drag }: { readonly drag: WallDrag }) => {
  if (!drag.target) return null
  const { frame, side } = drag.target
  const left = frame.kind === 'section' ? frame.left : side === 'before' ? frame.left - 9 : frame.left + frame.width + 7
  return <div className="lineup-drop" style={{ left, top: frame.top, height: Math.min(frame.height, frame.width * 1.5) }} />
}

/** What goes with the pointer. */
const Dragged = ({ model, files, ids }: { readonly model: LineupModel; readonly files: ImageFiles; readonly ids: readonly string[] }) => {
  const look = model.snapshot.looks.find(({ id }) => id === ids[0])
  if (!look) return null
  return (
    <div className="flex w-52 items-center gap-3 rounded border border-line bg-paper p-2 shadow-float">
      {look.photo && <img src={files.addressOf(look.photo.file, 160)} alt="" className="h-14 w-10 object-cover" />}
      <span className="min-w-0 flex-1">
        <span className="num block font-medium">{lookName(look)}</span>
        <span className="block truncate text-small text-ink-2">{wearerWords(look, model.modelNames).name || look.title}</span>
      </span>
      {ids.length > 1 && <span className="num text-ink-3">{ids.length} looks</span>}
    </div>
  )
}
