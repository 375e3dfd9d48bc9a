import { sql } from 'drizzle-orm'
import {
  bigint,
  doublePrecision,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, documents, shows } from './documents'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })
const workspaceId = () => uuid('workspace_id').notNull()

/** One performance of a run of show, as its log has it so far. Written by collab-server, with each entry of the log. */
export const runs = pgTable(
  'runs',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    /** The document's show when the run was opened. */
    showId: uuid('show_id'),
    /** The run of show it performs. */
    documentId: uuid('document_id').notNull(),
    kind: text('kind', { enum: ['rehearsal', 'show'] }).notNull(),
    state: text('state', { enum: ['preshow', 'running', 'hold', 'ended'] }).notNull(),
    /** Above 1: a drill, whose clock runs so many times as fast. */
    speed: doublePrecision('speed').notNull().default(1),
    /** The document's title when the run was opened. */
    title: text('title').notNull(),
    openedBy: uuid('opened_by').notNull(),
    openedByName: text('opened_by_name').notNull(),
    /** By the server's clock, also for a drill. */
    openedAt: instant('opened_at').notNull(),
    /** The first GO, by the run's clock. */
    beganAt: instant('began_at'),
    /** By the run's clock. */
    endedAt: instant('ended_at'),
    /** Of the last entry of the log. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
  },
  (t) => [
    index('runs_show').on(t.workspaceId, t.showId, t.openedAt),
    index('runs_document').on(t.workspaceId, t.documentId, t.openedAt),
    // Two runs of one plan at once would each follow it, and nobody would know which one is the show.
    uniqueIndex('runs_open').on(t.documentId).where(sql`state <> 'ended'`),
    unique('runs_workspace_id').on(t.workspaceId, t.id),
    foreignKey({ name: 'runs_show_fk', columns: [t.workspaceId, t.showId], foreignColumns: [shows.workspaceId, shows.id] }),
    foreignKey({ name: 'runs_document_fk', columns: [t.workspaceId, t.documentId], foreignColumns: [documents.workspaceId, documents.id] }),
  ],
)

/** The log of a run: one row per entry, in order, never changed. Written by collab-server. */
export const runLog = pgTable(
  'run_log',
  {
    runId: uuid('run_id').notNull(),
    /** From 1 without gaps. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    workspaceId: workspaceId(),
    /** Made by the device with the command, so that saying it twice is saying it once. */
    id: uuid('id').notNull(),
    /** When it was said, by the run's clock. */
    at: instant('at').notNull(),
    /** An `Entry` of shared/src/run/entry.ts. */
    entry: jsonb('entry').$type<unknown>().notNull(),
    /** When it was committed, by the database's clock. */
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.seq] }),
    uniqueIndex('run_log_id').on(t.runId, t.id),
    index('run_log_workspace').on(t.workspaceId),
    foreignKey({ name: 'run_log_run_fk', columns: [t.workspaceId, t.runId], foreignColumns: [runs.workspaceId, runs.id] }),
  ],
)

/** A link that opens one screen of a live show without an account. The secret itself is shown once. Written by api. */
export const screenLinks = pgTable(
  'screen_links',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    showId: uuid('show_id').notNull(),
    /** Null: every run of show of the show, which only an overview may. */
    documentId: uuid('document_id'),
    screen: text('screen', { enum: ['follow', 'department', 'stage', 'talent', 'presenter', 'overview'] }).notNull(),
    /** Of a department's screen. */
    department: text('department'),
    /** Who it is for; what they say (ready) carries it as their name. */
    label: text('label').notNull(),
    /** SHA-256 of the secret. */
    tokenHash: bytes('token_hash').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Null: it does not expire. */
    expiresAt: instant('expires_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    uniqueIndex('screen_links_token').on(t.tokenHash),
    index('screen_links_show').on(t.workspaceId, t.showId),
    foreignKey({ name: 'screen_links_show_fk', columns: [t.workspaceId, t.showId], foreignColumns: [shows.workspaceId, shows.id] }),
    foreignKey({
      name: 'screen_links_document_fk',
      columns: [t.workspaceId, t.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }),
  ],
)
