CREATE TABLE "search_entries" (
	"document_id" uuid NOT NULL,
	"item" text NOT NULL,
	"workspace_id" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"plain_title" text NOT NULL,
	"plain_body" text NOT NULL,
	CONSTRAINT "search_entries_document_id_item_pk" PRIMARY KEY("document_id","item")
);
--> statement-breakpoint
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_document_fk" FOREIGN KEY ("workspace_id","document_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_entries_workspace" ON "search_entries" USING btree ("workspace_id");