-- What a server may learn across the line its role draws. Each function answers
-- one question, runs as fashionos_definer and names every object in full.

GRANT CREATE ON SCHEMA public TO fashionos_definer;--> statement-breakpoint

-- What one person may do with one document, for collab-server at connect and at every access change.
-- No row: no such document. role null: not a member. session_valid: the session still exists and is theirs.
CREATE FUNCTION public.document_access(document uuid, person uuid, session uuid)
RETURNS TABLE (workspace_id uuid, show_id uuid, type text, title text, epoch integer, removed boolean,
               role text, grants text[], name text, session_valid boolean, origin jsonb,
               show_name text, show_date text, show_time_zone text)
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
         d.origin, sh.name, to_char(sh.date, 'YYYY-MM-DD'), sh.time_zone
  FROM public.documents d
  LEFT JOIN public.shows sh ON sh.id = d.show_id
  LEFT JOIN auth.member m ON m.organization_id = d.workspace_id AND m.user_id = document_access.person
  LEFT JOIN auth."user" u ON u.id = document_access.person
  WHERE d.id = document_access.document
$$;--> statement-breakpoint

-- The documents of a show, for collab-server when the show's date or time zone changes.
CREATE FUNCTION public.show_documents(show uuid)
RETURNS TABLE (id uuid, workspace_id uuid, type text, epoch integer, origin jsonb,
               show_name text, show_date text, show_time_zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT d.id, d.workspace_id, d.type, d.epoch, d.origin, s.name, to_char(s.date, 'YYYY-MM-DD'), s.time_zone
  FROM public.documents d JOIN public.shows s ON s.id = d.show_id
  WHERE s.id = show_documents.show AND d.removed_at IS NULL
$$;--> statement-breakpoint

-- The public halves of the keys that sign access tokens. public_key is a JWK as JSON; id is its kid.
CREATE FUNCTION public.auth_public_keys()
RETURNS TABLE (id uuid, public_key text, alg text, created_at timestamptz, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  -- A key signs until it expires; what it signed is good for 15 minutes more, and clocks differ.
  SELECT k.id, k.public_key, k.alg, k.created_at, k.expires_at FROM auth.jwks k
  WHERE k.expires_at IS NULL OR k.expires_at > now() - interval '1 day' ORDER BY k.created_at
$$;--> statement-breakpoint

-- Which document a calendar address reads, and as whom. The address is the secret; its hash finds the row.
CREATE FUNCTION public.calendar_feed(token_hash bytea)
RETURNS TABLE (workspace_id uuid, document_id uuid, user_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT f.workspace_id, f.document_id, f.user_id FROM public.calendar_feeds f WHERE f.token_hash = calendar_feed.token_hash $$;--> statement-breakpoint

-- Appends to a workspace's audit chain, inside the transaction that makes the change. Only triggers call it.
CREATE FUNCTION public.audit_append(workspace uuid, action text, subject jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  who uuid := nullif(current_setting('fashionos.user', true), '')::uuid;
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
  last_seq bigint;
  last_hash bytea;
  text_of_entry text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || workspace::text, 0));
  SELECT a.seq, a.hash INTO last_seq, last_hash FROM public.audit a WHERE a.workspace_id = workspace ORDER BY a.seq DESC LIMIT 1;
  text_of_entry := jsonb_build_object('workspace', workspace, 'seq', coalesce(last_seq, 0) + 1,
    'at', to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'actor', who, 'action', action, 'subject', subject)::text;
  INSERT INTO public.audit (workspace_id, seq, at, actor, action, entry, hash)
  VALUES (workspace, coalesce(last_seq, 0) + 1, moment, who, action, text_of_entry,
          sha256(coalesce(last_hash, ''::bytea) || convert_to(text_of_entry, 'UTF8')));
END $$;--> statement-breakpoint

ALTER FUNCTION public.document_access(uuid, uuid, uuid) OWNER TO fashionos_definer;--> statement-breakpoint
ALTER FUNCTION public.show_documents(uuid) OWNER TO fashionos_definer;--> statement-breakpoint
ALTER FUNCTION public.auth_public_keys() OWNER TO fashionos_definer;--> statement-breakpoint
ALTER FUNCTION public.calendar_feed(bytea) OWNER TO fashionos_definer;--> statement-breakpoint
ALTER FUNCTION public.audit_append(uuid, text, jsonb) OWNER TO fashionos_definer;--> statement-breakpoint
REVOKE ALL ON FUNCTION public.document_access(uuid, uuid, uuid), public.show_documents(uuid), public.auth_public_keys(), public.calendar_feed(bytea), public.audit_append(uuid, text, jsonb) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION public.document_access(uuid, uuid, uuid), public.show_documents(uuid), public.auth_public_keys() TO fashionos_collab;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION public.calendar_feed(bytea) TO fashionos_app;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM fashionos_definer;
