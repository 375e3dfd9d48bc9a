import type { Look } from '@fashionos/shared/documents/lineup/schema'
import { useMemo, useState } from 'react'
import { told } from '../told'
import { entryOptionsOf, type PickedEntry } from './entry-options'
import { useDirectoryEntries } from './lineup-directory'
import type { LookPartProps } from './look-part'
import { NamePicker } from './name-picker'

interface EntryPickerProps extends LookPartProps {
  readonly part: 'designer' | 'collection'
  readonly label: string
}

/** A designer or collection: one of the directory, one that other looks have, or only a name. */
export const EntryPicker = ({ model, look, part, label }: EntryPickerProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const found = useDirectoryEntries(part, typed)
  const { looks } = model.snapshot
  const options = useMemo(() => entryOptionsOf({ looks, part, found }), [looks, part, found])
  const set = (changes: Partial<Pick<Look, 'designer' | 'collection'>>) =>
    void told(model.session.run('changeLooks', { changes: [{ id: look.id, ...changes }] }))
  // Whose a collection is, is said with it while nobody is.
  const pick = (picked: PickedEntry | undefined) => {
    const whose = look.designer === null ? picked?.designer : undefined
    if (picked) set({ [part]: picked.entry, ...(whose && { designer: whose }) })
  }
  return (
    <NamePicker
      label={label}
      value={look[part]?.name ?? ''}
      options={options}
      disabled={!model.editable}
      onSearch={setTyped}
      onPick={(id) => pick(options.find((option) => option.id === id)?.picked)}
      onAdd={(name) => set({ [part]: { id: null, name: name.slice(0, 200) } })}
      onClear={() => set({ [part]: null })}
    />
  )
}
