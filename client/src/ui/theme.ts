import { useSyncExternalStore } from 'react'

/** What a person chose on this device; `system` follows the device. */
export type ThemeChoice = 'system' | 'light' | 'dark'
export type Theme = 'light' | 'dark'

const storageKey = 'theme'
const pageColour: Readonly<Record<Theme, string>> = { light: '#faf8f4', dark: '#0c0b0a' }
const listeners = new Set<() => void>()

const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)')

/** Of pages that are dark until a person says otherwise: `theme.js` marks them. */
const isDarkFirst = () => document.documentElement.dataset.themeFirst === 'dark'

const storedChoice = (): ThemeChoice => {
  const stored = window.localStorage.getItem(storageKey)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

const themeOf = (choice: ThemeChoice): Theme => {
  if (choice !== 'system') return choice
  return isDarkFirst() || systemIsDark().matches ? 'dark' : 'light'
}

const apply = () => {
  const theme = themeOf(storedChoice())
  document.documentElement.dataset.theme = theme
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', pageColour[theme])
  for (const listener of listeners) listener()
}

export const chooseTheme = (choice: ThemeChoice) => {
  if (choice === 'system') window.localStorage.removeItem(storageKey)
  else window.localStorage.setItem(storageKey, choice)
  apply()
}

/** Follows the device and other tabs for as long as the page lives. */
export const followTheme = () => {
  systemIsDark().addEventListener('change', apply)
  window.addEventListener('storage', (event) => {
    if (event.key === storageKey) apply()
  })
  apply()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, storedChoice)
export const useTheme = (): Theme => themeOf(useThemeChoice())
