import type { Sharp } from 'sharp'
import { refusal } from '../errors'
import { type Variant, variants } from './variant'

/** F6: a picture of more pixels would take gigabytes when it is unpacked, however small its file is. */
export const mostPixels = 100_000_000

const quality = 80

export interface PictureSize {
  /** As it is seen, in px. */
  readonly width: number
  readonly height: number
}

/** The size of a picture; refuses what cannot be shown. Reads the head of it only. */
export const pictureSizeOf = async (bytes: Uint8Array): Promise<PictureSize> => {
  const { width = 0, height = 0, orientation = 1 } = await headOf(bytes)
  if (width * height > mostPixels) {
    throw refusal(
      'too-large',
      `Expected a picture of at most ${mostPixels / 1_000_000} megapixels, but found ${width} × ${height} pixels. Make it smaller.`,
    )
  }
  // From 5 on it lies on its side until it is turned.
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

const headOf = async (bytes: Uint8Array) => {
  try {
    return await (await open(bytes, false)).metadata()
  } catch {
    throw refusal('bad-input', 'This picture cannot be read; it may be broken. Save it again, then upload it.')
  }
}

/** The smaller forms of a picture: upright, without what the camera noted in it, as WebP. Of a moving one the first frame. */
export async function* smallerForms(bytes: Uint8Array): AsyncIterable<{ width: Variant; bytes: Uint8Array }> {
  for (const width of variants) {
    const form = (await open(bytes, true)).autoOrient().resize({ width, withoutEnlargement: true }).webp({ quality })
    yield { width, bytes: await form.toBuffer() }
  }
}

/** Loaded when the first picture comes; it works on one thread, so that requests are answered meanwhile. */
const open = async (bytes: Uint8Array, isLimited: boolean): Promise<Sharp> => {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp(bytes, { limitInputPixels: isLimited ? mostPixels : false, failOn: 'error' })
}
