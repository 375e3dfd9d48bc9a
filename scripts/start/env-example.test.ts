import { expect, test } from 'bun:test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { envExample } from './env-example'

test('.env.example says what the declarations say ("npm run env-example" makes it)', () => {
  expect(readFileSync(join(import.meta.dir, '..', '..', '.env.example'), 'utf8')).toBe(envExample)
})
