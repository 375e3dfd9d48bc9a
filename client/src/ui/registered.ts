import { useEffect, useSyncExternalStore } from 'react'

/** A list that mounted components add to and leave again, such as the actions of the palette. */
export interface Registry<Value> {
  readonly add: (value: Value) => () => void
  readonly all: () => readonly Value[]
  readonly subscribe: (listener: () => void) => () => void
}

export const createRegistry = <Value>(): Registry<Value> => {
  let values: readonly Value[] = []
  const listeners = new Set<() => void>()
  const become = (next: readonly Value[]) => {
    values = next
    for (const listener of listeners) listener()
  }
  return {
    add: (value) => {
      become([...values, value])
      return () => become(values.filter((other) => other !== value))
    },
    all: () => values,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export const useRegistered = <Value>(registry: Registry<Value>): readonly Value[] => useSyncExternalStore(registry.subscribe, registry.all)

/** Adds a value while the component is mounted. Keep the value's identity stable; `null` adds nothing. */
export const useRegister = <Value>(registry: Registry<Value>, value: Value | null): void => {
  useEffect(() => (value === null ? undefined : registry.add(value)), [registry, value])
}
