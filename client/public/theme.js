// Runs before the first paint, so that a page never flashes in the other theme.
// `src/ui/theme.ts` writes what is read here.
try {
  const choice = localStorage.getItem('theme')
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
} catch {
  document.documentElement.dataset.theme = 'light'
}
