/** Wall time in ms with the resolution of the monotonic clock: the same for all processes of one machine, to some µs. */
export const instant = (): number => apart + performance.now()

/** The wall clock shows whole ms: read as it turns. */
const apart = (() => {
  const before = Date.now()
  let turned = before
  while (turned === before) turned = Date.now()
  return turned - performance.now()
})()
