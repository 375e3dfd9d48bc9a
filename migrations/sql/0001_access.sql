-- Who may touch which table, and which of its rows.
--
-- A6: a server sees the rows of the workspace set in its transaction and no
-- others; with none set it sees no rows.
-- A7: nobody but better-auth's own role reads a password hash, a session token,
-- a signing key or an unsent mail.
--
-- The roles exist before this runs (src/roles.ts makes them). None of them owns
-- a table, and FORCE holds the owner to the policies too.
--   fashionos_app      api: rows of the workspace set in its transaction
--   fashionos_auth     better-auth: the schema auth, nothing else
--   fashionos_collab   collab-server: the log, snapshots and leases, nothing else
--   fashionos_definer  owns the functions of the next files; nobody signs in as it

REVOKE ALL ON SCHEMA public FROM PUBLIC;--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO fashionos_app, fashionos_auth, fashionos_collab, fashionos_definer;--> statement-breakpoint
GRANT USAGE ON SCHEMA auth TO fashionos_app, fashionos_auth, fashionos_definer;--> statement-breakpoint

-- The workspace of this transaction; null when none is set, and then no row matches.
CREATE FUNCTION public.current_workspace() RETURNS uuid
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$ SELECT nullif(current_setting('fashionos.workspace', true), '')::uuid $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION public.current_workspace() FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION public.current_workspace() TO fashionos_app;--> statement-breakpoint

DO $$
DECLARE t regclass;
BEGIN
  FOR t IN SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE n.nspname IN ('public', 'auth') AND c.relkind IN ('r', 'p') LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  FOR t IN SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') LOOP
    EXECUTE format('CREATE POLICY app_own_workspace ON %s TO fashionos_app USING (workspace_id = (SELECT public.current_workspace())) WITH CHECK (workspace_id = (SELECT public.current_workspace()))', t);
  END LOOP;
  FOR t IN SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE n.nspname = 'auth' AND c.relkind IN ('r', 'p') LOOP
    EXECUTE format('CREATE POLICY auth_all ON %s TO fashionos_auth USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;--> statement-breakpoint

-- api. What collab-server writes it may only read; the audit is appended by triggers.
GRANT SELECT, INSERT, UPDATE ON public.shows, public.documents TO fashionos_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON public.grants, public.calendar_feeds, public.idempotency_keys TO fashionos_app;--> statement-breakpoint
GRANT SELECT, INSERT ON public.files TO fashionos_app;--> statement-breakpoint
GRANT SELECT ON public.document_updates, public.document_snapshots, public.document_leases, public.audit TO fashionos_app;--> statement-breakpoint

-- api sees the people of its workspace: names and addresses, never a secret.
GRANT SELECT (id, name, slug, logo) ON auth.organization TO fashionos_app;--> statement-breakpoint
GRANT SELECT (id, organization_id, user_id, role, created_at) ON auth.member TO fashionos_app;--> statement-breakpoint
GRANT SELECT (id, name, email, image) ON auth."user" TO fashionos_app;--> statement-breakpoint
CREATE POLICY app_own_workspace ON auth.organization FOR SELECT TO fashionos_app USING (id = (SELECT public.current_workspace()));--> statement-breakpoint
CREATE POLICY app_own_workspace ON auth.member FOR SELECT TO fashionos_app USING (organization_id = (SELECT public.current_workspace()));--> statement-breakpoint
CREATE POLICY app_own_workspace ON auth."user" FOR SELECT TO fashionos_app
  USING (EXISTS (SELECT 1 FROM auth.member m WHERE m.user_id = "user".id AND m.organization_id = (SELECT public.current_workspace())));--> statement-breakpoint

-- better-auth
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO fashionos_auth;--> statement-breakpoint

-- collab-server: one node serves documents of every workspace.
GRANT SELECT, INSERT ON public.document_updates TO fashionos_collab;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON public.document_snapshots TO fashionos_collab;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON public.document_leases TO fashionos_collab;--> statement-breakpoint
CREATE POLICY collab_all ON public.document_updates TO fashionos_collab USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY collab_all ON public.document_snapshots TO fashionos_collab USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY collab_all ON public.document_leases TO fashionos_collab USING (true) WITH CHECK (true);--> statement-breakpoint

-- The functions' owner: exactly what they read and write.
GRANT SELECT ON public.documents, public.shows TO fashionos_definer;--> statement-breakpoint
GRANT SELECT, DELETE ON public.grants, public.calendar_feeds TO fashionos_definer;--> statement-breakpoint
GRANT SELECT, INSERT ON public.audit TO fashionos_definer;--> statement-breakpoint
GRANT SELECT (id, name) ON auth."user" TO fashionos_definer;--> statement-breakpoint
GRANT SELECT (id) ON auth.organization TO fashionos_definer;--> statement-breakpoint
GRANT SELECT ON auth.member TO fashionos_definer;--> statement-breakpoint
GRANT SELECT (id, user_id, expires_at) ON auth.session TO fashionos_definer;--> statement-breakpoint
GRANT SELECT (id, public_key, alg, created_at, expires_at) ON auth.jwks TO fashionos_definer;--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['public.documents', 'public.shows', 'public.grants', 'public.calendar_feeds', 'public.audit',
                           'auth."user"', 'auth.organization', 'auth.member', 'auth.session', 'auth.jwks'] LOOP
    EXECUTE format('CREATE POLICY definer_all ON %s TO fashionos_definer USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;--> statement-breakpoint

-- One role per member, of the ten of access.ts.
ALTER TABLE auth.member ADD CONSTRAINT member_role CHECK (role IN
  ('owner', 'admin', 'producer', 'stage-manager', 'crew', 'designer', 'model', 'venue-manager', 'sponsor', 'viewer'));--> statement-breakpoint
ALTER TABLE auth.invitation ADD CONSTRAINT invitation_role CHECK (role IN
  ('owner', 'admin', 'producer', 'stage-manager', 'crew', 'designer', 'model', 'venue-manager', 'sponsor', 'viewer'));--> statement-breakpoint
ALTER TABLE public.grants ADD CONSTRAINT grants_on_one CHECK (num_nonnulls(show_id, document_id) = 1);--> statement-breakpoint
ALTER TABLE public.grants ADD CONSTRAINT grants_capability CHECK (capability IN ('view', 'comment', 'suggest', 'edit', 'call', 'manage'));--> statement-breakpoint
ALTER TABLE public.shows ADD CONSTRAINT shows_kind CHECK (kind IN ('runway-show', 'trunk-show', 'activation', 'pop-up', 'photo-shoot'));--> statement-breakpoint
ALTER TABLE public.shows ADD CONSTRAINT shows_status CHECK (status IN ('draft', 'planning', 'confirmed', 'done', 'cancelled'));
