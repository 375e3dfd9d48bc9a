CREATE TABLE "document_references" (
	"workspace_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"show_id" uuid,
	"kind" text NOT NULL,
	"target_id" uuid NOT NULL,
	"item" text DEFAULT '' NOT NULL,
	CONSTRAINT "document_references_document_id_kind_target_id_item_pk" PRIMARY KEY("document_id","kind","target_id","item")
);
--> statement-breakpoint
CREATE TABLE "collections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"designer_id" uuid,
	"season" text DEFAULT 'spring-summer' NOT NULL,
	"year" integer,
	"description" text DEFAULT '' NOT NULL,
	"look_count" integer,
	CONSTRAINT "collections_workspace_id" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "crew" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"department" text DEFAULT 'other' NOT NULL,
	"position" text DEFAULT '' NOT NULL,
	"day_rate_minor" integer,
	"currency" text DEFAULT 'EUR' NOT NULL,
	"user_id" uuid,
	CONSTRAINT "crew_workspace_id" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "designers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"house" text DEFAULT '' NOT NULL,
	"website" text DEFAULT '' NOT NULL,
	"bio" text DEFAULT '' NOT NULL,
	CONSTRAINT "designers_workspace_id" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "model_absences" (
	"workspace_id" uuid NOT NULL,
	"model_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "model_absences_model_id_first_day_last_day_pk" PRIMARY KEY("model_id","first_day","last_day")
);
--> statement-breakpoint
CREATE TABLE "models" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"agency" text DEFAULT '' NOT NULL,
	"height_mm" integer,
	"bust_mm" integer,
	"waist_mm" integer,
	"hips_mm" integer,
	"shoe_eu" numeric(3, 1),
	"dress_eu" integer,
	"hair" text DEFAULT '' NOT NULL,
	"eyes" text DEFAULT '' NOT NULL,
	"photo_file" uuid,
	CONSTRAINT "models_workspace_id" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "show_directory" (
	"workspace_id" uuid NOT NULL,
	"show_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"entry_id" uuid NOT NULL,
	"role" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "show_directory_show_id_kind_entry_id_pk" PRIMARY KEY("show_id","kind","entry_id")
);
--> statement-breakpoint
CREATE TABLE "venues" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"city" text DEFAULT '' NOT NULL,
	"country" text DEFAULT '' NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"capacity_standing" integer,
	"capacity_seated" integer,
	"features" text[] DEFAULT '{}' NOT NULL,
	"day_rate_minor" integer,
	"half_day_rate_minor" integer,
	"currency" text DEFAULT 'EUR' NOT NULL,
	"contact_name" text DEFAULT '' NOT NULL,
	"floor_plan_file" uuid,
	CONSTRAINT "venues_workspace_id" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "document_references" ADD CONSTRAINT "document_references_document" FOREIGN KEY ("workspace_id","document_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collections" ADD CONSTRAINT "collections_designer_fk" FOREIGN KEY ("workspace_id","designer_id") REFERENCES "public"."designers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_absences" ADD CONSTRAINT "model_absences_model" FOREIGN KEY ("workspace_id","model_id") REFERENCES "public"."models"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "show_directory" ADD CONSTRAINT "show_directory_show" FOREIGN KEY ("workspace_id","show_id") REFERENCES "public"."shows"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_references_target" ON "document_references" USING btree ("workspace_id","kind","target_id");--> statement-breakpoint
CREATE INDEX "collections_designer" ON "collections" USING btree ("workspace_id","designer_id");--> statement-breakpoint
CREATE INDEX "crew_name" ON "crew" USING btree ("workspace_id","name");--> statement-breakpoint
CREATE INDEX "designers_name" ON "designers" USING btree ("workspace_id","name");--> statement-breakpoint
CREATE INDEX "models_name" ON "models" USING btree ("workspace_id","name");--> statement-breakpoint
CREATE INDEX "show_directory_entry" ON "show_directory" USING btree ("workspace_id","kind","entry_id");--> statement-breakpoint
CREATE INDEX "venues_name" ON "venues" USING btree ("workspace_id","name");