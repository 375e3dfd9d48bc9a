import { fileAddressOf } from '../files/file-address'
import { wantUploads } from '../files/wanted-uploads'
import type { ImageFiles } from './view-props'

/** Files of a workspace. They go through the page's one queue: each resumes after a cut, and is seen in the tray. */
export const imageFilesOf = (workspaceId: string): ImageFiles => ({
  addressOf: (fileId, width) => fileAddressOf(workspaceId, fileId, width),
  upload: async (file) => (await wantUploads()).add(workspaceId, file),
})
