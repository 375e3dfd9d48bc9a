import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the bytes of uploaded files are. Keys are ids made by us, never names from outside. */
export interface FileStore {
  put(at: { workspace: string; id: string }, bytes: Uint8Array): Promise<void>
  /** `null` when there is no such file. */
  get(at: { workspace: string; id: string }): Promise<Blob | null>
  remove(at: { workspace: string; id: string }): Promise<void>
}

/** Files in a folder on this machine, one folder per workspace. */
export const diskFileStore = (folder: string): FileStore => {
  const pathOf = ({ workspace, id }: { workspace: string; id: string }) => join(folder, workspace, id)
  return {
    put: async (at, bytes) => {
      await mkdir(join(folder, at.workspace), { recursive: true })
      // Under another name until it is whole, so that a killed server leaves no half picture.
      await Bun.write(`${pathOf(at)}.part`, bytes)
      await rename(`${pathOf(at)}.part`, pathOf(at))
    },
    get: async (at) => {
      const file = Bun.file(pathOf(at))
      return (await file.exists()) ? file : null
    },
    remove: (at) => rm(pathOf(at), { force: true }),
  }
}
