import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { envExample } from './start/env-example'

writeFileSync(join(import.meta.dir, '..', '.env.example'), envExample)
