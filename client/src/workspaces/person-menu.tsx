import { useRouter } from '@tanstack/react-router'
import { Avatar } from '../ui/avatar'
import { Menu, type MenuEntry } from '../ui/menu'
import { chooseTheme, type ThemeChoice, useThemeChoice } from '../ui/theme'
import { useSignOut } from './use-sign-out'
import { useMe } from './workspace'

export const themeOptions: readonly { readonly value: ThemeChoice; readonly label: string }[] = [
  { value: 'system', label: 'As the device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

export const isThemeChoice = (value: string): value is ThemeChoice => themeOptions.some((option) => option.value === value)

/** Who is signed in, and what is theirs: account, theme, the way out. */
export const PersonMenu = () => {
  const router = useRouter()
  const signOut = useSignOut()
  const theme = useThemeChoice()
  const { user } = useMe()
  const entries: MenuEntry[] = [
    {
      kind: 'note',
      content: (
        <>
          <span className="block font-medium">{user.name}</span>
          <span className="block text-small text-ink-2">{user.email}</span>
        </>
      ),
    },
    { kind: 'separator' },
    { kind: 'action', label: 'Account', onSelect: () => void router.navigate({ to: '/account' }) },
    {
      kind: 'choice',
      label: 'Theme',
      value: theme,
      options: themeOptions,
      onChange: (value) => {
        if (isThemeChoice(value)) chooseTheme(value)
      },
    },
    { kind: 'separator' },
    { kind: 'action', label: 'Sign out', onSelect: () => void signOut() },
  ]
  return (
    <Menu
      side="top"
      entries={entries}
      trigger={
        <button
          type="button"
          className="flex min-h-10 w-full items-center gap-2.5 rounded px-2 text-left text-ink-2 hover:bg-sunk hover:text-ink data-popup-open:bg-sunk touch:min-h-11"
        >
          <Avatar person={{ userId: user.id, name: user.name }} size={24} />
          <span className="truncate">{user.name}</span>
        </button>
      }
    />
  )
}
