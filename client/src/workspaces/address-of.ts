const longestAddress = 48

/** "Maison Aurélie" → `maison-aurelie`, a workspace's name in addresses. `''` when nothing of the name can stand in one. */
export const addressOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestAddress)
    .replace(/^-+|-+$/g, '')

/** The same with four letters behind, for a name that somebody else has already. */
export const anotherAddressOf = (name: string, random: () => number): string => {
  const tail = Array.from({ length: 4 }, () => 'abcdefghjkmnpqrstuvwxyz23456789'.charAt(Math.floor(random() * 31))).join('')
  return [addressOf(name), tail].filter(Boolean).join('-')
}
