/**
 * Origins whose pages may send cookies along with a change: the product's own
 * address, and whatever host the request itself came to (a page of that host).
 */
export const trustedOriginsOf = (publicUrl: string, request?: Request): string[] => {
  const own = new URL(publicUrl).origin
  const host = request?.headers.get('host') ?? (request ? new URL(request.url).host : null)
  return host ? [own, `http://${host}`, `https://${host}`] : [own]
}
