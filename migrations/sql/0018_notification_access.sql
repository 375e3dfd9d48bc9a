-- Who may touch what people are told of.

DO $$
DECLARE t regclass;
BEGIN
  FOREACH t IN ARRAY ARRAY['public.notifications', 'public.notification_settings', 'public.document_visits']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY app_own_workspace ON %s TO fashionos_app USING (workspace_id = (SELECT public.current_workspace())) WITH CHECK (workspace_id = (SELECT public.current_workspace()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO fashionos_app', t);
  END LOOP;
END $$;--> statement-breakpoint
ALTER TABLE public.notifications ADD CONSTRAINT notifications_kind CHECK (kind IN ('mention', 'reply', 'comment', 'assigned'));--> statement-breakpoint
ALTER TABLE public.notification_settings ADD CONSTRAINT notification_settings_mail CHECK (mail IN ('at-once', 'hourly', 'daily', 'never'));--> statement-breakpoint
CREATE POLICY definer_all ON public.notifications TO fashionos_definer USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY definer_all ON public.notification_settings TO fashionos_definer USING (true) WITH CHECK (true);--> statement-breakpoint
GRANT SELECT, DELETE ON public.notifications TO fashionos_definer;--> statement-breakpoint
GRANT SELECT ON public.notification_settings TO fashionos_definer;--> statement-breakpoint

GRANT CREATE ON SCHEMA public TO fashionos_definer;--> statement-breakpoint

-- Who is to have a mail at this hour, in all workspaces: who has not read what
-- nobody has mailed them, and whose rhythm has come round.
CREATE FUNCTION public.people_to_mail(at timestamptz)
RETURNS TABLE (workspace_id uuid, user_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT DISTINCT n.workspace_id, n.user_id
  FROM public.notifications n
  LEFT JOIN public.notification_settings s ON s.workspace_id = n.workspace_id AND s.user_id = n.user_id
  WHERE n.read_at IS NULL AND n.mailed_at IS NULL AND n.at > people_to_mail.at - interval '7 days'
    AND CASE coalesce(s.mail, 'daily')
      WHEN 'never' THEN false
      WHEN 'daily' THEN extract(hour FROM people_to_mail.at AT TIME ZONE coalesce(s.time_zone, 'UTC')) = 8
      ELSE true END
$$;--> statement-breakpoint

-- What was told long ago is forgotten. Returns how much.
CREATE FUNCTION public.forget_notifications(before timestamptz)
RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  WITH gone AS (DELETE FROM public.notifications n WHERE n.at < forget_notifications.before RETURNING 1) SELECT count(*) FROM gone
$$;--> statement-breakpoint
ALTER FUNCTION public.people_to_mail(timestamptz) OWNER TO fashionos_definer;--> statement-breakpoint
ALTER FUNCTION public.forget_notifications(timestamptz) OWNER TO fashionos_definer;--> statement-breakpoint
REVOKE ALL ON FUNCTION public.people_to_mail(timestamptz), public.forget_notifications(timestamptz) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION public.people_to_mail(timestamptz), public.forget_notifications(timestamptz) TO fashionos_app;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM fashionos_definer;
