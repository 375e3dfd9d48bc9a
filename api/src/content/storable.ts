/** Content as Postgres keeps it. What people write into a document may hold more than a column can, and one such word must not keep the rest of it from being followed. */

/** Postgres keeps no zero byte and no half of a surrogate pair in a text. */
export const storableText = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()

/** A day counted from a show may lie outside the years that have four digits: `null`, as of what has no day. */
export const storableDay = (date: string | null): string | null =>
  date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) && date >= '0001-01-01' ? date : null
