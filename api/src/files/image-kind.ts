/** What an image's first bytes say it is; `null` for anything that is not a picture browsers show. */
export const imageKindOf = (bytes: Uint8Array): string | null => {
  const starts = (text: string, at = 0) => [...text].every((character, i) => bytes[at + i] === character.charCodeAt(0))
  if (starts('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (starts('\xff\xd8\xff')) return 'image/jpeg'
  if (starts('GIF87a') || starts('GIF89a')) return 'image/gif'
  if (starts('RIFF') && starts('WEBP', 8)) return 'image/webp'
  if (starts('ftypavif', 4) || starts('ftypavis', 4)) return 'image/avif'
  return null
}
