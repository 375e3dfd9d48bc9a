import { files } from '@fashionos/migrations/schema/records'
import { and, inArray, isNull } from 'drizzle-orm'
import { notFound } from '../errors'
import type { Scope } from '../http/scope'
import type { WantedAddresses } from './schemas'
import { signedAddressOf } from './signed-address'

/** Addresses that need no session, for whoever may see the files; all of them or, where one is not there, none. */
export const signedAddressesOf = async ({ tx, workspace, now }: Scope, wanted: WantedAddresses, secret: string) => {
  const ids = [...new Set(wanted.files.map(({ id }) => id.toLowerCase()))]
  if ((await tx.$count(files, and(inArray(files.id, ids), isNull(files.removingAt)))) < ids.length) throw notFound('file')
  const until = Math.floor(now.getTime() / 1_000) + wanted.minutes * 60
  const expiresAt = new Date(until * 1_000).toISOString()
  return {
    items: wanted.files.map(({ id, size }) => ({
      id,
      size,
      url: signedAddressOf({ workspace, file: id.toLowerCase(), variant: size, until }, secret),
      expiresAt,
    })),
  }
}
