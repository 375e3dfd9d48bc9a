import { type ConfigOf, defineConfig } from '@fashionos/shared/config'
import { options, required } from '@fashionos/shared/options'

/** What api reads from the environment. `DATABASE_URL` and `SECRET` are set by whoever starts it. */
export const declaration = defineConfig({
  port: options.port,
  host: options.host,
  publicUrl: options.publicUrl,
  collabPort: options.collabPort,
  collabPublicUrl: options.collabPublicUrl,
  proxy: options.proxy,
  dataDir: options.dataDir,
  databaseUrl: required(options.databaseUrl),
  secret: required(options.secret),
  redisUrl: options.redisUrl,
  smtpUrl: options.smtpUrl,
  mailFrom: options.mailFrom,
  mailbox: options.mailbox,
  logLevel: options.logLevel,
  demo: options.demo,
})

export type ApiConfig = ConfigOf<typeof declaration>

/** The only place that looks at the environment. */
export const environment = () => process.env
