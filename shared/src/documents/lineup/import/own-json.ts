import { z } from 'zod'
import { ok, type Result, refused } from '../../../errors'
import { changesShape } from '../../../ydoc/changes-schema'
import { newDresser, newLook, newModel, newPiece, newSection } from '../args'
import type { ImportLooksArgs } from '../import-command'
import { schema } from '../schema'

/** Our own export: the lineup as it is, and what it is. */
export const ownFormat = 'fashionos/lineup'

const file = z.object({
  format: z.literal(ownFormat),
  version: z.literal(1),
  title: z.string().max(2_000),
  pace: z.strictObject(changesShape(schema.pace.parts)),
  changes: z.strictObject(changesShape(schema.changes.parts)),
  finale: z.strictObject(changesShape(schema.finale.parts)),
  sections: z.array(newSection).max(schema.sections.maxItems),
  looks: z.array(newLook).max(schema.looks.maxItems),
  pieces: z.array(newPiece).max(schema.pieces.maxItems),
  models: z.array(newModel).max(schema.models.maxItems),
  dressers: z.array(newDresser).max(schema.dressers.maxItems),
})

export type OwnFile = z.infer<typeof file>

export const readOwn = (json: unknown): Result<OwnFile> => {
  const read = file.safeParse(json)
  if (read.success) return ok(read.data)
  const issue = read.error.issues[0]
  return refused(
    `Expected a lineup exported by FashionOS, version 1; at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'unreadable'}`,
  )
}

/**
 * The file with new ids, as an id is used once: what was removed keeps its own.
 * Models and dressers the lineup has by the same name are those. What names something the file
 * does not have names nothing.
 */
export const withNewIds = (
  { format: _format, version: _version, title: _title, ...own }: OwnFile,
  { newId, replace, known }: { newId: () => string; replace: boolean; known: (list: 'models' | 'dressers', name: string) => string | null },
): ImportLooksArgs => {
  const ids = new Map<string, string>()
  for (const { id } of [...own.sections, ...own.looks, ...own.pieces]) ids.set(id, newId())
  for (const list of ['models', 'dressers'] as const) {
    const used = new Set<string>()
    for (const { id, name = '' } of own[list]) {
      const same = known(list, name)
      ids.set(id, same !== null && !used.has(same) ? same : newId())
      if (same !== null) used.add(same)
    }
  }
  const to = (id: string): string => ids.get(id) ?? id
  const ref = (id: string | null | undefined): string | null => (id ? (ids.get(id) ?? null) : null)
  const keys = <T>(record: Readonly<Record<string, T>> = {}): Record<string, T> =>
    Object.fromEntries(Object.entries(record).flatMap(([id, value]) => (ids.has(id) ? [[to(id), value]] : [])))
  return {
    ...own,
    sections: own.sections.map((section) => ({ ...section, id: to(section.id) })),
    looks: own.looks.map((look) => ({
      ...look,
      id: to(look.id),
      section: ref(look.section),
      model: ref(look.model),
      standIn: ref(look.standIn),
      dresser: ref(look.dresser),
      casting: keys(look.casting),
    })),
    pieces: own.pieces.map((piece) => ({ ...piece, id: to(piece.id), looks: keys(piece.looks) })),
    models: own.models.map((model) => ({ ...model, id: to(model.id), finaleLook: ref(model.finaleLook) })),
    dressers: own.dressers.map((dresser) => ({ ...dresser, id: to(dresser.id) })),
    replace,
  }
}
