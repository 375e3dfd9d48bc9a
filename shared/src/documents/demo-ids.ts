/**
 * Ids of the demo's rows and looks in the order they are made: the same on
 * every machine, so that what is told of the demo finds them, and others for
 * each type of document.
 */
export const demoIds = (type: string): (() => string) => {
  const block = type === 'run-of-show' ? '8001' : `8${blockOf(type)}`
  let made = 0
  return () => `019b3c00-0000-7000-${block}-${String(++made).padStart(12, '0')}`
}

/** Three hex digits from the type's name (FNV-1a). */
const blockOf = (type: string): string => {
  let hash = 0x811c9dc5
  for (let i = 0; i < type.length; i++) hash = Math.imul(hash ^ type.charCodeAt(i), 0x01000193)
  return ((hash >>> 0) % 0x1000).toString(16).padStart(3, '0')
}
