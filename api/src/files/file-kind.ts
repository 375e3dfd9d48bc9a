import { startsWith } from './first-bytes'
import { officeKindOf } from './office-kind'
import { textKindOf } from './text-kind'

/** A file that may be kept, and how browsers are told of it. */
export interface FileKind {
  readonly mediaType: string
  /** Shown in place, in smaller forms as well; everything else is for keeping only. */
  readonly isPicture: boolean
}

/** Bytes from the beginning that tell what a file is. */
export const headBytes = 64 * 1_024

const picture = (mediaType: string): FileKind => ({ mediaType, isPicture: true })
const other = (mediaType: string): FileKind => ({ mediaType, isPicture: false })

/** What the first bytes of each are, and where they stand. */
const signatures: readonly (readonly [kind: FileKind, bytes: string, at?: number])[] = [
  [picture('image/png'), '\x89PNG\r\n\x1a\n'],
  [picture('image/jpeg'), '\xff\xd8\xff'],
  [picture('image/gif'), 'GIF87a'],
  [picture('image/gif'), 'GIF89a'],
  [picture('image/webp'), 'WEBP', 8],
  [picture('image/avif'), 'ftypavif', 4],
  [picture('image/avif'), 'ftypavis', 4],
  [other('application/pdf'), '%PDF-'],
  [other('audio/wav'), 'WAVE', 8],
  [other('audio/mpeg'), 'ID3'],
  [other('audio/mpeg'), '\xff\xfb'],
  [other('audio/ogg'), 'OggS'],
  [other('audio/flac'), 'fLaC'],
  [other('audio/mp4'), 'ftypM4A', 4],
  [other('video/quicktime'), 'ftypqt', 4],
  [other('video/mp4'), 'ftypisom', 4],
  [other('video/mp4'), 'ftypmp4', 4],
  [other('video/mp4'), 'ftypM4V', 4],
  [other('video/mp4'), 'ftypavc1', 4],
  [other('video/webm'), '\x1a\x45\xdf\xa3'],
  [other('font/woff2'), 'wOF2'],
]

/** In one sentence, what may be uploaded. */
export const acceptedWords = 'a picture (PNG, JPEG, GIF, WebP, AVIF), a PDF, an office document, text, sound, video or a ZIP archive'

/**
 * What a file is by its bytes; its name only says which of several kinds that
 * look alike inside. `null`: nothing that is kept here. Pages and drawings that
 * could run scripts (HTML, SVG) are text like any other.
 */
export const fileKindOf = (head: Uint8Array, name: string): FileKind | null => {
  const signed = signatures.find(([, bytes, at]) => startsWith(head, bytes, at))
  if (signed) return signed[0]
  const mediaType = officeKindOf(head, name) ?? textKindOf(head, name)
  return mediaType === null ? null : other(mediaType)
}

/** What an image's first bytes say it is; `null` for anything that is not a picture browsers show. */
export const imageKindOf = (bytes: Uint8Array): string | null => {
  const kind = fileKindOf(bytes.subarray(0, 32), '')
  return kind?.isPicture ? kind.mediaType : null
}

const pictureTypes = new Set(signatures.flatMap(([{ mediaType, isPicture }]) => (isPicture ? [mediaType] : [])))

export const isPictureType = (mediaType: string): boolean => pictureTypes.has(mediaType)
