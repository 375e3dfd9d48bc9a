export const LookList = (_: Record<string, unknown>) => null
