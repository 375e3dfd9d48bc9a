/** What pickers of pictures offer. The server looks at the bytes. */
export const acceptedPictures = 'image/png,image/jpeg,image/webp,image/gif,image/avif'

/** Files something was dropped or pasted with. */
export const filesIn = (transfer: DataTransfer | null): readonly File[] => [...(transfer?.files ?? [])]

/** 412 kB, 3.2 MB, 5 GB. */
export const sizeText = (bytes: number): string => {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Number((bytes / 1_000_000_000).toFixed(1))} GB`
}
