export const acceptedPhotos = 'image/png,image/jpeg,image/webp,image/gif,image/avif'

/** Pictures with more than this are made smaller before they are sent, in bytes. */
const heavy = 900 * 1024
/** The longer side after that, in px: sharp on a card at its largest, and on paper. */
const longSide = 1_600

/** A size with the same proportions that is at most so long. */
export const fittedSize = ({ width, height }: { width: number; height: number }, longest: number): { width: number; height: number } => {
  const scale = Math.min(1, longest / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** A photo as it is sent: from a camera it is many times heavier than a lineup needs. What cannot be read stays as it is. */
export const preparedPhoto = async (file: File): Promise<File> => {
  if (file.size <= heavy || file.type === 'image/gif') return file
  const image = await createImageBitmap(file).catch(() => null)
  if (!image) return file
  const size = fittedSize(image, longSide)
  const canvas = new OffscreenCanvas(size.width, size.height)
  canvas.getContext('2d')?.drawImage(image, 0, 0, size.width, size.height)
  image.close()
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.86 }).catch(() => null)
  if (!blob || blob.size >= file.size) return file
  return new File([blob], `${file.name.replace(/\.[^.]+$/, '')}.jpg`, { type: 'image/jpeg' })
}
