export const SettingsDialog = (_: Record<string, unknown>) => null
