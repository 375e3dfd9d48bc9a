-- What follows from a change, in the same transaction.
--
-- A8: a workspace keeps at least one owner, whoever asks and however many ask at once.
-- A9: who leaves a workspace leaves no grant and no calendar address behind.
-- A10: a change of access is told to open connections at once.
-- A11: every change of access is in the audit, and the audit's chain shows any tampering.

GRANT CREATE ON SCHEMA public TO fashionos_definer;--> statement-breakpoint

-- Open connections that match are to be judged again; a null matches all.
CREATE FUNCTION public.notify_access(workspace uuid, person uuid, document uuid, session uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT pg_notify('access_changed', json_build_object('workspace', workspace, 'user', person, 'document', document, 'session', session)::text) $$;--> statement-breakpoint

-- A8.
CREATE FUNCTION public.keep_an_owner() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.role = 'owner' AND NEW.organization_id = OLD.organization_id THEN RETURN NEW; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('owners:' || OLD.organization_id::text, 0));
  IF EXISTS (SELECT 1 FROM auth.organization o WHERE o.id = OLD.organization_id)
     AND NOT EXISTS (SELECT 1 FROM auth.member m WHERE m.organization_id = OLD.organization_id AND m.role = 'owner' AND m.id <> OLD.id) THEN
    RAISE EXCEPTION 'A workspace keeps at least one owner.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;--> statement-breakpoint

CREATE FUNCTION public.member_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM public.audit_append(NEW.organization_id, 'member-added', jsonb_build_object('user', NEW.user_id, 'role', NEW.role));
    PERFORM public.notify_access(NEW.organization_id, NEW.user_id, NULL, NULL);
  ELSIF TG_OP = 'UPDATE' THEN
    PERFORM public.audit_append(NEW.organization_id, 'member-role-changed', jsonb_build_object('user', NEW.user_id, 'from', OLD.role, 'to', NEW.role));
    PERFORM public.notify_access(NEW.organization_id, NEW.user_id, NULL, NULL);
  ELSE
    DELETE FROM public.grants g WHERE g.workspace_id = OLD.organization_id AND g.user_id = OLD.user_id;
    DELETE FROM public.calendar_feeds f WHERE f.workspace_id = OLD.organization_id AND f.user_id = OLD.user_id;
    PERFORM public.audit_append(OLD.organization_id, 'member-removed', jsonb_build_object('user', OLD.user_id, 'role', OLD.role));
    PERFORM public.notify_access(OLD.organization_id, OLD.user_id, NULL, NULL);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint

CREATE FUNCTION public.grant_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE g public.grants := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM public.audit_append(g.workspace_id,
    CASE TG_OP WHEN 'INSERT' THEN 'grant-added' WHEN 'UPDATE' THEN 'grant-changed' ELSE 'grant-removed' END,
    jsonb_build_object('user', g.user_id, 'show', g.show_id, 'document', g.document_id, 'capability', g.capability));
  PERFORM public.notify_access(g.workspace_id, g.user_id, g.document_id, NULL);
  RETURN NULL;
END $$;--> statement-breakpoint

CREATE FUNCTION public.document_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM public.notify_access(NEW.workspace_id, NULL, NEW.id, NULL);
  RETURN NULL;
END $$;--> statement-breakpoint

CREATE FUNCTION public.session_ended() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM public.notify_access(NULL, OLD.user_id, NULL, OLD.id);
  RETURN NULL;
END $$;--> statement-breakpoint

CREATE FUNCTION public.show_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM pg_notify('show_changed', json_build_object('show', NEW.id)::text);
  RETURN NULL;
END $$;--> statement-breakpoint

-- A calendar address is a way in: making and withdrawing one is a change of access.
CREATE FUNCTION public.calendar_feed_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE f public.calendar_feeds := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM public.audit_append(f.workspace_id, CASE TG_OP WHEN 'DELETE' THEN 'calendar-removed' ELSE 'calendar-added' END,
    jsonb_build_object('user', f.user_id, 'document', f.document_id));
  RETURN NULL;
END $$;--> statement-breakpoint

CREATE TRIGGER keep_an_owner BEFORE UPDATE OR DELETE ON auth.member
  FOR EACH ROW WHEN (OLD.role = 'owner') EXECUTE FUNCTION public.keep_an_owner();--> statement-breakpoint
CREATE TRIGGER member_added_or_removed AFTER INSERT OR DELETE ON auth.member
  FOR EACH ROW EXECUTE FUNCTION public.member_changed();--> statement-breakpoint
CREATE TRIGGER member_role_changed AFTER UPDATE ON auth.member
  FOR EACH ROW WHEN (OLD.role IS DISTINCT FROM NEW.role) EXECUTE FUNCTION public.member_changed();--> statement-breakpoint
CREATE TRIGGER grant_changed AFTER INSERT OR UPDATE OR DELETE ON public.grants
  FOR EACH ROW EXECUTE FUNCTION public.grant_changed();--> statement-breakpoint
CREATE TRIGGER document_changed AFTER UPDATE ON public.documents
  FOR EACH ROW WHEN (OLD.removed_at IS DISTINCT FROM NEW.removed_at OR OLD.epoch <> NEW.epoch)
  EXECUTE FUNCTION public.document_changed();--> statement-breakpoint
CREATE TRIGGER session_ended AFTER DELETE ON auth.session
  FOR EACH ROW EXECUTE FUNCTION public.session_ended();--> statement-breakpoint
CREATE TRIGGER show_changed AFTER UPDATE ON public.shows
  FOR EACH ROW WHEN (OLD.name <> NEW.name OR OLD.date <> NEW.date OR OLD.time_zone <> NEW.time_zone)
  EXECUTE FUNCTION public.show_changed();--> statement-breakpoint
CREATE TRIGGER calendar_feed_changed AFTER INSERT OR DELETE ON public.calendar_feeds
  FOR EACH ROW EXECUTE FUNCTION public.calendar_feed_changed();--> statement-breakpoint

DO $$
DECLARE f regprocedure;
BEGIN
  FOREACH f IN ARRAY ARRAY['public.notify_access(uuid,uuid,uuid,uuid)', 'public.keep_an_owner()', 'public.member_changed()', 'public.grant_changed()',
                           'public.document_changed()', 'public.session_ended()', 'public.show_changed()', 'public.calendar_feed_changed()']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO fashionos_definer', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
END $$;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM fashionos_definer;
