import { endingOf } from './first-bytes'

const byEnding: Readonly<Record<string, string>> = { csv: 'text/csv', ics: 'text/calendar', json: 'application/json', md: 'text/markdown' }

/** Text in UTF-8; `null` for what is not. A character cut off at the end of what is looked at is no fault. */
export const textKindOf = (head: Uint8Array, name: string): string | null => {
  if (head.length === 0 || head.some(isControl)) return null
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
  } catch {
    return null
  }
  return `${byEnding[endingOf(name)] ?? 'text/plain'};charset=utf-8`
}

/** No text has these; tabulator, line ends and form feed are fine. */
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32) || byte === 127
