/** The part of `Storage` that is used; writing may throw where storage is full or switched off. */
type Store = Pick<Storage, 'getItem' | 'setItem'>

export interface DeviceDeps {
  readonly newId: () => string
  /** Of the browser: every tab's. */
  readonly local: Store
  /** Of the tab: stays when the page is loaded again. */
  readonly session: Store
  /** Takes hold of a device for as long as this page lives; false: another tab has it. Rejects where the browser has no locks. */
  readonly hold: (device: string) => Promise<boolean>
}

const poolKey = 'fashionos:live:devices'
const tabKey = 'fashionos:live:device'
/** Tabs of one browser that are remembered. */
const maxDevices = 8

/**
 * Who this tab is: two tabs are two devices, so that the lease of one is not
 * the other's (R8). A tab that is loaded again stays who it was, and one opened
 * after another was closed becomes it, with the lease and the log it had.
 */
export const claimDevice = async (deps: DeviceDeps): Promise<string> => {
  const mine = read(deps.session, tabKey)
  const pool = (read(deps.local, poolKey) ?? '').split(' ').filter((id) => id !== '')
  const device = (await freeDevice(deps, mine, pool)) ?? (await newDevice(deps))
  write(deps.session, tabKey, device)
  write(deps.local, poolKey, [device, ...pool.filter((id) => id !== device)].slice(0, maxDevices).join(' '))
  return device
}

const freeDevice = async ({ hold }: DeviceDeps, mine: string | null, pool: readonly string[]): Promise<string | null> => {
  try {
    for (const device of mine === null ? pool : [mine, ...pool]) if (await hold(device)) return device
    return null
  } catch {
    // No locks: a tab can only be sure of what it was itself.
    return mine
  }
}

const newDevice = async ({ newId, hold }: DeviceDeps): Promise<string> => {
  const device = newId()
  await hold(device).catch(() => false)
  return device
}

const read = (store: Store, key: string): string | null => {
  try {
    return store.getItem(key)
  } catch {
    return null
  }
}

const write = (store: Store, key: string, value: string): void => {
  try {
    store.setItem(key, value)
  } catch {
    // Without storage the tab is a new device after each load.
  }
}
