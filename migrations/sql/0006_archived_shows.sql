-- A27: the documents of an archived show can be read only, and open ones are told at once.
GRANT CREATE ON SCHEMA public TO fashionos_definer;--> statement-breakpoint

DROP FUNCTION public.document_access(uuid, uuid, uuid);--> statement-breakpoint

-- What a person may do with a document: everything collab-server needs to let them in or not. No row: there is no such document.
CREATE FUNCTION public.document_access(document uuid, person uuid, session uuid)
RETURNS TABLE (workspace_id uuid, show_id uuid, type text, title text, epoch integer, removed boolean,
               role text, grants text[], name text, session_valid boolean, origin jsonb,
               show_name text, show_date text, show_time_zone text, show_archived boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT d.workspace_id, d.show_id, d.type, d.title, d.epoch, d.removed_at IS NOT NULL,
         m.role,
         ARRAY(SELECT g.capability FROM public.grants g
               WHERE g.workspace_id = d.workspace_id AND g.user_id = document_access.person
                 AND (g.document_id = d.id OR g.show_id = d.show_id) ORDER BY g.capability),
         u.name,
         EXISTS (SELECT 1 FROM auth.session s
                 WHERE s.id = document_access.session AND s.user_id = document_access.person AND s.expires_at > now()),
         d.origin, sh.name, to_char(sh.date, 'YYYY-MM-DD'), sh.time_zone, sh.archived_at IS NOT NULL
  FROM public.documents d
  LEFT JOIN public.shows sh ON sh.id = d.show_id
  LEFT JOIN auth.member m ON m.organization_id = d.workspace_id AND m.user_id = document_access.person
  LEFT JOIN auth."user" u ON u.id = document_access.person
  WHERE d.id = document_access.document
$$;--> statement-breakpoint

CREATE FUNCTION public.show_archived() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM public.notify_access(NEW.workspace_id, NULL, d.id, NULL) FROM public.documents d WHERE d.show_id = NEW.id;
  RETURN NULL;
END $$;--> statement-breakpoint

CREATE TRIGGER show_archived AFTER UPDATE ON public.shows
  FOR EACH ROW WHEN ((OLD.archived_at IS NULL) <> (NEW.archived_at IS NULL))
  EXECUTE FUNCTION public.show_archived();--> statement-breakpoint

ALTER FUNCTION public.document_access(uuid, uuid, uuid) OWNER TO fashionos_definer;--> statement-breakpoint
ALTER FUNCTION public.show_archived() OWNER TO fashionos_definer;--> statement-breakpoint
REVOKE ALL ON FUNCTION public.document_access(uuid, uuid, uuid), public.show_archived() FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION public.document_access(uuid, uuid, uuid) TO fashionos_collab;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM fashionos_definer;
