export const CastingBoard = (_: Record<string, unknown>) => null
