// `npm start`: packages first, then everything else on Bun.
import { ensurePackages, runOnBun } from './bootstrap.mjs'

ensurePackages()
process.exit(await runOnBun('scripts/start.ts', process.argv.slice(2)))
