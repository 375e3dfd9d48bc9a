import { join } from 'node:path'
import type { ApiConfig } from '../config'
import { diskFileStore } from './disk-store'
import type { FileStore } from './file-store'
import { s3FileStore } from './s3-store'

/** The file store that is configured: a bucket where one is named, else a folder. */
export const openFileStore = (config: ApiConfig): FileStore =>
  config.s3Bucket === ''
    ? diskFileStore(join(config.dataDir, 'files'))
    : s3FileStore({
        bucket: config.s3Bucket,
        endpoint: config.s3Endpoint,
        region: config.s3Region,
        accessKeyId: config.s3AccessKeyId,
        secretAccessKey: config.s3SecretAccessKey,
        prefix: config.s3Prefix,
      })
