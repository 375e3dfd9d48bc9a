-- Who may touch runs and links to screens, and what follows from a change of a link.

ALTER TABLE public.runs ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE public.runs FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE public.run_log ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE public.run_log FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE public.screen_links ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE public.screen_links FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY app_own_workspace ON public.runs TO fashionos_app
  USING (workspace_id = (SELECT public.current_workspace())) WITH CHECK (workspace_id = (SELECT public.current_workspace()));--> statement-breakpoint
CREATE POLICY app_own_workspace ON public.run_log TO fashionos_app
  USING (workspace_id = (SELECT public.current_workspace())) WITH CHECK (workspace_id = (SELECT public.current_workspace()));--> statement-breakpoint
CREATE POLICY app_own_workspace ON public.screen_links TO fashionos_app
  USING (workspace_id = (SELECT public.current_workspace())) WITH CHECK (workspace_id = (SELECT public.current_workspace()));--> statement-breakpoint
CREATE POLICY collab_all ON public.runs TO fashionos_collab USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY collab_all ON public.run_log TO fashionos_collab USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY definer_all ON public.screen_links TO fashionos_definer USING (true) WITH CHECK (true);--> statement-breakpoint

-- A6, A7: collab-server writes runs, and never rewrites their log; api reads them. Links are api's, which withdraws them but keeps them.
GRANT SELECT ON public.runs, public.run_log TO fashionos_app;--> statement-breakpoint
GRANT SELECT, INSERT ON public.screen_links TO fashionos_app;--> statement-breakpoint
GRANT UPDATE (label, expires_at, revoked_at) ON public.screen_links TO fashionos_app;--> statement-breakpoint
GRANT SELECT, INSERT ON public.runs, public.run_log TO fashionos_collab;--> statement-breakpoint
GRANT UPDATE (state, began_at, ended_at, seq) ON public.runs TO fashionos_collab;--> statement-breakpoint
GRANT SELECT ON public.screen_links TO fashionos_definer;--> statement-breakpoint

ALTER TABLE public.runs ADD CONSTRAINT runs_kind CHECK (kind IN ('rehearsal', 'show'));--> statement-breakpoint
ALTER TABLE public.runs ADD CONSTRAINT runs_state CHECK (state IN ('preshow', 'running', 'hold', 'ended'));--> statement-breakpoint
ALTER TABLE public.runs ADD CONSTRAINT runs_drill CHECK (speed = 1 OR kind = 'rehearsal');--> statement-breakpoint
ALTER TABLE public.screen_links ADD CONSTRAINT screen_links_screen CHECK (screen IN ('follow', 'department', 'stage', 'talent', 'presenter', 'overview'));--> statement-breakpoint
ALTER TABLE public.screen_links ADD CONSTRAINT screen_links_department CHECK ((screen = 'department') = (department IS NOT NULL) AND
  department IN ('lx', 'snd', 'vid', 'fly', 'dress', 'hmu', 'talent', 'foh', 'other'));--> statement-breakpoint
ALTER TABLE public.screen_links ADD CONSTRAINT screen_links_of_show CHECK (document_id IS NOT NULL OR screen = 'overview');--> statement-breakpoint

GRANT CREATE ON SCHEMA public TO fashionos_definer;--> statement-breakpoint

-- Which screen a link opens. The secret's hash finds the row; a link that was withdrawn or has expired is still found, and not valid.
CREATE FUNCTION public.screen_link(token_hash bytea)
RETURNS TABLE (id uuid, workspace_id uuid, show_id uuid, document_id uuid, screen text, department text, label text,
               expires_at timestamptz, valid boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT l.id, l.workspace_id, l.show_id, l.document_id, l.screen, l.department, l.label, l.expires_at,
         l.revoked_at IS NULL AND (l.expires_at IS NULL OR l.expires_at > now())
  FROM public.screen_links l WHERE l.token_hash = screen_link.token_hash
$$;--> statement-breakpoint

-- A10, A11: a link is a way in. Making, changing and withdrawing one is a change of access, and open screens are told.
CREATE FUNCTION public.screen_link_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM public.audit_append(NEW.workspace_id,
    CASE WHEN TG_OP = 'INSERT' THEN 'screen-link-added'
         WHEN OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL THEN 'screen-link-revoked'
         ELSE 'screen-link-changed' END,
    jsonb_build_object('link', NEW.id, 'show', NEW.show_id, 'document', NEW.document_id, 'screen', NEW.screen,
      'department', NEW.department, 'label', NEW.label, 'expires', NEW.expires_at));
  IF TG_OP = 'UPDATE' THEN
    PERFORM pg_notify('access_changed', json_build_object('workspace', NEW.workspace_id, 'user', NULL, 'document', NULL,
      'session', NULL, 'link', NEW.id)::text);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint

CREATE TRIGGER screen_link_added AFTER INSERT ON public.screen_links
  FOR EACH ROW EXECUTE FUNCTION public.screen_link_changed();--> statement-breakpoint
CREATE TRIGGER screen_link_changed AFTER UPDATE ON public.screen_links
  FOR EACH ROW WHEN (OLD.revoked_at IS DISTINCT FROM NEW.revoked_at OR OLD.expires_at IS DISTINCT FROM NEW.expires_at
                     OR OLD.label IS DISTINCT FROM NEW.label)
  EXECUTE FUNCTION public.screen_link_changed();--> statement-breakpoint

ALTER FUNCTION public.screen_link(bytea) OWNER TO fashionos_definer;--> statement-breakpoint
ALTER FUNCTION public.screen_link_changed() OWNER TO fashionos_definer;--> statement-breakpoint
REVOKE ALL ON FUNCTION public.screen_link(bytea), public.screen_link_changed() FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION public.screen_link(bytea) TO fashionos_app, fashionos_collab;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM fashionos_definer;
