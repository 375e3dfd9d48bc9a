/** Origin of what the server writes by itself: seed, upgrade, repair. Only this one may write `meta`. */
export const serverOrigin = { kind: 'server' } as const
