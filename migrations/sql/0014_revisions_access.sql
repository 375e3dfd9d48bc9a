-- Who may touch named points of a document's history, and how the people in it are called.

ALTER TABLE public.revisions ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE public.revisions FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY app_own_workspace ON public.revisions TO fashionos_app
  USING (workspace_id = (SELECT public.current_workspace())) WITH CHECK (workspace_id = (SELECT public.current_workspace()));--> statement-breakpoint

-- Where a name stands never changes; the name does.
GRANT SELECT, INSERT, DELETE ON public.revisions TO fashionos_app;--> statement-breakpoint
GRANT UPDATE (name, version) ON public.revisions TO fashionos_app;--> statement-breakpoint
ALTER TABLE public.revisions ADD CONSTRAINT revisions_lsn CHECK (lsn > 0);--> statement-breakpoint

GRANT CREATE ON SCHEMA public TO fashionos_definer;--> statement-breakpoint

-- Names of who wrote these entries of a log of the workspace that is set. Whoever left the workspace is
-- called by name for what they did in it; nobody else of another workspace is found by this.
CREATE FUNCTION public.log_authors(document uuid, epoch integer, lsns bigint[]) RETURNS TABLE (id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT DISTINCT u.id, u.name
  FROM public.document_updates d JOIN auth."user" u ON u.id = d.author
  WHERE d.document_id = log_authors.document AND d.epoch = log_authors.epoch AND d.lsn = ANY (log_authors.lsns)
    AND d.workspace_id = public.current_workspace()
$$;--> statement-breakpoint

ALTER FUNCTION public.log_authors(uuid, integer, bigint[]) OWNER TO fashionos_definer;--> statement-breakpoint
REVOKE ALL ON FUNCTION public.log_authors(uuid, integer, bigint[]) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION public.log_authors(uuid, integer, bigint[]) TO fashionos_app;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM fashionos_definer;
