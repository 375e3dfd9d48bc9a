import { lazy, Suspense, useSyncExternalStore } from 'react'

const Sonner = lazy(() => import('./sonner-toaster'))

let isWanted = false
const listeners = new Set<() => void>()

const want = () => {
  isWanted = true
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Stands once in the app; what draws the notices is fetched with the first of them. */
export const Toaster = () => {
  const wanted = useSyncExternalStore(subscribe, () => isWanted)
  return wanted ? (
    <Suspense>
      <Sonner />
    </Suspense>
  ) : null
}

export interface Notice {
  readonly description?: string
  readonly action?: { readonly label: string; readonly onSelect: () => void }
  /** A second notice with the same id replaces the first. */
  readonly id?: string
  /** ms; `null`: stays until it is closed. */
  readonly duration?: number | null
}

const optionsOf = ({ description, action, id, duration }: Notice) => ({
  description,
  id,
  duration: duration === null ? Number.POSITIVE_INFINITY : duration,
  action: action && { label: action.label, onClick: action.onSelect },
})

const show = async (kind: 'plain' | 'failure', message: string, notice: Notice): Promise<void> => {
  want()
  const { toast } = await import('sonner')
  if (kind === 'failure') toast.error(message, optionsOf({ duration: 10_000, ...notice }))
  else toast(message, optionsOf(notice))
}

/** Something happened; often with an undo. */
export const notify = (message: string, notice: Notice = {}): void => void show('plain', message, notice)
/** Something did not happen, and what to do about it. */
export const notifyFailure = (message: string, notice: Notice = {}): void => void show('failure', message, notice)
export const dismissNotice = (id: string): void => void import('sonner').then(({ toast }) => toast.dismiss(id))
