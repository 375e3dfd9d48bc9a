-- A33: who may see some documents finds what those say, however many others
-- say the same: of a word that stands everywhere not every entry is weighed,
-- and the ones that are not theirs took the room of theirs.

GRANT CREATE ON SCHEMA public TO fashionos_definer;--> statement-breakpoint

CREATE OR REPLACE FUNCTION public.found_entries(words text[], every boolean, of_shows uuid[], of_documents uuid[], most integer)
RETURNS TABLE (document_id uuid, item text, title text, body text, near boolean, rank real)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  wanted tsquery := to_tsquery('simple', (SELECT string_agg(quote_literal(word) || ':*', ' & ') FROM unnest(words) AS word));
  nearly tsquery;
  found integer;
BEGIN
  RETURN QUERY
    WITH candidate AS MATERIALIZED (
      SELECT s.* FROM public.search_entries s
      WHERE s.terms @@ wanted AND s.workspace_id = public.current_workspace()
        AND (every OR s.document_id IN (SELECT m.id FROM public.documents m WHERE m.show_id = ANY (of_shows) OR m.id = ANY (of_documents)))
      LIMIT 3000
    )
    SELECT c.document_id, c.item, c.title, c.body, false, ts_rank(c.terms, wanted) AS weight
    FROM candidate c JOIN public.documents d ON d.id = c.document_id
    WHERE d.removed_at IS NULL AND (every OR d.show_id = ANY (of_shows) OR d.id = ANY (of_documents))
    ORDER BY weight DESC, c.item, c.document_id LIMIT most;
  GET DIAGNOSTICS found = ROW_COUNT;
  -- Whoever finds enough of what they wrote has not misspelt it.
  IF found >= least(most, 3) THEN RETURN; END IF;
  nearly := to_tsquery('simple', (SELECT string_agg(public.near_terms(word), ' & ') FROM unnest(words) AS word));
  RETURN QUERY
    WITH candidate AS MATERIALIZED (
      SELECT s.* FROM public.search_entries s
      WHERE s.terms @@ nearly AND NOT s.terms @@ wanted AND s.workspace_id = public.current_workspace()
        AND (every OR s.document_id IN (SELECT m.id FROM public.documents m WHERE m.show_id = ANY (of_shows) OR m.id = ANY (of_documents)))
      LIMIT 3000
    )
    SELECT c.document_id, c.item, c.title, c.body, true, ts_rank(c.terms, nearly) AS weight
    FROM candidate c JOIN public.documents d ON d.id = c.document_id
    WHERE d.removed_at IS NULL AND (every OR d.show_id = ANY (of_shows) OR d.id = ANY (of_documents))
    ORDER BY weight DESC, c.item, c.document_id LIMIT most - found;
END $$;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM fashionos_definer;
