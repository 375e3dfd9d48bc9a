import type { Look } from '@fashionos/shared/documents/lineup/schema'

/** The looks as they walk. */
export const inOrder = (looks: readonly Look[], order: readonly string[]): readonly Look[] => {
  const byId = new Map(looks.map((look) => [look.id, look]))
  return order.flatMap((id) => byId.get(id) ?? [])
}
