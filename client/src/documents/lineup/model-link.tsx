import type { LineupModel as Model } from '@fashionos/shared/documents/lineup/schema'
import { useQuery } from '@tanstack/react-query'
import { useContext, useMemo, useState } from 'react'
import { modelQuery } from '../../directory/queries'
import { told } from '../told'
import { LineupDirectoryContext, useDirectoryNames, useModelWarnings } from './lineup-directory'
import type { LineupModel } from './lineup-model'
import type { NameOption } from './name-options'
import { NamePicker } from './name-picker'

/** Which model of the directory one of the lineup is: from then on it is said when they are away or wanted elsewhere. */
export const ModelLink = ({ model, one }: { readonly model: LineupModel; readonly one: Model }) => {
  const directory = useContext(LineupDirectoryContext)
  const [typed, setTyped] = useState<string | null>(null)
  const found = useDirectoryNames(typed)
  const options = useFree(model, found)
  const linked = useQuery({
    ...modelQuery(directory?.workspaceId ?? '', one.entry ?? ''),
    enabled: directory !== null && one.entry !== null,
  })
  if (!directory) return null
  const link = (entry: string | null, agency = one.agency) =>
    void told(model.session.run('changeModels', { changes: [{ id: one.id, entry, agency }] }))
  return (
    <NamePicker
      label="In the directory"
      value={one.entry === null ? '' : (linked.data?.name ?? one.name)}
      placeholder="Nobody yet"
      options={options}
      onSearch={setTyped}
      onPick={(id) => link(id, one.agency || found.find((entry) => entry.id === id)?.agency.slice(0, 200))}
      onClear={() => link(null)}
    />
  )
}

/** Those of the directory whom the lineup does not have yet. */
const useFree = ({ snapshot }: LineupModel, found: ReturnType<typeof useDirectoryNames>): readonly NameOption[] => {
  const warnings = useModelWarnings(useMemo(() => found.map(({ id }) => id), [found]))
  return useMemo(() => {
    const taken = new Set(snapshot.models.map(({ entry }) => entry))
    return found
      .filter(({ id }) => !taken.has(id))
      .map(({ id, name, agency }) => ({ id, label: name, detail: agency, warnings: warnings.get(id) ?? [] }))
  }, [snapshot.models, found, warnings])
}
