import type { Lineup, Look } from '@fashionos/shared/documents/lineup/schema'
import { useMemo, useState } from 'react'
import type { Find } from '../find-bar'
import type { LineupModel } from './lineup-model'
import { selectLook } from './look-selection'
import { fittingWords, statusWords } from './look-words'
import { plain } from './name-options'

/** Looks that have the text anywhere people would look for it, in walking order. */
export const findLooks = (lineup: Lineup, { order, wanted }: { order: readonly string[]; wanted: string }): readonly string[] => {
  const needle = plain(wanted.trim())
  if (needle === '') return []
  const names = new Map([...lineup.models, ...lineup.dressers].map(({ id, name }) => [id, name]))
  const pieces = new Map<string, string[]>()
  for (const piece of lineup.pieces) {
    for (const look of Object.keys(piece.looks)) pieces.set(look, [...(pieces.get(look) ?? []), `${piece.title} ${piece.tray}`])
  }
  const byId = new Map(lineup.looks.map((look) => [look.id, look]))
  return order.filter((id) => {
    const look = byId.get(id)
    return look !== undefined && plain(textOf(look, names, pieces.get(id) ?? [])).includes(needle)
  })
}

const textOf = (look: Look, names: ReadonlyMap<string, string>, pieces: readonly string[]): string =>
  [
    look.number,
    look.title,
    ...[look.model, look.standIn, look.dresser].map((id) => (id && names.get(id)) || ''),
    look.designer?.name ?? '',
    look.collection?.name ?? '',
    look.lightCue,
    look.soundCue,
    look.music,
    look.hairAndMakeUp,
    look.fittingNotes,
    statusWords[look.status],
    fittingWords[look.fitting],
    ...pieces,
  ].join('\n')

/** Looking for a text in the lineup: what was found, and going from one to the next. */
export const useFindLooks = (model: LineupModel): Find & { readonly open: boolean } => {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState('')
  const { snapshot, order, selection } = model
  const found = useMemo(() => (open ? findLooks(snapshot, { order, wanted }) : []), [open, wanted, snapshot, order])
  const next = (direction: 1 | -1) => {
    if (!open) return setOpen(true)
    const at = selection.active === null ? -1 : order.indexOf(selection.active)
    const ahead = direction === 1 ? found.find((id) => order.indexOf(id) > at) : found.findLast((id) => order.indexOf(id) < at)
    const target = ahead ?? (direction === 1 ? found[0] : found.at(-1))
    if (target) model.select(selectLook(target))
  }
  const position = selection.active === null ? 0 : found.indexOf(selection.active) + 1
  return { open, setOpen, wanted, setWanted, count: found.length, position, next }
}
