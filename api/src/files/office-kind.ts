import { endingOf, startsWith } from './first-bytes'

const openXml = 'application/vnd.openxmlformats-officedocument'

/** Office documents of today are ZIP archives with these parts inside. */
const partsInside: readonly (readonly [part: string, mediaType: string])[] = [
  ['word/', `${openXml}.wordprocessingml.document`],
  ['xl/', `${openXml}.spreadsheetml.sheet`],
  ['ppt/', `${openXml}.presentationml.presentation`],
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
  ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['mimetypeapplication/vnd.oasis.opendocument.presentation', 'application/vnd.oasis.opendocument.presentation'],
]

/** Those of the nineties all look alike inside. */
const oldByEnding: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
}

/** An archive, or what it holds where that is an office document; `null` for neither. */
export const officeKindOf = (head: Uint8Array, name: string): string | null => {
  if (startsWith(head, 'PK\x03\x04') || startsWith(head, 'PK\x05\x06')) {
    const text = new TextDecoder('latin1').decode(head)
    const isDocument = text.includes('[Content_Types].xml') || startsWith(head, 'mimetype', 30)
    return (isDocument && partsInside.find(([part]) => text.includes(part))?.[1]) || 'application/zip'
  }
  return startsWith(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') ? (oldByEnding[endingOf(name)] ?? 'application/x-ole-storage') : null
}
