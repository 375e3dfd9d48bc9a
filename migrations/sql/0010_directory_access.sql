-- Who may touch the directory and what documents draw on, and what follows from a change of a rate.

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['designers', 'collections', 'models', 'model_absences', 'venues', 'crew', 'show_directory', 'document_references'] LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY app_own_workspace ON public.%I TO fashionos_app USING (workspace_id = (SELECT public.current_workspace())) WITH CHECK (workspace_id = (SELECT public.current_workspace()))', t);
  END LOOP;
END $$;--> statement-breakpoint

-- D1: an entry of the directory is archived, never deleted, because documents refer to it.
GRANT SELECT, INSERT, UPDATE ON public.designers, public.collections, public.models, public.venues, public.crew TO fashionos_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON public.model_absences, public.show_directory, public.document_references TO fashionos_app;--> statement-breakpoint

ALTER TABLE public.collections ADD CONSTRAINT collections_season CHECK (season IN ('spring-summer', 'autumn-winter', 'cruise', 'pre-fall', 'couture', 'capsule'));--> statement-breakpoint
ALTER TABLE public.model_absences ADD CONSTRAINT model_absences_days CHECK (first_day <= last_day);--> statement-breakpoint
ALTER TABLE public.venues ADD CONSTRAINT venues_place CHECK ((latitude IS NULL) = (longitude IS NULL) AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);--> statement-breakpoint
ALTER TABLE public.venues ADD CONSTRAINT venues_rates CHECK (day_rate_minor >= 0 AND half_day_rate_minor >= 0 AND currency ~ '^[A-Z]{3}$');--> statement-breakpoint
ALTER TABLE public.crew ADD CONSTRAINT crew_rates CHECK (day_rate_minor >= 0 AND currency ~ '^[A-Z]{3}$');--> statement-breakpoint
ALTER TABLE public.crew ADD CONSTRAINT crew_department CHECK (department IN ('production', 'stage-management', 'lighting', 'sound', 'video', 'rigging',
  'dressing', 'hair-and-make-up', 'talent', 'front-of-house', 'security', 'other'));--> statement-breakpoint
ALTER TABLE public.show_directory ADD CONSTRAINT show_directory_kind CHECK (kind IN ('designer', 'collection', 'model', 'venue', 'crew'));--> statement-breakpoint

GRANT CREATE ON SCHEMA public TO fashionos_definer;--> statement-breakpoint

-- A11: what somebody or something costs is money, so a change of it is in the audit.
CREATE FUNCTION public.venue_rate_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM public.audit_append(NEW.workspace_id, 'rate-changed',
    jsonb_build_object('kind', 'venue', 'entry', NEW.id, 'day', NEW.day_rate_minor, 'halfDay', NEW.half_day_rate_minor, 'currency', NEW.currency));
  RETURN NULL;
END $$;--> statement-breakpoint

CREATE FUNCTION public.crew_rate_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM public.audit_append(NEW.workspace_id, 'rate-changed',
    jsonb_build_object('kind', 'crew', 'entry', NEW.id, 'day', NEW.day_rate_minor, 'currency', NEW.currency));
  RETURN NULL;
END $$;--> statement-breakpoint

CREATE TRIGGER venue_rate_added AFTER INSERT ON public.venues
  FOR EACH ROW WHEN (num_nonnulls(NEW.day_rate_minor, NEW.half_day_rate_minor) > 0) EXECUTE FUNCTION public.venue_rate_changed();--> statement-breakpoint
CREATE TRIGGER venue_rate_changed AFTER UPDATE ON public.venues
  FOR EACH ROW WHEN (OLD.day_rate_minor IS DISTINCT FROM NEW.day_rate_minor OR OLD.half_day_rate_minor IS DISTINCT FROM NEW.half_day_rate_minor
                     OR OLD.currency IS DISTINCT FROM NEW.currency)
  EXECUTE FUNCTION public.venue_rate_changed();--> statement-breakpoint
CREATE TRIGGER crew_rate_added AFTER INSERT ON public.crew
  FOR EACH ROW WHEN (NEW.day_rate_minor IS NOT NULL) EXECUTE FUNCTION public.crew_rate_changed();--> statement-breakpoint
CREATE TRIGGER crew_rate_changed AFTER UPDATE ON public.crew
  FOR EACH ROW WHEN (OLD.day_rate_minor IS DISTINCT FROM NEW.day_rate_minor OR OLD.currency IS DISTINCT FROM NEW.currency)
  EXECUTE FUNCTION public.crew_rate_changed();--> statement-breakpoint

ALTER FUNCTION public.venue_rate_changed() OWNER TO fashionos_definer;--> statement-breakpoint
ALTER FUNCTION public.crew_rate_changed() OWNER TO fashionos_definer;--> statement-breakpoint
REVOKE ALL ON FUNCTION public.venue_rate_changed(), public.crew_rate_changed() FROM PUBLIC;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM fashionos_definer;
