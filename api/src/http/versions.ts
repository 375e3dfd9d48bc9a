import { Refusal, refusal } from '../errors'

/** A row's version as an ETag. */
export const etagOf = (version: number): string => `"${version}"`

/** The version a change is based on, from If-Match: `"3"`. */
export const expectedVersion = (request: Request): number => {
  const header = request.headers.get('if-match')
  if (header === null) {
    const { failure } = refusal('out-of-date', 'Expected an If-Match header with the version the change is based on, such as "3".')
    throw new Refusal(failure, { status: 428 })
  }
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())
  if (!match?.[1]) throw refusal('bad-input', `Expected If-Match to be a version such as "3", but found ${header.slice(0, 40)}.`)
  return Number(match[1])
}

export const outOfDate = (what: string): Refusal =>
  refusal('out-of-date', `Somebody else changed this ${what} meanwhile. Look at the newest, then try again.`)
