-- Who may touch files that arrive and go, and in which workspaces there are any.

DO $$
DECLARE t regclass := 'public.uploads';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
  EXECUTE format('CREATE POLICY app_own_workspace ON %s TO fashionos_app USING (workspace_id = (SELECT public.current_workspace())) WITH CHECK (workspace_id = (SELECT public.current_workspace()))', t);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO fashionos_app', t);
END $$;--> statement-breakpoint
GRANT UPDATE, DELETE ON public.files TO fashionos_app;--> statement-breakpoint
CREATE POLICY definer_all ON public.uploads TO fashionos_definer USING (true) WITH CHECK (true);--> statement-breakpoint
GRANT SELECT (workspace_id) ON public.uploads, public.files TO fashionos_definer;--> statement-breakpoint
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_policies WHERE schemaname = 'public' AND tablename = 'files' AND policyname = 'definer_all') THEN
    CREATE POLICY definer_all ON public.files TO fashionos_definer USING (true) WITH CHECK (true);
  END IF;
END $$;--> statement-breakpoint

-- Pictures in cells of a run of show count as in use from now on: documents are read again, so that none is taken for unused.
ALTER TABLE public.followed_documents NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE public.followed_documents SET lsn = 0;--> statement-breakpoint
ALTER TABLE public.followed_documents FORCE ROW LEVEL SECURITY;--> statement-breakpoint

GRANT CREATE ON SCHEMA public TO fashionos_definer;--> statement-breakpoint

-- The workspaces whose files are looked after, at night and one by one.
CREATE FUNCTION public.workspaces_with_files()
RETURNS TABLE (workspace_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT f.workspace_id FROM public.files f UNION SELECT u.workspace_id FROM public.uploads u
$$;--> statement-breakpoint
ALTER FUNCTION public.workspaces_with_files() OWNER TO fashionos_definer;--> statement-breakpoint
REVOKE ALL ON FUNCTION public.workspaces_with_files() FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION public.workspaces_with_files() TO fashionos_app;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM fashionos_definer;
