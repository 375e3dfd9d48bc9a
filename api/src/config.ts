import { type ConfigOf, defineConfig, option } from '@fashionos/shared/config'
import { options, required } from '@fashionos/shared/options'
import { z } from 'zod'
import { fileOptions } from './files/options'

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
  ...fileOptions,
  mapboxToken: option({
    env: 'MAPBOX_TOKEN',
    default: '',
    help: 'A public token of Mapbox (pk. …), which browsers then use to draw the streets around venues. Empty: maps are drawn without streets, and nothing is asked of anybody.',
    check: z.string().regex(/^(pk\.[\w.-]{10,500})?$/, { error: 'Expected a public token of Mapbox, which begins with pk.' }),
  }),
  attemptsPerAddress: option({
    env: 'ATTEMPTS_PER_ADDRESS',
    default: '1',
    help: 'How many times the usual number of sign-ins, sign-ups and invitations one address may make, from 1 to 100: more where a whole company is behind one.',
    check: z
      .string()
      .regex(/^([1-9]\d?|100)$/, { error: 'Expected a whole number from 1 to 100.' })
      .transform(Number),
  }),
  accessTokenSeconds: option({
    env: 'ACCESS_TOKEN_SECONDS',
    default: '900',
    help: 'How long an access token is good for, in seconds, from 2 to 3600. Open pages renew theirs by themselves.',
    check: z
      .string()
      .regex(/^\d{1,4}$/, { error: 'Expected a whole number from 2 to 3600.', abort: true })
      .transform(Number)
      .refine((seconds) => seconds >= 2 && seconds <= 3_600, { error: 'Expected a whole number from 2 to 3600.' }),
  }),
})

export type ApiConfig = ConfigOf<typeof declaration>

/** The only place that looks at the environment. */
export const environment = () => process.env
