import { canInWorkspace } from '@fashionos/shared/access'
import { createFileRoute, notFound, redirect } from '@tanstack/react-router'

/** The directory opens with the models. */
export const Route = createFileRoute('/w/$workspace/directory/')({
  beforeLoad: ({ context: { workspace }, params }) => {
    if (!canInWorkspace(workspace.role, 'see-directory')) throw notFound()
    throw redirect({ to: '/w/$workspace/directory/$kind', params: { workspace: params.workspace, kind: 'models' }, replace: true })
  },
})
