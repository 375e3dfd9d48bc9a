import { type EntryKind, kindWords } from '@fashionos/shared/directory/kinds'

/** Where the browser downloads a kind as a table. */
export const exportAddress = (workspaceId: string, kind: EntryKind): string =>
  `/api/workspaces/${workspaceId}/directory/${kindWords[kind].path}/export/csv`
