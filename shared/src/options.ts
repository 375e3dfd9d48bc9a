import { z } from 'zod'
import { type Option, option } from './config'

/** The options more than one process reads. Each process picks its own in its `config.ts`. */
export const options = {
  port: option({ env: 'PORT', default: '3000', help: 'Port of the pages and the api.', check: portCheck() }),
  collabPort: option({ env: 'COLLAB_PORT', default: '3001', help: 'Port of the document sockets.', check: portCheck() }),
  host: option({
    env: 'HOST',
    default: '127.0.0.1',
    help: 'Address to listen on. 0.0.0.0 lets other machines in.',
    check: z.string().regex(/^[\w.:-]+$/, { error: 'Expected an address such as 127.0.0.1 or 0.0.0.0.' }),
  }),
  publicUrl: option({
    env: 'PUBLIC_URL',
    default: '',
    help: 'What people type to get here, such as https://fashionos.example. Empty: http://localhost with PORT.',
    check: urlCheck({ schemes: ['http', 'https'], example: 'https://fashionos.example' }),
  }),
  collabPublicUrl: option({
    env: 'COLLAB_PUBLIC_URL',
    default: '',
    help: 'Where browsers reach the document sockets, such as wss://fashionos.example. Empty: the host of the page with COLLAB_PORT.',
    check: urlCheck({ schemes: ['ws', 'wss'], example: 'wss://fashionos.example' }),
  }),
  proxy: option({
    env: 'PROXY',
    default: 'off',
    help: 'Whether a proxy of your own network stands in front: "on" takes the addresses of people from the X-Forwarded-For it writes, "off" believes no such header.',
    check: oneOf('on', 'off').transform((text) => text === 'on'),
  }),
  dataDir: option({ env: 'DATA_DIR', default: './data', help: 'Folder for the database, files and secrets.', check: z.string() }),
  databaseUrl: option({
    env: 'DATABASE_URL',
    default: '',
    help: 'A Postgres 15 or newer, as a user who may create roles: postgres://user:password@host:5432/database. Empty: one is started in DATA_DIR.',
    check: urlCheck({ schemes: ['postgres', 'postgresql'], example: 'postgres://user:password@host:5432/database' }),
    secret: true,
  }),
  postgresPort: option({
    env: 'POSTGRES_PORT',
    default: '54329',
    help: 'Port of the Postgres in DATA_DIR, on this machine only. When it is taken another one is used.',
    check: portCheck(),
  }),
  redisUrl: option({
    env: 'REDIS_URL',
    default: '',
    help: 'Redis, needed for more than one node of a server: redis://host:6379. Empty: one node of each.',
    check: urlCheck({ schemes: ['redis', 'rediss'], example: 'redis://host:6379' }),
    secret: true,
  }),
  secret: option({
    env: 'SECRET',
    default: '',
    help: 'Signs sessions and derives the passwords of the database roles; 32 characters or more. Empty: made once and kept in DATA_DIR/secret.',
    check: z.string().refine((text) => text === '' || text.length >= 32, { error: 'Expected 32 characters or more.' }),
    secret: true,
  }),
  smtpUrl: option({
    env: 'SMTP_URL',
    default: '',
    help: 'Mail server: smtps://user:password@host:465. Empty: mails are kept and shown on the mailbox page.',
    check: urlCheck({ schemes: ['smtp', 'smtps'], example: 'smtps://user:password@host:465' }),
    secret: true,
  }),
  mailFrom: option({ env: 'MAIL_FROM', default: 'FashionOS <fashionos@localhost>', help: 'Sender of mails.', check: z.string().min(3) }),
  mailbox: option({
    env: 'MAILBOX',
    default: 'loopback',
    help: 'Who may read mails that were kept instead of sent: "loopback", people on this machine; "off", nobody.',
    check: oneOf('loopback', 'off'),
  }),
  logLevel: option({
    env: 'LOG_LEVEL',
    default: 'info',
    help: 'How much the servers log: silent, error, warn, info or debug.',
    check: oneOf('silent', 'error', 'warn', 'info', 'debug'),
  }),
  demo: option({
    env: 'DEMO',
    default: 'on',
    help: 'Whether there is a demo workspace with a show: on or off. Not set: on, unless HOST lets other machines in.',
    check: oneOf('on', 'off').transform((text) => text === 'on'),
  }),
}

/** The same option where there is no default to fall back on. */
export const required = <Check extends z.ZodType>(declared: Option<Check>): Option<Check> => ({ ...declared, default: undefined })

function portCheck() {
  const error = 'Expected a port: a whole number from 0 to 65535.'
  return z
    .string()
    .regex(/^\d{1,5}$/, { error, abort: true })
    .transform(Number)
    .refine((port) => port <= 65_535, { error })
}

function oneOf<const Words extends readonly [string, ...string[]]>(...words: Words) {
  return z.enum(words, { error: `Expected ${words.slice(0, -1).join(', ')} or ${words.at(-1)}.` })
}

function urlCheck({ schemes, example }: { schemes: readonly string[]; example: string }) {
  const isOne = (text: string) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1))
  return z.string().refine((text) => text === '' || isOne(text), { error: `Expected a URL such as ${example}.` })
}
