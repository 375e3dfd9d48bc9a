import { canInWorkspace } from '@fashionos/shared/access'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { peopleQuery } from '../people/queries'
import { documentsQuery, showsQuery } from '../shows/queries'
import { CommandPalette, type PaletteGroup } from '../ui/command-palette'
import { paletteGroups } from '../ui/palette-actions'
import { useRegistered } from '../ui/registered'
import { useSignOut } from '../workspaces/use-sign-out'
import { useMe, type Workspace } from '../workspaces/workspace'
import { foundGroups } from './found-groups'
import { knownPlaces } from './known-places'
import { joinedGroups, matchingGroups } from './matching'
import { deedGroup, screenGroup } from './palette-places'
import { paletteSaid } from './palette-said'
import { recentPlaces } from './recent'
import { recentGroup } from './recent-group'
import { useFound } from './use-found'
import { useGo } from './use-go'

export interface PaletteProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onKeyboard: () => void
  readonly workspace: Workspace
  readonly showId?: string
}

/** Commands and names of one group that are shown for what is typed; what the server finds it bounds itself. */
const mostOfGroup = 6

/** Every screen, thing and command, found by typing. */
const Palette = ({ open, ...props }: PaletteProps) => {
  const [typed, setTyped] = useState('')
  if (!open && typed !== '') setTyped('')
  const close = (next: boolean) => props.onOpenChange(next)
  const here = useHere(props)
  const found = useFound(props.workspace.id, typed)
  const { exact, near } = foundGroups(found.hits, { typed, go: here.go })
  const known = typed.trim() === '' ? [] : matchingGroups(joinedGroups(here.known()), typed, mostOfGroup)
  const commands = typed.trim() === '' ? here.start : matchingGroups(joinedGroups(here.commands), typed, mostOfGroup)
  const lines = joinedGroups([...commands, ...exact.slice(0, 1).filter(isItems), ...known, ...exact])
  const exactCount = countIn(lines)
  const said = paletteSaid({ typed, state: found.state, fault: found.fault, exact: exactCount, near: countIn(near) })
  const nearLines = exactCount === 0 ? near : [{ label: 'Near it', actions: near.flatMap(({ actions }) => actions).slice(0, mostOfGroup) }]
  return <CommandPalette open={open} onOpenChange={close} typed={typed} onType={setTyped} groups={[...lines, ...nearLines]} said={said} />
}

const isItems = ({ label }: PaletteGroup): boolean => label === 'Items'
const countIn = (groups: readonly PaletteGroup[]): number => groups.reduce((sum, { actions }) => sum + actions.length, 0)

/** What is offered where one is. */
const useHere = ({ workspace, showId, onKeyboard }: Omit<PaletteProps, 'open' | 'onOpenChange'>) => {
  const queries = useQueryClient()
  const { user, workspaces } = useMe()
  const { document } = useParams({ strict: false })
  const signOut = useSignOut()
  const go = useGo(workspace.slug)
  const registered = useRegistered(paletteGroups)
  const workspaceId = workspace.id
  // Asked for so that names are found at once, and also when there is no network later.
  useQuery(showsQuery({ workspaceId, archived: false }))
  useQuery({ ...peopleQuery(workspaceId), enabled: canInWorkspace(workspace.role, 'see-people') })
  const documents = useQuery({ ...documentsQuery({ workspaceId, showId: showId ?? '' }), enabled: showId !== undefined })
  const beside: PaletteGroup = {
    label: 'In this show',
    actions: (documents.data ?? [])
      .filter(({ id }) => id !== document)
      .map(({ id, title }) => ({ id, label: title, onSelect: () => showId !== undefined && go.document({ show: showId, id }) })),
  }
  const places = recentPlaces(window.localStorage, { userId: user.id, workspaceId })
  const lately = recentGroup({
    queries,
    workspaceId,
    places,
    here: [document, document ? undefined : showId, ...beside.actions.map(({ id }) => id)],
    go,
  })
  const screens = screenGroup({ workspace, workspaces, go })
  const deeds = deedGroup({ workspace, go, onKeyboard, onSignOut: () => void signOut() })
  return {
    go,
    known: () => knownPlaces(queries, workspaceId, go),
    commands: [...registered, screens, deeds],
    start: joinedGroups([...registered, beside, lately, screens, deeds]),
  }
}

export default Palette
