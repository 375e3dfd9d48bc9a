/** Six characters that are the same for the same content: two sheets with one revision say the same. FNV-1a over the snapshot. */
export const revisionOf = (snapshot: object): string => {
  let hash = 0x811c9dc5
  const text = JSON.stringify(snapshot)
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0').slice(0, 6)
}
