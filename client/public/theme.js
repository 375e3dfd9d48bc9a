// Runs before the first paint, so that a page never flashes in the other theme.
// `src/ui/theme.ts` writes and reads what is read and written here.
{
  const page = document.documentElement
  // The desk a show is called from stands in the dark, whatever the device prefers.
  if (/^\/live\/[^/]+\/caller\/?$/.test(location.pathname)) page.dataset.themeFirst = 'dark'
  try {
    const choice = localStorage.getItem('theme')
    const first = page.dataset.themeFirst === 'dark' || matchMedia('(prefers-color-scheme: dark)').matches
    page.dataset.theme = choice === 'dark' || (choice !== 'light' && first) ? 'dark' : 'light'
  } catch {
    page.dataset.theme = page.dataset.themeFirst ?? 'light'
  }
}
