/** A file to keep, of whoever asks now: nobody else gets it from a cache. */
export interface Attachment {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  readonly fileName: string
}

export const attachmentOf = ({ bytes, mediaType, fileName }: Attachment): Response =>
  new Response(bytes, {
    headers: { 'content-type': mediaType, 'content-disposition': disposition(fileName), 'cache-control': 'no-store' },
  })

/** RFC 6266: a plain name for old programs, the real one in UTF-8. */
const disposition = (fileName: string): string => {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`
}

/** A title without what file systems do not take; cut between characters, because half of one cannot be written in a header. */
export const fileNameOf = (title: string): string => {
  const plain = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replace(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...plain].slice(0, 100).join('') || 'document'
}
