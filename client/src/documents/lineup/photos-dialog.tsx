export const PhotosDialog = (_: Record<string, unknown>) => null
