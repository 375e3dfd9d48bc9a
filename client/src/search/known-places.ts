import { type EntryKind, entryKinds, kindWords } from '@fashionos/shared/directory/kinds'
import type { QueryClient } from '@tanstack/react-query'
import type { Show, ShowDocument } from '../shows/show'
import { dayOfMonth, monthOf } from '../shows/show-date'
import type { PaletteGroup } from '../ui/command-palette'
import { type FoundGo, groupTitles } from './found-groups'

/** As much of each list as is looked through by name. */
const lookedThrough = 2_000

interface Listed {
  readonly items?: readonly { readonly id: string; readonly name: string }[]
}

/** What this device has seen the names of: found at once, and without a network. */
export const knownPlaces = (queries: QueryClient, workspaceId: string, go: FoundGo): readonly PaletteGroup[] => {
  const root = ['workspace', workspaceId]
  const lists = <Data>(...key: readonly string[]) => dataUnder<Data>(queries, [...root, ...key])
  const shows = lists<{ readonly items?: readonly Show[] }>('shows').flatMap((data) => data?.items ?? [])
  const names = new Map(shows.map(({ id, name }) => [id, name]))
  const documents = dataUnder<readonly ShowDocument[]>(queries, [...root, 'show'], 'documents').flatMap((data) => data ?? [])
  const people = lists<readonly { readonly userId: string; readonly name: string; readonly email: string }[]>('people').flatMap(
    (data) => data ?? [],
  )
  return [
    {
      label: groupTitles.document,
      actions: documents.slice(0, lookedThrough).map(({ id, showId, title }) => ({
        id,
        label: title,
        detail: names.get(showId ?? '') ?? '',
        onSelect: () => showId !== null && go.document({ show: showId, id }),
      })),
    },
    {
      label: groupTitles.show,
      actions: shows.slice(0, lookedThrough).map(({ id, name, venue, date }) => ({
        id,
        label: name,
        detail: `${dayOfMonth(date)} ${monthOf(date)}`,
        keywords: [venue],
        onSelect: () => go.show(id),
      })),
    },
    { label: groupTitles.entry, actions: entryKinds.flatMap((kind) => entriesOf(kind, lists<Listed>('directory', kind, 'list'), go)) },
    {
      label: groupTitles.person,
      actions: people
        .slice(0, lookedThrough)
        .map(({ userId, name, email }) => ({ id: userId, label: name, detail: email, onSelect: go.people })),
    },
  ]
}

/** What every query whose key begins so, and ends so, has brought. */
const dataUnder = <Data>(queries: QueryClient, key: readonly string[], end?: string) =>
  queries
    .getQueryCache()
    .findAll({ queryKey: key })
    .filter(({ queryKey }) => end === undefined || queryKey.at(-1) === end)
    .map(({ queryKey }) => queries.getQueryData<Data>(queryKey))

const entriesOf = (kind: EntryKind, pages: readonly (Listed | undefined)[], go: FoundGo) =>
  pages
    .flatMap((page) => page?.items ?? [])
    .slice(0, lookedThrough)
    .map(({ id, name }) => ({ id, label: name, detail: kindWords[kind].one, onSelect: () => go.entry(kind, id) }))
