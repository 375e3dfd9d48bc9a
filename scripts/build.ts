import { dirname } from 'node:path'
import { ensureClientBuild } from './start/client-build'

/** Builds the pages, for an image that starts without building. */
const built = await ensureClientBuild({ root: dirname(import.meta.dir), say: console.log })
if (!built.ok) {
  console.error(built.reason)
  process.exit(1)
}
