-- Who is to fill a document that was made but never opened finds it.

GRANT CREATE ON SCHEMA public TO fashionos_definer;--> statement-breakpoint

-- The next documents by id after one, in all workspaces, and whether anything was ever written of them, for collab-server.
-- So many are looked at and no more: whoever wants all asks again after the last one.
CREATE FUNCTION public.documents_after(document uuid, most integer)
RETURNS TABLE (id uuid, filled boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT d.id, EXISTS (SELECT 1 FROM public.document_updates u WHERE u.document_id = d.id)
  FROM public.documents d
  WHERE d.id > documents_after.document AND d.removed_at IS NULL
  ORDER BY d.id LIMIT most
$$;--> statement-breakpoint
ALTER FUNCTION public.documents_after(uuid, integer) OWNER TO fashionos_definer;--> statement-breakpoint
REVOKE ALL ON FUNCTION public.documents_after(uuid, integer) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION public.documents_after(uuid, integer) TO fashionos_collab;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM fashionos_definer;
