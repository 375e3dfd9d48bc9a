import { type ConfigOf, defineConfig, option, readConfig } from '@fashionos/shared/config'
import { options, required } from '@fashionos/shared/options'
import { z } from 'zod'

const whole = z
  .string()
  .regex(/^\d{1,10}$/, { error: 'Expected a whole number.', abort: true })
  .transform(Number)

const limit = (env: string, standard: number, help: string) => option({ env, default: String(standard), help, check: whole })

const megabyte = 1024 * 1024

/** Every option of collab-server. */
export const declaration = defineConfig({
  port: options.collabPort,
  host: options.host,
  publicUrl: options.collabPublicUrl,
  proxy: options.proxy,
  databaseUrl: required(options.databaseUrl),
  secret: required(options.secret),
  logLevel: options.logLevel,
  leaseMs: limit('COLLAB_LEASE_MS', 4_000, 'How long a document belongs to a node that does not answer, in milliseconds.'),
  shutdownMs: limit('COLLAB_SHUTDOWN_MS', 8_000, 'How long a shutdown may take to save what is not saved yet, in milliseconds.'),
  authTimeoutMs: limit('COLLAB_AUTH_TIMEOUT_MS', 5_000, 'How long a connection may take to send its token, in milliseconds.'),
  maxConnections: limit('COLLAB_MAX_CONNECTIONS', 10_000, 'Connections of all people together.'),
  maxConnectionsPerPerson: limit('COLLAB_MAX_CONNECTIONS_PER_PERSON', 1_000, 'Connections of one person, over all devices and documents.'),
  maxWaitingPerAddress: limit(
    'COLLAB_MAX_WAITING_PER_ADDRESS',
    2_000,
    'Connections from one address that have not signed in yet. A venue shares one address.',
  ),
  maxDocuments: limit('COLLAB_MAX_DOCUMENTS', 2_000, 'Documents open at a time.'),
  maxShownPresences: limit('COLLAB_MAX_CURSORS', 50, 'People shown with their cursor in one document; the others are counted.'),
  maxMessageBytes: limit('COLLAB_MAX_MESSAGE_BYTES', 16 * megabyte, 'Largest message of a client, in bytes.'),
  maxDocumentBytes: limit('COLLAB_MAX_DOCUMENT_BYTES', 64 * megabyte, 'Largest document, in bytes.'),
  messagesPerSecond: limit('COLLAB_MESSAGES_PER_SECOND', 600, 'Messages one connection may send per second, for long.'),
  messageBurst: limit('COLLAB_MESSAGE_BURST', 3_000, 'Messages one connection may send at once.'),
  answerBytesPerSecond: limit(
    'COLLAB_ANSWER_BYTES_PER_SECOND',
    8 * megabyte,
    'Bytes of documents one person may have read through per second, for long, to learn what they have missed.',
  ),
  answerBurstBytes: limit('COLLAB_ANSWER_BURST_BYTES', 128 * megabyte, 'The same at once.'),
  maxQueuedBytes: limit('COLLAB_MAX_QUEUED_BYTES', 64 * megabyte, 'Edits kept in memory while the database does not answer, in bytes.'),
  maxQueuedEntries: limit('COLLAB_MAX_QUEUED_EDITS', 200_000, 'Edits kept in memory while the database does not answer.'),
  slowBytes: limit('COLLAB_SLOW_BYTES', 64 * 1024, 'Bytes a reader may be behind before it goes without cursors.'),
  tooSlowBytes: limit('COLLAB_TOO_SLOW_BYTES', megabyte, 'Bytes a reader may be behind before it is disconnected.'),
  hotDeliveriesPerSecond: limit(
    'COLLAB_HOT_DELIVERIES',
    8_000,
    'Edits times followers per second of a document, above which edits wait for each other.',
  ),
  coalesceMs: limit('COLLAB_COALESCE_MS', 30, 'How long edits wait for each other then, in milliseconds.'),
})

export type Config = ConfigOf<typeof declaration>

/** The options of this process, or every fault at once. */
export const configOfProcess = () => readConfig(declaration, process.env)
