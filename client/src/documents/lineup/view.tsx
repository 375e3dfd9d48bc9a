import type { lineup } from '@fashionos/shared/documents/lineup/index'
import { useSnapshot } from '../../live/use-document'
import type { DocumentViewProps } from '../view-props'

export const LineupView = ({ session, header }: DocumentViewProps<typeof lineup>) => {
  const { looks } = useSnapshot(session)
  return (
    <div>
      {header(null)}
      <p>{looks.length}</p>
    </div>
  )
}
