/**
 * Who makes access tokens and for whom: api signs both claims into each, and
 * collab-server takes no token without them, so that a token the same keys may
 * one day sign for something else opens no document.
 */
export const accessTokenClaims = { issuer: 'fashionos', audience: 'fashionos' } as const
