export const RoleSheets = (_: Record<string, unknown>) => null
