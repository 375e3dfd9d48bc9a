export const ChangeChart = (_: Record<string, unknown>) => null
