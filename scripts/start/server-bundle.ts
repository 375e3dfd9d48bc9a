import { join } from 'node:path'
import { ok, type Result, refused } from '@fashionos/shared/errors'

/** Where a server's bundle is. */
export const bundleIn = (dataDir: string, name: string): string => join(dataDir, `${name}.js`)

/**
 * Puts a server and all it imports into one file in the data folder. Run from
 * there it needs 8 MB less memory than from hundreds of modules, and starts
 * sooner. Takes a fraction of a second, so it is done at every start. Answers
 * with the file.
 */
export async function bundleServer(options: { root: string; name: string; dataDir: string }): Promise<Result<string>> {
  const { root, name, dataDir } = options
  const built = await Bun.build({
    entrypoints: [join(root, name, 'src', 'main.ts')],
    outdir: dataDir,
    naming: `${name}.[ext]`,
    target: 'bun',
    sourcemap: 'linked',
    throw: false,
  })
  if (built.success) return ok(bundleIn(dataDir, name))
  return refused(`${name} could not be put together:\n${built.logs.map(String).join('\n')}`)
}
