import { createHash, createHmac } from 'node:crypto'

/**
 * The secret of a link: 256 bits made from the link's id and the server's own
 * secret, so that the same request sent twice is answered with the same link
 * while the database has nothing but a hash.
 */
export const linkSecretOf = (id: string, secret: string): string =>
  createHmac('sha256', secret).update(`screen-link:${id}`).digest('base64url')

/** As collab-server looks it up: SHA-256 of the text. */
export const linkHashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
