-- Jobs in Postgres, as pg-boss 10.4 lays its tables out (schema version 24), and the queues there are.
--
-- A6: jobs belong to api, not to a workspace: they hold ids, and each sets its
-- workspace before it reads a row.

CREATE SCHEMA IF NOT EXISTS jobs;--> statement-breakpoint
CREATE TYPE jobs.job_state AS ENUM (
  'created',
  'retry',
  'active',
  'completed',
  'cancelled',
  'failed'
);--> statement-breakpoint
CREATE TABLE jobs.version (
  version int primary key,
  maintained_on timestamp with time zone,
  cron_on timestamp with time zone,
  monitored_on timestamp with time zone
);--> statement-breakpoint
CREATE TABLE jobs.queue (
  name text,
  policy text,
  retry_limit int,
  retry_delay int,
  retry_backoff bool,
  expire_seconds int,
  retention_minutes int,
  dead_letter text REFERENCES jobs.queue (name),
  partition_name text,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);--> statement-breakpoint
CREATE TABLE jobs.schedule (
  name text REFERENCES jobs.queue ON DELETE CASCADE,
  cron text not null,
  timezone text,
  data jsonb,
  options jsonb,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);--> statement-breakpoint
CREATE TABLE jobs.subscription (
  event text not null,
  name text not null REFERENCES jobs.queue ON DELETE CASCADE,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY(event, name)
);--> statement-breakpoint
CREATE TABLE jobs.job (
  id uuid not null default gen_random_uuid(),
  name text not null,
  priority integer not null default(0),
  data jsonb,
  state jobs.job_state not null default('created'),
  retry_limit integer not null default(2),
  retry_count integer not null default(0),
  retry_delay integer not null default(0),
  retry_backoff boolean not null default false,
  start_after timestamp with time zone not null default now(),
  started_on timestamp with time zone,
  singleton_key text,
  singleton_on timestamp without time zone,
  expire_in interval not null default interval '15 minutes',
  created_on timestamp with time zone not null default now(),
  completed_on timestamp with time zone,
  keep_until timestamp with time zone NOT NULL default now() + interval '14 days',
  output jsonb,
  dead_letter text,
  policy text
) PARTITION BY LIST (name);--> statement-breakpoint
ALTER TABLE jobs.job ADD PRIMARY KEY (name, id);--> statement-breakpoint
CREATE TABLE jobs.archive (LIKE jobs.job);--> statement-breakpoint
ALTER TABLE jobs.archive ADD PRIMARY KEY (name, id);--> statement-breakpoint
ALTER TABLE jobs.archive ADD archived_on timestamptz NOT NULL DEFAULT now();--> statement-breakpoint
CREATE INDEX archive_i1 ON jobs.archive(archived_on);--> statement-breakpoint
CREATE FUNCTION jobs.create_queue(queue_name text, options json)
RETURNS VOID AS
$$
DECLARE
  table_name varchar := 'j' || encode(sha224(queue_name::bytea), 'hex');
  queue_created_on timestamptz;
BEGIN

  WITH q as (
  INSERT INTO jobs.queue (
    name,
    policy,
    retry_limit,
    retry_delay,
    retry_backoff,
    expire_seconds,
    retention_minutes,
    dead_letter,
    partition_name
  )
  VALUES (
    queue_name,
    options->>'policy',
    (options->>'retryLimit')::int,
    (options->>'retryDelay')::int,
    (options->>'retryBackoff')::bool,
    (options->>'expireInSeconds')::int,
    (options->>'retentionMinutes')::int,
    options->>'deadLetter',
    table_name
  )
  ON CONFLICT DO NOTHING
  RETURNING created_on
  )
  SELECT created_on into queue_created_on from q;

  IF queue_created_on IS NULL THEN
    RETURN;
  END IF;

  EXECUTE format('CREATE TABLE jobs.%I (LIKE jobs.job INCLUDING DEFAULTS)', table_name);

  EXECUTE format('ALTER TABLE jobs.%1$I ADD PRIMARY KEY (name, id)', table_name);
  EXECUTE format('ALTER TABLE jobs.%1$I ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES jobs.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
  EXECUTE format('ALTER TABLE jobs.%1$I ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES jobs.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i1 ON jobs.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''created'' AND policy = ''short''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i2 ON jobs.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''active'' AND policy = ''singleton''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i3 ON jobs.%1$I (name, state, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''stately''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i4 ON jobs.%1$I (name, singleton_on, COALESCE(singleton_key, '''')) WHERE state <> ''cancelled'' AND singleton_on IS NOT NULL', table_name);
  EXECUTE format('CREATE INDEX %1$s_i5 ON jobs.%1$I (name, start_after) INCLUDE (priority, created_on, id) WHERE state < ''active''', table_name);

  EXECUTE format('ALTER TABLE jobs.%I ADD CONSTRAINT cjc CHECK (name=%L)', table_name, queue_name);
  EXECUTE format('ALTER TABLE jobs.job ATTACH PARTITION jobs.%I FOR VALUES IN (%L)', table_name, queue_name);
END;
$$
LANGUAGE plpgsql;--> statement-breakpoint
CREATE FUNCTION jobs.delete_queue(queue_name text)
RETURNS VOID AS
$$
DECLARE
  table_name varchar;
BEGIN
  WITH deleted as (
    DELETE FROM jobs.queue
    WHERE name = queue_name
    RETURNING partition_name
  )
  SELECT partition_name from deleted INTO table_name;

  EXECUTE format('DROP TABLE IF EXISTS jobs.%I', table_name);
END;
$$
LANGUAGE plpgsql;--> statement-breakpoint
INSERT INTO jobs.version(version) VALUES ('24');--> statement-breakpoint

SELECT jobs.create_queue('__pgboss__send-it', '{"policy":"standard","retryLimit":2,"retryDelay":2,"retryBackoff":true,"expireInSeconds":900,"retentionMinutes":60}');--> statement-breakpoint
SELECT jobs.create_queue('follow-content', '{"policy":"short","retryLimit":5,"retryDelay":2,"retryBackoff":true,"expireInSeconds":300,"retentionMinutes":1440}');--> statement-breakpoint
SELECT jobs.create_queue('catch-up', '{"policy":"short","retryLimit":1,"retryDelay":2,"retryBackoff":true,"expireInSeconds":900,"retentionMinutes":1440}');--> statement-breakpoint
SELECT jobs.create_queue('picture-variants', '{"policy":"short","retryLimit":3,"retryDelay":2,"retryBackoff":true,"expireInSeconds":300,"retentionMinutes":1440}');--> statement-breakpoint
SELECT jobs.create_queue('orphan-files', '{"policy":"short","retryLimit":1,"retryDelay":2,"retryBackoff":true,"expireInSeconds":900,"retentionMinutes":1440}');--> statement-breakpoint
SELECT jobs.create_queue('notification-digest', '{"policy":"short","retryLimit":2,"retryDelay":2,"retryBackoff":true,"expireInSeconds":900,"retentionMinutes":1440}');--> statement-breakpoint
SELECT jobs.create_queue('notification-mails', '{"policy":"short","retryLimit":5,"retryDelay":2,"retryBackoff":true,"expireInSeconds":300,"retentionMinutes":1440}');--> statement-breakpoint

-- A7: only api does jobs. Queues are made here and nowhere else.
REVOKE ALL ON FUNCTION jobs.create_queue(text, json), jobs.delete_queue(text) FROM PUBLIC;--> statement-breakpoint
GRANT USAGE ON SCHEMA jobs TO fashionos_app;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION jobs.create_queue(text, json) TO fashionos_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA jobs TO fashionos_app;--> statement-breakpoint
CREATE POLICY owner_all ON jobs.queue TO CURRENT_USER USING (true) WITH CHECK (true);--> statement-breakpoint
DO $$
DECLARE t regclass;
BEGIN
  FOR t IN SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE n.nspname = 'jobs' AND c.relkind IN ('r', 'p') LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY app_all ON %s TO fashionos_app USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;--> statement-breakpoint

-- A6: what is derived from content is of the content's workspace.
DO $$
DECLARE t regclass;
BEGIN
  FOREACH t IN ARRAY ARRAY['public.followed_documents', 'public.document_assignments']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY app_own_workspace ON %s TO fashionos_app USING (workspace_id = (SELECT public.current_workspace())) WITH CHECK (workspace_id = (SELECT public.current_workspace()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO fashionos_app', t);
  END LOOP;
END $$;--> statement-breakpoint
GRANT SELECT ON public.followed_documents, public.document_updates TO fashionos_definer;--> statement-breakpoint
CREATE POLICY definer_all ON public.followed_documents TO fashionos_definer USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY definer_all ON public.document_updates TO fashionos_definer USING (true) WITH CHECK (true);--> statement-breakpoint

GRANT CREATE ON SCHEMA public TO fashionos_definer;--> statement-breakpoint

-- Documents whose log goes on after what was read of it, in all workspaces: what a notification was lost of is found here.
CREATE FUNCTION public.contents_behind(most integer)
RETURNS TABLE (workspace_id uuid, document_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT d.workspace_id, d.id
  FROM public.documents d
  LEFT JOIN public.followed_documents f ON f.document_id = d.id
  WHERE EXISTS (
    SELECT 1 FROM public.document_updates u
    WHERE u.document_id = d.id AND u.epoch = d.epoch
      AND u.lsn > CASE WHEN f.epoch = d.epoch THEN f.lsn ELSE 0 END
  )
  LIMIT most
$$;--> statement-breakpoint
ALTER FUNCTION public.contents_behind(integer) OWNER TO fashionos_definer;--> statement-breakpoint
REVOKE ALL ON FUNCTION public.contents_behind(integer) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION public.contents_behind(integer) TO fashionos_app;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM fashionos_definer;
