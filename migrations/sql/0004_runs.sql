CREATE TABLE "run_log" (
	"run_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"entry" jsonb NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "run_log_run_id_seq_pk" PRIMARY KEY("run_id","seq")
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"show_id" uuid,
	"document_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"speed" double precision DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_by_name" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"began_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"seq" bigint NOT NULL,
	CONSTRAINT "runs_workspace_id" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "screen_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"show_id" uuid NOT NULL,
	"document_id" uuid,
	"screen" text NOT NULL,
	"department" text,
	"label" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "run_log" ADD CONSTRAINT "run_log_run_fk" FOREIGN KEY ("workspace_id","run_id") REFERENCES "public"."runs"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_show_fk" FOREIGN KEY ("workspace_id","show_id") REFERENCES "public"."shows"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_document_fk" FOREIGN KEY ("workspace_id","document_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screen_links" ADD CONSTRAINT "screen_links_show_fk" FOREIGN KEY ("workspace_id","show_id") REFERENCES "public"."shows"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screen_links" ADD CONSTRAINT "screen_links_document_fk" FOREIGN KEY ("workspace_id","document_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "run_log_id" ON "run_log" USING btree ("run_id","id");--> statement-breakpoint
CREATE INDEX "run_log_workspace" ON "run_log" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "runs_show" ON "runs" USING btree ("workspace_id","show_id","opened_at");--> statement-breakpoint
CREATE INDEX "runs_document" ON "runs" USING btree ("workspace_id","document_id","opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "runs_open" ON "runs" USING btree ("document_id") WHERE state <> 'ended';--> statement-breakpoint
CREATE UNIQUE INDEX "screen_links_token" ON "screen_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "screen_links_show" ON "screen_links" USING btree ("workspace_id","show_id");