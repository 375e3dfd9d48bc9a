import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileStore, Listed, StoredAt } from './file-store'

/** What has not been written whole yet. */
const unfinished = '.part'
const listedAtOnce = 500

/** Files in a folder on this machine, one folder per workspace. */
export const diskFileStore = (folder: string): FileStore => {
  const pathOf = ({ workspace, name }: StoredAt) => join(folder, workspace, name)
  return {
    put: async (at, bytes) => {
      await mkdir(join(folder, at.workspace), { recursive: true })
      // Under another name until it is whole, so that a killed server leaves no half file.
      const part = `${pathOf(at)}.${crypto.randomUUID()}${unfinished}`
      try {
        await write(part, bytes)
        await rename(part, pathOf(at))
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
    },
    get: async (at, range) => {
      const file = Bun.file(pathOf(at))
      if (!(await file.exists())) return null
      return { body: range ? file.slice(range.from, range.to + 1) : file }
    },
    remove: (at) => rm(pathOf(at), { force: true }),
    async *list() {
      for await (const page of entriesIn(folder)) yield page.filter(({ name }) => !name.endsWith(unfinished))
    },
    tidy: async (before) => {
      for await (const page of entriesIn(folder)) {
        const old = page.filter(({ name, at }) => name.endsWith(unfinished) && at < before)
        for (const one of old) await rm(pathOf(one), { force: true })
      }
    },
  }
}

/** Bytes are on the disk before anybody says so. */
const write = async (path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> => {
  const file = await open(path, 'wx')
  try {
    for await (const piece of bytes) await file.appendFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function* entriesIn(folder: string): AsyncIterable<readonly Listed[]> {
  let page: Listed[] = []
  for await (const workspace of entriesOf(folder)) {
    for await (const name of entriesOf(join(folder, workspace))) {
      const found = await stat(join(folder, workspace, name)).catch(() => null)
      if (found?.isFile()) page.push({ workspace, name, at: found.mtimeMs })
      if (page.length < listedAtOnce) continue
      yield page
      page = []
    }
  }
  yield page
}

/** Names in a folder; none where there is no folder. */
async function* entriesOf(path: string): AsyncIterable<string> {
  const folder = await opendir(path).catch(() => null)
  if (folder === null) return
  for await (const { name } of folder) yield name
}
