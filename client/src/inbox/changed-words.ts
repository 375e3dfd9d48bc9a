interface Changed {
  readonly by: readonly { readonly name: string }[]
  /** Whether whoever reads it has never opened the document. */
  readonly isNew: boolean
}

/** "Changed by Claire Dubois", "New, by Claire Dubois and Marc Aubert", "Changed by Claire Dubois and 2 others". */
export const changedWords = ({ by, isNew }: Changed): string => {
  const [first, second, ...rest] = by.map(({ name }) => name)
  const start = isNew ? 'New to you' : 'Changed'
  if (first === undefined) return start
  const names = second === undefined ? first : rest.length === 0 ? `${first} and ${second}` : `${first} and ${rest.length + 1} others`
  return isNew ? `${start}, by ${names}` : `${start} by ${names}`
}
