import type { Sql } from 'postgres'

export interface Table {
  /** With its schema, quoted where needed. */
  readonly name: string
  readonly schema: string
  readonly enabled: boolean
  readonly forced: boolean
  /** The column that says whose row it is; null for rows of no workspace. */
  readonly workspaceColumn: string | null
}

/**
 * Every table there is, except Postgres' own, the list of migrations that ran,
 * which no server may reach, and jobs, which are api's and of no workspace.
 */
export const tablesOf = async (sql: Sql): Promise<readonly Table[]> => sql<Table[]>`
  select format('%I.%I', n.nspname, c.relname) as name, n.nspname as schema, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
         (select a.attname from pg_attribute a where a.attrelid = c.oid
            and (a.attname in ('workspace_id', 'organization_id') or (c.relname = 'organization' and a.attname = 'id'))) as "workspaceColumn"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'drizzle', 'jobs')
  order by 1`

/** At least one row in every table, of both workspaces where rows belong to one. `sql` has to be a superuser's. */
export const fillEveryTable = async (
  sql: Sql,
  { mine, theirs, person }: { mine: string; theirs: string; person: string },
): Promise<void> => {
  await sql`insert into auth.organization (id, name, slug) values (${theirs}, 'Atelier Nord', 'atelier-nord')`
  await fillAuth(sql, person)
  for (const workspace of [mine, theirs]) await fillWorkspace(sql, { workspace, person })
}

const fillAuth = async (sql: Sql, person: string): Promise<void> => {
  await sql`insert into auth.session (id, user_id, token, expires_at) values (uuidv7(), ${person}, 'token', now() + interval '1 day')`
  await sql`insert into auth.verification (id, identifier, value, expires_at) values (uuidv7(), 'reset', 'value', now())`
  await sql`insert into auth.jwks (id, public_key, private_key) values (uuidv7(), '{}', 'private')`
  await sql`insert into auth.two_factor (id, user_id, secret, backup_codes) values (uuidv7(), ${person}, 'secret', 'codes')`
  await sql`insert into auth.passkey (id, user_id, public_key, credential_id, counter, device_type, backed_up)
            values (uuidv7(), ${person}, 'key', 'credential', 0, 'phone', false)`
  await sql`insert into auth.apikey (id, reference_id, key) values (uuidv7(), ${person}, 'hash')`
  await sql`insert into auth.mails (id, "to", subject, text, html) values (uuidv7(), 'a@b.example', 's', 't', 'h')`
}

const fillWorkspace = async (sql: Sql, { workspace, person }: { workspace: string; person: string }): Promise<void> => {
  const show = Bun.randomUUIDv7()
  const document = Bun.randomUUIDv7()
  await sql`insert into auth.invitation (id, organization_id, email, role, inviter_id, expires_at)
            values (uuidv7(), ${workspace}, 'new@b.example', 'crew', ${person}, now())`
  await sql`insert into auth.member (id, organization_id, user_id, role) values (uuidv7(), ${workspace}, ${person}, 'owner') on conflict do nothing`
  await sql`insert into shows (id, workspace_id, name, kind, date, time_zone, created_by)
            values (${show}, ${workspace}, 'Show', 'pop-up', '2027-03-06', 'Europe/Paris', ${person})`
  await sql`insert into documents (id, workspace_id, show_id, type, title, origin, created_by)
            values (${document}, ${workspace}, ${show}, 'run-of-show', 'Plan', '{"kind":"blank"}', ${person})`
  await sql`insert into grants (id, workspace_id, user_id, document_id, capability, created_by)
            values (uuidv7(), ${workspace}, ${person}, ${document}, 'view', ${person})`
  await sql`insert into document_updates (document_id, epoch, lsn, workspace_id, lease_epoch, at, update) values (${document}, 1, 1, ${workspace}, 1, now(), 'x')`
  await sql`insert into document_snapshots (document_id, epoch, lsn, workspace_id, schema_version, at, state)
            values (${document}, 1, 1, ${workspace}, 1, now(), 'x')`
  await sql`insert into revisions (id, workspace_id, document_id, epoch, lsn, name, created_by, created_by_name)
            values (uuidv7(), ${workspace}, ${document}, 1, 1, 'Before the fitting', ${person}, 'Ines')`
  await sql`insert into document_leases (document_id, workspace_id, node, address, epoch, expires_at) values (${document}, ${workspace}, 'n', 'a', 1, now())`
  await sql`insert into files (id, workspace_id, name, media_type, size, created_by) values (uuidv7(), ${workspace}, 'a.png', 'image/png', 1, ${person})`
  await sql`insert into uploads (id, workspace_id, name, size, created_by, created_at, expires_at)
            values (uuidv7(), ${workspace}, 'b.pdf', 1, ${person}, now(), now())`
  await sql`insert into calendar_feeds (id, workspace_id, document_id, user_id, token_hash)
            values (uuidv7(), ${workspace}, ${document}, ${person}, ${Buffer.from(workspace)})`
  await sql`insert into idempotency_keys (workspace_id, user_id, key, request_hash, status, answer)
            values (${workspace}, ${person}, 'k', 'x', 200, '{}')`
  await sql`insert into followed_documents (document_id, workspace_id, epoch, lsn, at) values (${document}, ${workspace}, 1, 1, now())`
  await sql`insert into search_entries (document_id, item, workspace_id, title, body, plain_title, plain_body)
            values (${document}, 'items/1', ${workspace}, 'Look 14', 'Cape, silver', 'look 14', 'cape, silver')`
  await sql`insert into notifications (id, workspace_id, user_id, kind, document_id, item, cause, title, excerpt, at)
            values (uuidv7(), ${workspace}, ${person}, 'mention', ${document}, 'threads/1', 'comment 1', 'Plan', 'Look here', now())`
  await sql`insert into notification_settings (workspace_id, user_id) values (${workspace}, ${person})`
  await sql`insert into document_visits (workspace_id, document_id, user_id, epoch, lsn, at) values (${workspace}, ${document}, ${person}, 1, 1, now())`
  await sql`insert into search_words (workspace_id, word) values (${workspace}, 'silver')`
  await sql`insert into document_assignments (document_id, item, workspace_id, user_id, title, priority, state)
            values (${document}, 'tasks/1', ${workspace}, ${person}, 'Book the venue', 'normal', 'open')`
  await fillRuns(sql, { workspace, person, show, document })
  await fillDirectory(sql, { workspace, person, show, document })
}

const fillDirectory = async (
  sql: Sql,
  { workspace, person, show, document }: { workspace: string; person: string; show: string; document: string },
): Promise<void> => {
  const [designer, model] = [Bun.randomUUIDv7(), Bun.randomUUIDv7()]
  const by = { workspace_id: workspace, created_by: person }
  await sql`insert into designers ${sql({ ...by, id: designer, name: 'Aurélie Morel' })}`
  await sql`insert into collections ${sql({ ...by, id: Bun.randomUUIDv7(), name: 'Nocturne', designer_id: designer })}`
  await sql`insert into models ${sql({ ...by, id: model, name: 'Adaeze' })}`
  await sql`insert into model_absences ${sql({ workspace_id: workspace, model_id: model, first_day: '2027-03-01', last_day: '2027-03-02' })}`
  await sql`insert into venues ${sql({ ...by, id: Bun.randomUUIDv7(), name: 'Palais de Tokyo', day_rate_minor: 4_200_000 })}`
  await sql`insert into crew ${sql({ ...by, id: Bun.randomUUIDv7(), name: 'Yuki Tanaka', day_rate_minor: 45_000 })}`
  await sql`insert into show_directory ${sql({ ...by, show_id: show, kind: 'model', entry_id: model })}`
  await sql`insert into document_references ${sql({ workspace_id: workspace, document_id: document, show_id: show, kind: 'model', target_id: model })}`
}

const fillRuns = async (
  sql: Sql,
  { workspace, person, show, document }: { workspace: string; person: string; show: string; document: string },
): Promise<void> => {
  const run = Bun.randomUUIDv7()
  await sql`insert into runs (id, workspace_id, show_id, document_id, kind, state, title, opened_by, opened_by_name, opened_at, seq)
            values (${run}, ${workspace}, ${show}, ${document}, 'rehearsal', 'preshow', 'Plan', ${person}, 'Ines', now(), 1)`
  await sql`insert into run_log (run_id, seq, workspace_id, id, at, entry) values (${run}, 1, ${workspace}, uuidv7(), now(), '{}')`
  await sql`insert into screen_links (id, workspace_id, show_id, document_id, screen, label, token_hash, created_by)
            values (uuidv7(), ${workspace}, ${show}, ${document}, 'follow', 'Foyer', ${Buffer.from(`link ${workspace}`)}, ${person})`
}
