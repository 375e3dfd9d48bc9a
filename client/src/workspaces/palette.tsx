import { canInWorkspace } from '@fashionos/shared/access'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { peopleQuery } from '../people/queries'
import { documentsQuery, showsQuery } from '../shows/queries'
import { dayOfMonth, monthOf } from '../shows/show-date'
import { CommandPalette, type PaletteAction, type PaletteGroup } from '../ui/command-palette'
import { paletteGroups } from '../ui/palette-actions'
import { useRegistered } from '../ui/registered'
import { chooseTheme } from '../ui/theme'
import { useSignOut } from './use-sign-out'
import { useMe, type Workspace } from './workspace'

export interface PaletteProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onKeyboard: () => void
  readonly workspace: Workspace
  readonly showId?: string
}

const usePlaces = (workspace: Workspace, showId: string | undefined): PaletteGroup[] => {
  const router = useRouter()
  const { workspaces } = useMe()
  const sees = canInWorkspace(workspace.role, 'see-people')
  const shows = useQuery(showsQuery({ workspaceId: workspace.id, archived: false }))
  const documents = useQuery({ ...documentsQuery({ workspaceId: workspace.id, showId: showId ?? '' }), enabled: showId !== undefined })
  const people = useQuery({ ...peopleQuery(workspace.id), enabled: sees })
  const params = { workspace: workspace.slug }
  const toPeople = () => void router.navigate({ to: '/w/$workspace/people', params })

  const ofDocuments = (showId && documents.data ? documents.data : []).map((one) => ({
    id: one.id,
    label: one.title,
    onSelect: () =>
      void router.navigate({ to: '/w/$workspace/shows/$show/d/$document', params: { ...params, show: showId ?? '', document: one.id } }),
  }))
  const ofShows = (shows.data?.items ?? []).map((show) => ({
    id: show.id,
    label: show.name,
    detail: `${dayOfMonth(show.date)} ${monthOf(show.date)}`,
    keywords: [show.venue],
    onSelect: () => void router.navigate({ to: '/w/$workspace/shows/$show', params: { ...params, show: show.id } }),
  }))
  const ofPeople = (people.data ?? []).map((one) => ({ id: one.userId, label: one.name, detail: one.email, onSelect: toPeople }))
  const screens: PaletteAction[] = [
    { id: 'shows', label: 'Shows', onSelect: () => void router.navigate({ to: '/w/$workspace', params }) },
    ...(sees ? [{ id: 'people', label: 'People', keywords: ['members', 'invite'], onSelect: toPeople }] : []),
    ...(canInWorkspace(workspace.role, 'manage-members')
      ? [{ id: 'settings', label: 'Workspace settings', onSelect: () => void router.navigate({ to: '/w/$workspace/settings', params }) }]
      : []),
    {
      id: 'account',
      label: 'Account',
      keywords: ['password', 'sessions', 'two-factor'],
      onSelect: () => void router.navigate({ to: '/account' }),
    },
    ...workspaces
      .filter((one) => one.id !== workspace.id)
      .map((one) => ({
        id: one.id,
        label: one.name,
        detail: 'workspace',
        onSelect: () => void router.navigate({ to: '/w/$workspace', params: { workspace: one.slug } }),
      })),
  ]
  return [
    { label: 'Documents', actions: ofDocuments },
    { label: 'Shows', actions: ofShows },
    { label: 'Screens', actions: screens },
    { label: 'People', actions: ofPeople },
  ]
}

const useDeeds = ({ workspace, onKeyboard }: PaletteProps): PaletteGroup => {
  const router = useRouter()
  const signOut = useSignOut()
  const create: PaletteAction = {
    id: 'new-show',
    label: 'New show',
    keywords: ['create'],
    onSelect: () => void router.navigate({ to: '/w/$workspace', params: { workspace: workspace.slug }, search: { new: true } }),
  }
  return {
    label: 'Do',
    actions: [
      ...(canInWorkspace(workspace.role, 'create-shows') ? [create] : []),
      { id: 'new-workspace', label: 'New workspace', keywords: ['create'], onSelect: () => void router.navigate({ to: '/new-workspace' }) },
      { id: 'light', label: 'Light theme', onSelect: () => chooseTheme('light') },
      { id: 'dark', label: 'Dark theme', keywords: ['backstage'], onSelect: () => chooseTheme('dark') },
      { id: 'system', label: 'Theme as the device', onSelect: () => chooseTheme('system') },
      { id: 'keyboard', label: 'Keyboard shortcuts', shortcut: '?', onSelect: onKeyboard },
      { id: 'sign-out', label: 'Sign out', onSelect: () => void signOut() },
    ],
  }
}

/** Every screen and action, found by typing. */
const Palette = (props: PaletteProps) => {
  const places = usePlaces(props.workspace, props.showId)
  const deeds = useDeeds(props)
  const registered = useRegistered(paletteGroups)
  const groups = useMemo(() => [...registered, ...places, deeds].filter((group) => group.actions.length > 0), [registered, places, deeds])
  return <CommandPalette open={props.open} onOpenChange={props.onOpenChange} groups={groups} />
}

export default Palette
