import type { StoredAt } from './file-store'

/** A bucket and how it is reached; an empty endpoint is Amazon's, an empty key the machine's own. */
export interface BucketAddress {
  readonly bucket: string
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** What every key begins with. */
  readonly prefix: string
}

export const keyIn = ({ prefix }: Pick<BucketAddress, 'prefix'>, { workspace, name }: StoredAt): string => `${prefix}${workspace}/${name}`

/** `null` for a key that is not one of ours. */
export const storedAtOf = ({ prefix }: Pick<BucketAddress, 'prefix'>, key: string): StoredAt | null => {
  const [workspace, name, ...more] = key.slice(prefix.length).split('/')
  return key.startsWith(prefix) && workspace && name && more.length === 0 ? { workspace, name } : null
}
