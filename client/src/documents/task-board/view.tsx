import type { taskBoard } from '@fashionos/shared/documents/task-board/index'
import { useSnapshot } from '../../live/use-document'
import type { DocumentViewProps } from '../view-props'

export const TaskBoardView = ({ session, header }: DocumentViewProps<typeof taskBoard>) => {
  const { tasks } = useSnapshot(session)
  return (
    <div>
      {header(null)}
      <p>{tasks.length}</p>
    </div>
  )
}
