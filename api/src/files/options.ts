import { option } from '@fashionos/shared/config'
import { z } from 'zod'

const wholeUpTo = (most: number) => {
  const error = `Expected a whole number from 1 to ${most}.`
  return z
    .string()
    .regex(/^\d{1,9}$/, { error, abort: true })
    .transform(Number)
    .refine((given) => given >= 1 && given <= most, { error })
}

/** How large files may be, and where their bytes are. */
export const fileOptions = {
  maxUploadMb: option({
    env: 'MAX_UPLOAD_MB',
    default: '100',
    help: 'The largest file that may be uploaded, in MB, at most 2000.',
    check: wholeUpTo(2_000),
  }),
  maxPictureMb: option({
    env: 'MAX_PICTURE_MB',
    default: '25',
    help: 'The largest picture that may be uploaded, in MB, at most 200: it is held in memory while its smaller forms are made.',
    check: wholeUpTo(200),
  }),
  quotaMb: option({
    env: 'QUOTA_MB',
    default: '5000',
    help: 'How much the files of one workspace may take together, in MB.',
    check: wholeUpTo(100_000_000),
  }),
  s3Bucket: option({
    env: 'S3_BUCKET',
    default: '',
    help: 'Keeps the bytes of files in this bucket of an S3 storage. Empty: they are kept in DATA_DIR/files.',
    check: z.string().regex(/^([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])?$/, { error: 'Expected the name of a bucket, such as maison-files.' }),
  }),
  s3Endpoint: option({
    env: 'S3_ENDPOINT',
    default: '',
    help: 'Address of an S3 storage that is not Amazon’s, such as https://minio.example:9000. Empty: Amazon S3 in S3_REGION.',
    check: z.string().refine((text) => text === '' || (URL.canParse(text) && /^https?:/.test(text)), {
      error: 'Expected a URL such as https://minio.example:9000.',
    }),
  }),
  s3Region: option({
    env: 'S3_REGION',
    default: 'us-east-1',
    help: 'Region of the bucket. Storages that have none take the default.',
    check: z.string().regex(/^[\w-]{1,40}$/, { error: 'Expected a region such as eu-west-3.' }),
  }),
  s3AccessKeyId: option({
    env: 'S3_ACCESS_KEY_ID',
    default: '',
    help: 'Key of the bucket. Empty: the one this machine has, as the AWS SDK finds it.',
    check: z.string().max(200),
    secret: true,
  }),
  s3SecretAccessKey: option({
    env: 'S3_SECRET_ACCESS_KEY',
    default: '',
    help: 'Secret that belongs to S3_ACCESS_KEY_ID.',
    check: z.string().max(200),
    secret: true,
  }),
  s3Prefix: option({
    env: 'S3_PREFIX',
    default: '',
    help: 'What the keys of all files begin with, such as fashionos/. Empty: the bucket is used for nothing else.',
    check: z.string().regex(/^([\w.-]+\/)*$/, { error: 'Expected folders that end with a slash, such as fashionos/.' }),
  }),
}
