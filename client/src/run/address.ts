import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { Screen } from '@fashionos/shared/run/messages'
import type { LiveAddress } from './live/live-session'

/** What a live page shows: one document on one screen, or all of a show. */
export type PageAddress =
  | { readonly kind: 'document'; readonly address: LiveAddress }
  | { readonly kind: 'overview'; readonly show: string; readonly secret: string | null }

/** Lists of names without the schemas they are declared with, which only servers need. */
const screenNames = {
  caller: true,
  follow: true,
  department: true,
  stage: true,
  talent: true,
  presenter: true,
  overview: true,
} satisfies Record<Screen, true>

const departmentNames = {
  lx: true,
  snd: true,
  vid: true,
  fly: true,
  dress: true,
  hmu: true,
  talent: true,
  foh: true,
  other: true,
} satisfies Record<Department, true>

const isScreen = (name: string): name is Screen => Object.hasOwn(screenNames, name)
const isDepartment = (name: string): name is Department => Object.hasOwn(departmentNames, name)
const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/**
 * `/live/<document>/<screen>[/<department>]` or `/live/show/<show>/overview`,
 * of a shared link with `#k=<secret>`: what stands behind # is never sent to a
 * server by itself. `null`: not the address of a live screen.
 */
export const parseAddress = ({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): PageAddress | null => {
  const [live, first = '', second = '', third, ...rest] = pathname.split('/').filter((part) => part !== '')
  if (live !== 'live' || rest.length > 0) return null
  const secret = secretIn(hash)
  if (first === 'show') return isId(second) && third === 'overview' ? { kind: 'overview', show: second, secret } : null
  if (!isId(first) || !isScreen(second) || second === 'overview') return null
  const department = third ?? null
  if (second !== 'department') return department === null ? screenOf({ document: first, screen: second, department, secret }) : null
  // Without one the screen asks which.
  return department === null || isDepartment(department) ? screenOf({ document: first, screen: second, department, secret }) : null
}

const screenOf = (address: LiveAddress): PageAddress => ({ kind: 'document', address })

const secretIn = (hash: string): string | null => new URLSearchParams(hash.replace(/^#/, '')).get('k')

/** The path of a live screen. */
export const pathOf = ({ document, screen, department }: Omit<LiveAddress, 'secret'>): string =>
  ['/live', document, screen, ...(department === null ? [] : [department])].join('/')

/** The path of a show's overview. */
export const overviewPath = (show: string): string => `/live/show/${show}/overview`
