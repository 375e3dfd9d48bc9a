/** Widths a picture is had in, px; each is made by the server soon after the picture was uploaded. */
export const pictureWidths = [160, 480, 1_200] as const
export type PictureWidth = (typeof pictureWidths)[number]

/** Where a file of a workspace is had: as it was uploaded, or a picture so many px wide. */
export const fileAddressOf = (workspaceId: string, fileId: string, width?: PictureWidth): string =>
  `/api/workspaces/${workspaceId}/files/${fileId}${width === undefined ? '' : `?size=${width}`}`
