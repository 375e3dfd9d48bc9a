import { expect, test } from 'bun:test'
import { demoTeam } from '@fashionos/shared/documents/task-board/demo'
import { demoPeople } from './demo'

test('the people of the demo’s tasks are those the database is seeded with', () => {
  for (const { id, name } of Object.values(demoTeam)) expect(demoPeople.find((person) => person.id === id)?.name).toBe(name)
})
