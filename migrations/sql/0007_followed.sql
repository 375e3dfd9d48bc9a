CREATE TABLE "document_assignments" (
	"document_id" uuid NOT NULL,
	"item" text NOT NULL,
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"title" text NOT NULL,
	"due" date,
	"priority" text NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "document_assignments_document_id_item_user_id_pk" PRIMARY KEY("document_id","item","user_id")
);
--> statement-breakpoint
CREATE TABLE "followed_documents" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"lsn" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document_assignments" ADD CONSTRAINT "document_assignments_document_fk" FOREIGN KEY ("workspace_id","document_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followed_documents" ADD CONSTRAINT "followed_documents_document_fk" FOREIGN KEY ("workspace_id","document_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_assignments_user" ON "document_assignments" USING btree ("workspace_id","user_id","state","due");--> statement-breakpoint
CREATE INDEX "followed_documents_workspace" ON "followed_documents" USING btree ("workspace_id");