// `npm run drill`: a caller and 200 followers over the demo show, ten times as fast. `npm run drill -- --help` lists its options.
import { join } from 'node:path'
import { ensurePackages, runOnBun } from './bootstrap.mjs'

ensurePackages()
process.exit(await runOnBun(join('e2e', 'drill', 'main.ts'), process.argv.slice(2)))
