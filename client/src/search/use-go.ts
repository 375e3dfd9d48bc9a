import { type EntryKind, kindWords } from '@fashionos/shared/directory/kinds'
import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { placeSearch } from '../documents/place-search'

/** How one gets to the things of a workspace. `slug`: its name in addresses. */
export const useGo = (slug: string) => {
  const router = useRouter()
  return useMemo(() => {
    const params = { workspace: slug }
    return {
      shows: (search?: { readonly new: true }) => void router.navigate({ to: '/w/$workspace', params, search }),
      show: (show: string) => void router.navigate({ to: '/w/$workspace/shows/$show', params: { ...params, show } }),
      /** `item`: what of the document, as `looks/<id>`. */
      document: (of: { readonly show: string; readonly id: string; readonly item?: string }) =>
        void router.navigate({
          to: '/w/$workspace/shows/$show/d/$document',
          params: { ...params, show: of.show, document: of.id },
          search: placeSearch(of.item ?? ''),
        }),
      entry: (kind: EntryKind, entry: string) =>
        void router.navigate({ to: '/w/$workspace/directory/$kind/$entry', params: { ...params, kind: kindWords[kind].path, entry } }),
      directory: (kind: EntryKind) =>
        void router.navigate({ to: '/w/$workspace/directory/$kind', params: { ...params, kind: kindWords[kind].path } }),
      inbox: () => void router.navigate({ to: '/w/$workspace/inbox', params }),
      tasks: (person?: string) => void router.navigate({ to: '/w/$workspace/tasks', params, search: { person } }),
      people: () => void router.navigate({ to: '/w/$workspace/people', params }),
      settings: () => void router.navigate({ to: '/w/$workspace/settings', params }),
      account: () => void router.navigate({ to: '/account' }),
      newWorkspace: () => void router.navigate({ to: '/new-workspace' }),
      workspace: (other: string) => void router.navigate({ to: '/w/$workspace', params: { workspace: other } }),
    }
  }, [router, slug])
}

export type Go = ReturnType<typeof useGo>
