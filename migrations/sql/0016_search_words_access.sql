-- Misspelt words are compared with the words there are, not with every text:
-- those are some thousands, and each is found again by its index.

ALTER TABLE public.search_words ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE public.search_words FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY app_own_workspace ON public.search_words TO fashionos_app
  USING (workspace_id = (SELECT public.current_workspace())) WITH CHECK (workspace_id = (SELECT public.current_workspace()));--> statement-breakpoint
CREATE POLICY definer_all ON public.search_words TO fashionos_definer USING (true) WITH CHECK (true);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON public.search_words TO fashionos_app;--> statement-breakpoint
GRANT SELECT ON public.search_words TO fashionos_definer;--> statement-breakpoint
DROP INDEX public.search_entries_near;--> statement-breakpoint
CREATE INDEX search_words_near ON public.search_words USING gin (word trigram.gin_trgm_ops);--> statement-breakpoint

GRANT CREATE ON SCHEMA public TO fashionos_definer;--> statement-breakpoint

-- What is said instead of a word that nobody may have meant so: the word's
-- beginnings, and the words of the workspace that are written most like it.
CREATE FUNCTION public.near_terms(word text)
RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET pg_trgm.similarity_threshold = 0.35
AS $$
  SELECT '(' || string_agg(term, ' | ') || ')' FROM (
    SELECT quote_literal(near_terms.word) || ':*' AS term
    UNION ALL
    (SELECT quote_literal(w.word) FROM public.search_words w
     WHERE w.word OPERATOR(trigram.%) near_terms.word AND w.workspace_id = public.current_workspace()
     ORDER BY trigram.similarity(w.word, near_terms.word) DESC, w.word LIMIT 6)
  ) AS terms
$$;--> statement-breakpoint

-- As before: what the words say, best first, then what is said by words near
-- them. Of a word that stands everywhere not every entry is weighed.
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
      SELECT s.* FROM public.search_entries s WHERE s.terms @@ wanted AND s.workspace_id = public.current_workspace() LIMIT 3000
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
      WHERE s.terms @@ nearly AND NOT s.terms @@ wanted AND s.workspace_id = public.current_workspace() LIMIT 3000
    )
    SELECT c.document_id, c.item, c.title, c.body, true, ts_rank(c.terms, nearly) AS weight
    FROM candidate c JOIN public.documents d ON d.id = c.document_id
    WHERE d.removed_at IS NULL AND (every OR d.show_id = ANY (of_shows) OR d.id = ANY (of_documents))
    ORDER BY weight DESC, c.item, c.document_id LIMIT most - found;
END $$;--> statement-breakpoint
ALTER FUNCTION public.near_terms(text) OWNER TO fashionos_definer;--> statement-breakpoint
ALTER FUNCTION public.found_entries(text[], boolean, uuid[], uuid[], integer) OWNER TO fashionos_definer;--> statement-breakpoint
REVOKE ALL ON FUNCTION public.near_terms(text) FROM PUBLIC;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM fashionos_definer;
