-- Who may touch what can be found, and how it is found.

CREATE SCHEMA IF NOT EXISTS trigram;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA trigram;--> statement-breakpoint
GRANT USAGE ON SCHEMA trigram TO fashionos_app, fashionos_definer;--> statement-breakpoint

ALTER TABLE public.search_entries ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE public.search_entries FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY app_own_workspace ON public.search_entries TO fashionos_app
  USING (workspace_id = (SELECT public.current_workspace())) WITH CHECK (workspace_id = (SELECT public.current_workspace()));--> statement-breakpoint
CREATE POLICY definer_all ON public.search_entries TO fashionos_definer USING (true) WITH CHECK (true);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON public.search_entries TO fashionos_app;--> statement-breakpoint
GRANT SELECT ON public.search_entries TO fashionos_definer;--> statement-breakpoint

ALTER TABLE public.search_entries ADD COLUMN terms tsvector NOT NULL;--> statement-breakpoint
CREATE FUNCTION public.search_entry_terms() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  NEW.terms := setweight(to_tsvector('simple', NEW.plain_title), 'A') || setweight(to_tsvector('simple', NEW.plain_body), 'B');
  RETURN NEW;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION public.search_entry_terms() FROM PUBLIC;--> statement-breakpoint
CREATE TRIGGER search_entry_terms BEFORE INSERT OR UPDATE OF plain_title, plain_body ON public.search_entries
  FOR EACH ROW EXECUTE FUNCTION public.search_entry_terms();--> statement-breakpoint
CREATE INDEX search_entries_terms ON public.search_entries USING gin (terms);--> statement-breakpoint
CREATE INDEX search_entries_near ON public.search_entries USING gin ((plain_title || ' ' || plain_body) trigram.gin_trgm_ops);--> statement-breakpoint

GRANT CREATE ON SCHEMA public TO fashionos_definer;--> statement-breakpoint

-- What of the workspace's documents says the words, best first: entries with a
-- word that begins so for each of them, and where those are too few, entries
-- that say something near. Only of documents that may be seen.
--
-- Under row-level security Postgres looks into an index by no operator that
-- could tell of other rows, and the operators of text search are such. Here
-- the owner of the function sees every row, and the workspace is a condition
-- like the others.
--   words  small letters and digits without accents, at least one
--   every  all documents of the workspace may be seen; else those of the shows and documents named
CREATE FUNCTION public.found_entries(words text[], every boolean, of_shows uuid[], of_documents uuid[], most integer)
RETURNS TABLE (document_id uuid, item text, title text, body text, near boolean, rank real)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET pg_trgm.word_similarity_threshold = 0.45
AS $$
DECLARE
  wanted tsquery := to_tsquery('simple', (SELECT string_agg(quote_literal(word) || ':*', ' & ') FROM unnest(words) AS word));
  longest text := (SELECT word FROM unnest(words) AS word ORDER BY length(word) DESC LIMIT 1);
  found integer;
BEGIN
  RETURN QUERY
    SELECT e.document_id, e.item, e.title, e.body, false, ts_rank(e.terms, wanted) AS rank
    FROM (
      SELECT s.* FROM public.search_entries s JOIN public.documents d ON d.id = s.document_id
      WHERE s.terms @@ wanted AND s.workspace_id = public.current_workspace() AND d.removed_at IS NULL
        AND (every OR d.show_id = ANY (of_shows) OR d.id = ANY (of_documents))
      -- Of a word that stands everywhere not every entry is weighed.
      LIMIT 2000
    ) AS e
    ORDER BY rank DESC, e.item LIMIT most;
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found >= most OR length(longest) < 3 THEN RETURN; END IF;
  RETURN QUERY
    SELECT e.document_id, e.item, e.title, e.body, true, e.nearness
    FROM (
      SELECT s.*, (SELECT min(trigram.word_similarity(word, s.plain_title || ' ' || s.plain_body)) FROM unnest(words) AS word) AS nearness
      FROM public.search_entries s JOIN public.documents d ON d.id = s.document_id
      WHERE longest OPERATOR(trigram.<%) (s.plain_title || ' ' || s.plain_body) AND NOT s.terms @@ wanted
        AND s.workspace_id = public.current_workspace() AND d.removed_at IS NULL
        AND (every OR d.show_id = ANY (of_shows) OR d.id = ANY (of_documents))
      LIMIT 2000
    ) AS e
    WHERE e.nearness >= 0.45
    ORDER BY e.nearness DESC, e.item LIMIT most - found;
END $$;--> statement-breakpoint
ALTER FUNCTION public.found_entries(text[], boolean, uuid[], uuid[], integer) OWNER TO fashionos_definer;--> statement-breakpoint
REVOKE ALL ON FUNCTION public.found_entries(text[], boolean, uuid[], uuid[], integer) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION public.found_entries(text[], boolean, uuid[], uuid[], integer) TO fashionos_app;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION public.current_workspace() TO fashionos_definer;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM fashionos_definer;
