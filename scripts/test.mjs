// `npm test`: packages first, then every check on Bun.
import { ensurePackages, runOnBun } from './bootstrap.mjs'

ensurePackages()
process.exit(await runOnBun('scripts/test.ts', process.argv.slice(2)))
