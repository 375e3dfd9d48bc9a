import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { dateIn } from '../shows/show-date'
import { deviceTimeZone } from '../shows/time-zones'
import type { DirectoryModel } from './entry'
import type { EntryColumn } from './entry-table'
import { figuresText, heightText, nextAbsenceText } from './entry-words'
import { ListFrame, type ListProps } from './list-frame'
import { Portrait } from './portrait'
import { modelsQuery } from './queries'

const columnsOn = (today: string): readonly EntryColumn<DirectoryModel>[] => [
  { title: 'Agency', sort: 'agency', from: 'md', cell: ({ agency }) => agency },
  { title: 'Height', sort: 'height', from: 'sm', align: 'end', cell: heightText },
  { title: 'Bust–waist–hips', from: 'lg', align: 'end', cell: figuresText },
  { title: 'Shoe', from: 'lg', align: 'end', cell: ({ shoeEu }) => shoeEu },
  { title: 'Away', from: 'md', align: 'end', cell: ({ absences }) => nextAbsenceText(absences, today) },
]

export const ModelsList = (props: ListProps) => {
  const columns = useMemo(() => columnsOn(dateIn(deviceTimeZone(), Date.now())), [])
  return (
    <ListFrame
      {...props}
      kind="model"
      query={useQuery(modelsQuery(props.workspace.id, props.search))}
      columns={columns}
      lead={(model) => <Portrait workspaceId={props.workspace.id} model={model} size={36} />}
      detail={(model) => [model.agency, heightText(model)].filter(Boolean).join(' · ')}
      invitation="Who walks: with their agency, measurements and the days they are away, so that a lineup can warn."
    />
  )
}
