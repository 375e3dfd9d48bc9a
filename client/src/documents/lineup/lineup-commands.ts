import { nextNumber } from '@fashionos/shared/documents/lineup/copies'
import type { Filling } from '@fashionos/shared/documents/lineup/fillings'
import type { LookPlace } from '@fashionos/shared/documents/lineup/order'
import type { Look, LookStatus } from '@fashionos/shared/documents/lineup/schema'
import { notify } from '../../ui/toaster'
import { newId } from '../new-id'
import { told } from '../told'
import type { LineupModel } from './lineup-model'
import { pickedIn, selectLook } from './look-selection'
import { lookName } from './look-words'
import { isNoMove, placeStepped, settledPlace } from './wall-order'

export const pickedLooks = (model: LineupModel): readonly string[] => pickedIn(model.selection, model.order)

const lookOf = ({ snapshot }: LineupModel, id: string | null | undefined): Look | undefined => snapshot.looks.find((look) => look.id === id)

/** A new look behind the selected one, else last, with the number that follows. Answers its id, `null` when it was refused. */
export const addLook = (model: LineupModel): string | null => {
  const beside = pickedLooks(model).at(-1)
  const id = newId()
  const number = beside === undefined ? numberAtEnd(model.snapshot.looks) : numberBehind(model, beside)
  const place = beside === undefined ? { section: model.groups.at(-1)?.section?.id ?? null } : { after: beside }
  if (!told(model.session.run('addLooks', { looks: [{ id, number }], ...place }))) return null
  model.select(selectLook(id))
  return id
}

/** What an empty lineup begins with, as one edit. */
export const fillLineup = ({ session }: LineupModel, { sections, looks }: Filling) =>
  told(session.run('importLooks', { sections, looks, pieces: [], models: [], dressers: [] }))

/** One more than the highest number there is. */
export const numberAtEnd = (looks: readonly Pick<Look, 'number'>[]): string =>
  String(1 + Math.max(0, ...looks.map(({ number }) => Number.parseInt(number, 10) || 0)))

/** Behind the last look the next number; between others a letter, because nothing is renumbered. */
const numberBehind = ({ order, snapshot }: LineupModel, id: string): string => {
  if (order.at(-1) === id) return numberAtEnd(snapshot.looks)
  const number = snapshot.looks.find((look) => look.id === id)?.number ?? ''
  return nextNumber(number, new Set(snapshot.looks.map((look) => look.number)))
}

/** Removes the selected looks; they come back from the notice, by undo, and from the trash. */
export const removeLooks = (model: LineupModel, ids = pickedLooks(model)) => {
  if (ids.length === 0 || !told(model.session.run('removeLooks', { ids: [...ids] }))) return
  notify(
    ids.length === 1
      ? `Removed ${lookName(lookOf(model, ids[0]) ?? { number: '', title: '' }).toLowerCase()}`
      : `Removed ${ids.length} looks`,
    {
      id: 'removed',
      action: { label: 'Undo', onSelect: () => told(model.session.run('restoreLooks', { ids: [...ids] })) },
    },
  )
}

/** Moves looks and says where to. */
export const moveLooks = (model: LineupModel, ids: readonly string[], to: LookPlace) => {
  if (ids.length === 0 || isNoMove(model.groups, { ids, place: to })) return
  const place = settledPlace(model.groups, { ids, place: to })
  if (!told(model.session.run('moveLooks', { ids: [...ids], after: place.after, section: place.section }))) return
  const first = lookOf(model, ids[0])
  const what = ids.length === 1 && first ? lookName(first) : `${ids.length} looks`
  const after = lookOf(model, place.after)
  const section = model.snapshot.sections.find(({ id }) => id === place.section)
  const where = after
    ? `after ${lookName(after).toLowerCase()}`
    : `first${section ? ` in ${section.title || 'a section without a title'}` : ''}`
  model.say(`Moved ${what} ${where}.`)
}

/** So many places earlier (negative) or later. */
export const stepLooks = (model: LineupModel, step: number, ids = pickedLooks(model)) => {
  const place = ids.length > 0 ? placeStepped(model.groups, { ids, step }) : null
  if (place) moveLooks(model, ids, place)
}

/** Holds or cuts the looks, or takes them back in when each of them is that already. */
export const toggleStatus = (model: LineupModel, status: Extract<LookStatus, 'held' | 'cut'>, ids = pickedLooks(model)) => {
  if (ids.length === 0) return
  const every = ids.every((id) => lookOf(model, id)?.status === status)
  told(model.session.run('setStatus', { ids: [...ids], status: every ? 'in' : status }))
}

export const duplicateLooks = (model: LineupModel, ids = pickedLooks(model)) => {
  if (ids.length === 0) return
  const copies = ids.map((of) => ({ of, id: newId() }))
  if (told(model.session.run('duplicateLooks', { copies })) && copies[0]) model.select(selectLook(copies[0].id))
}

/** A new section behind the one of the selected look, else last. */
export const addSection = (model: LineupModel, title = 'New section'): string | null => {
  const own = lookOf(model, model.selection.active)?.section
  const id = newId()
  const after = own && model.snapshot.sections.some((section) => section.id === own) ? { after: own } : {}
  return told(model.session.run('addSections', { sections: [{ id, title }], ...after })) ? id : null
}
