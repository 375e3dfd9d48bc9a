import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { addLook, duplicateLooks, removeLooks, stepLooks, toggleStatus } from './lineup-commands'
import { nextInTrouble, openChanges } from './lineup-facts'
import type { LineupModel } from './lineup-model'
import type { LookActions } from './look-menu'
import { extendToLook, noLook, selectEveryLook, selectLook } from './look-selection'
import { columnsIn, framesOf } from './wall-frames'
import { lookAcross } from './wall-geometry'
import { lookTyped, type WallAction, wallActionFor } from './wall-keys'

/** What the wall's screen does for its keys. */
export interface WallScreen {
  readonly actions: LookActions
  readonly open: (look: string) => void
  readonly openFind: () => void
  readonly findNext: (direction: 1 | -1) => void
}

/** A number typed key by key is one number while the keys come within this time, ms, and nothing else is done between them. */
const typingMs = 900

const nothingTyped = { text: '', at: 0 }

/** What keys do while the wall has the focus. */
export const useWallKeys = (model: LineupModel, wall: RefObject<HTMLElement | null>, screen: WallScreen) => {
  const typed = useRef(nothingTyped)
  return (event: KeyboardEvent) => {
    const action = wallActionFor(event)
    if (!action) return
    event.preventDefault()
    if (action.kind !== 'jump') {
      typed.current = nothingTyped
      return perform(action, model, { wall: wall.current, screen })
    }
    const goesOn = event.timeStamp - typed.current.at < typingMs
    typed.current = { text: (goesOn ? typed.current.text : '') + action.character, at: event.timeStamp }
    const found = lookTyped(model.snapshot.looks, typed.current.text)
    if (found) model.select(selectLook(found))
  }
}

const perform = (
  action: Exclude<WallAction, { kind: 'jump' }>,
  model: LineupModel,
  { wall, screen }: { readonly wall: HTMLElement | null; readonly screen: WallScreen },
) => {
  const { selection, order, session, select } = model
  const go = (id: string | null | undefined, extend: boolean) => {
    if (id) select(extend ? extendToLook(selection, { order, id }) : selectLook(id))
  }
  switch (action.kind) {
    case 'move':
      return go(nextLook(model, wall, action.direction), action.extend)
    case 'edge':
      return go(action.to === 'first' ? order[0] : order.at(-1), action.extend)
    case 'carry':
      return stepLooks(model, stepOf(wall, action.direction))
    case 'status':
      return model.editable ? toggleStatus(model, action.status) : undefined
    case 'open':
      return selection.active ? screen.open(selection.active) : undefined
    case 'remove':
      return removeLooks(model)
    case 'add':
      return void addLook(model)
    case 'duplicate':
      return duplicateLooks(model)
    case 'undo':
      return void session.undo.undo()
    case 'redo':
      return void session.undo.redo()
    case 'find':
      return screen.openFind()
    case 'find-next':
      return screen.findNext(action.direction)
    case 'trouble':
      return go(nextInTrouble(order, { changes: openChanges(model.timing), from: selection.active, direction: action.direction }), false)
    case 'select-all':
      return select(selectEveryLook(order))
    case 'leave':
      return select(selection.active && selection.picked.size > 1 ? selectLook(selection.active) : noLook)
  }
}

const nextLook = (
  { selection, order }: LineupModel,
  wall: HTMLElement | null,
  direction: 'left' | 'right' | 'up' | 'down',
): string | null => {
  const { active } = selection
  if (active === null) return order[0] ?? null
  if (direction === 'up' || direction === 'down') return wall ? lookAcross(framesOf(wall), { id: active, direction }) : null
  return order[order.indexOf(active) + (direction === 'left' ? -1 : 1)] ?? null
}

const stepOf = (wall: HTMLElement | null, direction: 'left' | 'right' | 'up' | 'down'): number => {
  if (direction === 'left' || direction === 'right') return direction === 'left' ? -1 : 1
  const row = wall ? columnsIn(framesOf(wall)) : 1
  return direction === 'up' ? -row : row
}
