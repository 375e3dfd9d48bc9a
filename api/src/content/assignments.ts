import { documentAssignments } from '@fashionos/migrations/schema/followed'
import type { Assignment } from '@fashionos/shared/documents/document-type'
import { eq } from 'drizzle-orm'
import type { ContentConsumer } from './consumer'
import { storableDay, storableText } from './storable'

/** Stands for the person of what nobody has taken yet. */
export const nobody = '00000000-0000-0000-0000-000000000000'

/** Rows written by one statement. */
const atATime = 1_000

/** Who has what to do, for the lists of a person's tasks over all shows. While a board says what it said nothing is written. */
export const assignments: ContentConsumer = {
  name: 'assignments',
  follow: async ({ tx, document, type, snapshot }) => {
    const rows = (type.assignmentsOf?.(snapshot) ?? []).flatMap((assignment: Assignment) =>
      [...new Set(assignment.people.length > 0 ? assignment.people : [nobody])].map((userId) => ({
        documentId: document.id,
        workspaceId: document.workspaceId,
        userId,
        item: assignment.item,
        title: storableText(assignment.title),
        due: storableDay(assignment.due),
        priority: assignment.priority,
        state: assignment.state,
      })),
    )
    const stored = await tx.select().from(documentAssignments).where(eq(documentAssignments.documentId, document.id))
    if (saysTheSame(stored, rows)) return
    await tx.delete(documentAssignments).where(eq(documentAssignments.documentId, document.id))
    for (let from = 0; from < rows.length; from += atATime) {
      await tx.insert(documentAssignments).values(rows.slice(from, from + atATime))
    }
  },
}

type Row = typeof documentAssignments.$inferSelect

const saysTheSame = (stored: readonly Row[], said: readonly Row[]): boolean => {
  const known = new Set(stored.map(lineOf))
  return stored.length === said.length && said.every((row) => known.has(lineOf(row)))
}

const lineOf = ({ item, userId, title, due, priority, state }: Row): string => JSON.stringify([item, userId, title, due, priority, state])
