/** Tests texts for a search: whether every word of it is in there, in any case and without accents. A search without words is in every text. */
export const finderOf = (search: string): ((text: string) => boolean) => {
  const words = plainOf(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  return (text) => {
    const plain = plainOf(text)
    return words.every((word) => plain.includes(word))
  }
}

const plainOf = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
