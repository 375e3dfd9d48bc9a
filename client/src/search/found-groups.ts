import { roleTitles } from '@fashionos/shared/access'
import { type EntryKind, kindWords } from '@fashionos/shared/directory/kinds'
import type { PaletteAction, PaletteGroup } from '../ui/command-palette'
import { saysIt } from './matching'
import type { Hit } from './queries'

export const groupTitles = { item: 'Items', document: 'Documents', show: 'Shows', entry: 'Directory', person: 'People' } as const
type Kind = keyof typeof groupTitles
const kinds: readonly Kind[] = ['item', 'document', 'show', 'entry', 'person']

/** What something found leads to. */
export interface FoundGo {
  readonly document: (of: { readonly show: string; readonly id: string; readonly item?: string }) => void
  readonly show: (id: string) => void
  readonly entry: (kind: EntryKind, id: string) => void
  readonly people: () => void
}

/** What was found, by kind: what says the words, and apart from it what only says words like them. */
export const foundGroups = (
  hits: readonly Hit[],
  { typed, go }: { readonly typed: string; readonly go: FoundGo },
): { readonly exact: readonly PaletteGroup[]; readonly near: readonly PaletteGroup[] } => {
  const of = (near: boolean) => {
    const chosen = hits.filter((hit) => hit.near === near && !isThread(hit))
    return kinds
      .map((kind) => ({
        label: groupTitles[kind],
        actions: chosen.filter((hit) => hit.kind === kind).map((hit) => actionOf(hit, { typed, go })),
      }))
      .filter(({ actions }) => actions.length > 0)
  }
  return { exact: of(false), near: of(true) }
}

/** A thread says what its comments say, and what it is about: both are found by themselves. */
const isThread = (hit: Hit): boolean => hit.kind === 'item' && hit.item.startsWith('threads/')

const placed = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ')

const actionOf = (hit: Hit, { typed, go }: { readonly typed: string; readonly go: FoundGo }): PaletteAction => {
  switch (hit.kind) {
    case 'item': {
      const { documentId: id, showId, item } = hit
      return {
        id: `${id}/${item}`,
        label: hit.title || hit.excerpt || 'Without a name',
        below: hit.title && !saysIt(typed, [hit.title]) ? hit.excerpt : undefined,
        detail: placed(item.startsWith('comments/') ? 'comment' : '', hit.documentTitle, hit.showName),
        onSelect: () => showId !== null && go.document({ show: showId, id, item }),
      }
    }
    case 'document': {
      const { id, showId, showName } = hit
      return { id, label: hit.title, detail: showName, onSelect: () => showId !== null && go.document({ show: showId, id }) }
    }
    case 'show':
      return { id: hit.id, label: hit.title, detail: hit.excerpt, onSelect: () => go.show(hit.id) }
    case 'entry':
      return {
        id: hit.id,
        label: hit.title,
        detail: placed(hit.excerpt.trim(), kindWords[hit.entryKind].one),
        onSelect: () => go.entry(hit.entryKind, hit.id),
      }
    case 'person':
      return { id: hit.id, label: hit.title, detail: roleName(hit.excerpt), onSelect: go.people }
  }
}

const roleName = (role: string): string => Object.entries(roleTitles).find(([name]) => name === role)?.[1] ?? role
