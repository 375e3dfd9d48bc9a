/** Where to go after signing in: a path of this app, never another site. `origin` of this app, as in `location.origin`. */
export const returnPathOf = (to: string | undefined, origin: string): string => {
  if (!to?.startsWith('/')) return '/'
  const url = new URL(to, origin)
  if (url.origin !== origin || url.pathname.startsWith('/sign-')) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}
