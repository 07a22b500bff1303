import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`activities\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`saved_by\` text,
  	\`kind\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`units\` numeric NOT NULL,
  	\`people\` numeric,
  	\`province\` text NOT NULL,
  	\`commune\` text DEFAULT '',
  	\`hamlet\` text DEFAULT '',
  	\`form\` text,
  	\`programme\` text,
  	\`says_a\` integer DEFAULT false,
  	\`says_b\` integer DEFAULT false,
  	\`says_c\` integer DEFAULT false,
  	\`says_d\` integer DEFAULT false,
  	\`says_dd\` integer DEFAULT false,
  	\`says_e\` integer DEFAULT false,
  	\`says_g\` integer DEFAULT false,
  	\`says_h\` integer DEFAULT false,
  	\`staff_function\` text,
  	\`staff_of\` numeric,
  	\`women\` numeric,
  	\`children\` numeric,
  	\`minority\` numeric,
  	\`prestigious\` numeric,
  	\`evidence\` text DEFAULT 'none',
  	\`evidence_number\` text DEFAULT '',
  	\`is_withdrawn\` integer DEFAULT false,
  	\`confidence\` text,
  	\`source\` text,
  	\`received_at\` text,
  	\`by_name\` text,
  	\`client_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`activities_day_idx\` ON \`activities\` (\`day\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`activities_client_id_idx\` ON \`activities\` (\`client_id\`);`)
  await db.run(sql`CREATE INDEX \`activities_updated_at_idx\` ON \`activities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`activities_created_at_idx\` ON \`activities\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`province_day_idx\` ON \`activities\` (\`province\`,\`day\`);`)
  await db.run(sql`CREATE INDEX \`commune_day_kind_idx\` ON \`activities\` (\`commune\`,\`day\`,\`kind\`);`)
  await db.run(sql`CREATE TABLE \`reach_monthly\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`month\` text NOT NULL,
  	\`province\` text NOT NULL,
  	\`commune\` text DEFAULT '',
  	\`kind\` text NOT NULL,
  	\`language\` text DEFAULT '',
  	\`channel\` text DEFAULT '',
  	\`bundle\` text DEFAULT '',
  	\`letters\` text DEFAULT '',
  	\`entries\` numeric NOT NULL,
  	\`airings\` numeric NOT NULL,
  	\`minute_hundredths\` numeric NOT NULL,
  	\`plays\` numeric NOT NULL,
  	\`clusters\` numeric NOT NULL,
  	\`units\` numeric NOT NULL,
  	\`people\` numeric NOT NULL,
  	\`a\` numeric NOT NULL,
  	\`b\` numeric NOT NULL,
  	\`c\` numeric NOT NULL,
  	\`d\` numeric NOT NULL,
  	\`implausible\` numeric NOT NULL,
  	\`waiting\` numeric NOT NULL,
  	\`newest\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`reach_monthly_key_idx\` ON \`reach_monthly\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`reach_monthly_bundle_idx\` ON \`reach_monthly\` (\`bundle\`);`)
  await db.run(sql`CREATE INDEX \`month_province_commune_idx\` ON \`reach_monthly\` (\`month\`,\`province\`,\`commune\`);`)
  await db.run(sql`CREATE INDEX \`commune_month_kind_idx\` ON \`reach_monthly\` (\`commune\`,\`month\`,\`kind\`);`)
  await db.run(sql`CREATE TABLE \`activity_imports\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`file_name\` text NOT NULL,
  	\`digest\` text NOT NULL,
  	\`province\` text,
  	\`state\` text NOT NULL,
  	\`done\` numeric DEFAULT 0,
  	\`total\` numeric DEFAULT 0,
  	\`written\` numeric DEFAULT 0,
  	\`problems\` text DEFAULT '',
  	\`by_name\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE TABLE \`plans\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`saved_by\` text,
  	\`title\` text NOT NULL,
  	\`area\` text NOT NULL,
  	\`text\` text,
  	\`legal_basis\` text NOT NULL,
  	\`units\` text DEFAULT '',
  	\`old_unit\` text DEFAULT '',
  	\`is_sample\` integer DEFAULT false,
  	\`is_archived\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_area_idx\` ON \`plans\` (\`area\`);`)
  await db.run(sql`CREATE INDEX \`plans_updated_at_idx\` ON \`plans\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plans_created_at_idx\` ON \`plans\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`targets\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`saved_by\` text,
  	\`plan_id\` integer NOT NULL,
  	\`area\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`period\` text NOT NULL,
  	\`indicator\` text NOT NULL,
  	\`value\` numeric NOT NULL,
  	\`unit\` text DEFAULT 'percent' NOT NULL,
  	\`denominator\` text DEFAULT 'communes' NOT NULL,
  	\`denominator_value\` numeric,
  	\`denominator_source\` text DEFAULT '',
  	\`is_sample\` integer DEFAULT false,
  	\`is_archived\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`targets_plan_idx\` ON \`targets\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`targets_area_idx\` ON \`targets\` (\`area\`);`)
  await db.run(sql`CREATE INDEX \`targets_updated_at_idx\` ON \`targets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`targets_created_at_idx\` ON \`targets\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`commune_changes\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`old_codes\` text NOT NULL,
  	\`new_codes\` text NOT NULL,
  	\`old_names\` text NOT NULL,
  	\`new_names\` text NOT NULL,
  	\`legal_basis\` text NOT NULL,
  	\`by_name\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`commune_changes_day_idx\` ON \`commune_changes\` (\`day\`);`)
  await db.run(sql`ALTER TABLE \`airings\` ADD \`letters\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`communes\` ADD \`predecessors\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`activities_id\` integer REFERENCES activities(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`reach_monthly_id\` integer REFERENCES reach_monthly(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`activity_imports_id\` integer REFERENCES activity_imports(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`plans_id\` integer REFERENCES plans(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`targets_id\` integer REFERENCES targets(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`commune_changes_id\` integer REFERENCES commune_changes(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_activities_id_idx\` ON \`payload_locked_documents_rels\` (\`activities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reach_monthly_id_idx\` ON \`payload_locked_documents_rels\` (\`reach_monthly_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_activity_imports_id_idx\` ON \`payload_locked_documents_rels\` (\`activity_imports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plans_id_idx\` ON \`payload_locked_documents_rels\` (\`plans_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_targets_id_idx\` ON \`payload_locked_documents_rels\` (\`targets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_commune_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`commune_changes_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`activities\`;`)
  await db.run(sql`DROP TABLE \`reach_monthly\`;`)
  await db.run(sql`DROP TABLE \`activity_imports\`;`)
  await db.run(sql`DROP TABLE \`plans\`;`)
  await db.run(sql`DROP TABLE \`targets\`;`)
  await db.run(sql`DROP TABLE \`commune_changes\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`messages_id\` integer,
  	\`renditions_id\` integer,
  	\`glossary_id\` integer,
  	\`recordings_id\` integer,
  	\`materials_id\` integer,
  	\`campaigns_id\` integer,
  	\`editions_id\` integer,
  	\`clips_id\` integer,
  	\`airings_id\` integer,
  	\`airing_decisions_id\` integer,
  	\`reach_daily_id\` integer,
  	\`month_entries_id\` integer,
  	\`closed_months_id\` integer,
  	\`spoken_names_id\` integer,
  	\`provinces_id\` integer,
  	\`communes_id\` integer,
  	\`languages_id\` integer,
  	\`hotlines_id\` integer,
  	\`services_id\` integer,
  	\`batches_id\` integer,
  	\`releases_id\` integer,
  	\`users_id\` integer,
  	\`audit_id\` integer,
  	\`rendition_moves_id\` integer,
  	\`work_progress_id\` integer,
  	\`leases_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`messages_id\`) REFERENCES \`messages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`renditions_id\`) REFERENCES \`renditions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`glossary_id\`) REFERENCES \`glossary\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recordings_id\`) REFERENCES \`recordings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`editions_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`clips_id\`) REFERENCES \`clips\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`airings_id\`) REFERENCES \`airings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`airing_decisions_id\`) REFERENCES \`airing_decisions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reach_daily_id\`) REFERENCES \`reach_daily\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`month_entries_id\`) REFERENCES \`month_entries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`closed_months_id\`) REFERENCES \`closed_months\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`spoken_names_id\`) REFERENCES \`spoken_names\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`provinces_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`communes_id\`) REFERENCES \`communes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`languages_id\`) REFERENCES \`languages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`hotlines_id\`) REFERENCES \`hotlines\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`batches_id\`) REFERENCES \`batches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audit_id\`) REFERENCES \`audit\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`rendition_moves_id\`) REFERENCES \`rendition_moves\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`work_progress_id\`) REFERENCES \`work_progress\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`leases_id\`) REFERENCES \`leases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "messages_id", "renditions_id", "glossary_id", "recordings_id", "materials_id", "campaigns_id", "editions_id", "clips_id", "airings_id", "airing_decisions_id", "reach_daily_id", "month_entries_id", "closed_months_id", "spoken_names_id", "provinces_id", "communes_id", "languages_id", "hotlines_id", "services_id", "batches_id", "releases_id", "users_id", "audit_id", "rendition_moves_id", "work_progress_id", "leases_id") SELECT "id", "order", "parent_id", "path", "messages_id", "renditions_id", "glossary_id", "recordings_id", "materials_id", "campaigns_id", "editions_id", "clips_id", "airings_id", "airing_decisions_id", "reach_daily_id", "month_entries_id", "closed_months_id", "spoken_names_id", "provinces_id", "communes_id", "languages_id", "hotlines_id", "services_id", "batches_id", "releases_id", "users_id", "audit_id", "rendition_moves_id", "work_progress_id", "leases_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_messages_id_idx\` ON \`payload_locked_documents_rels\` (\`messages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_renditions_id_idx\` ON \`payload_locked_documents_rels\` (\`renditions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_glossary_id_idx\` ON \`payload_locked_documents_rels\` (\`glossary_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_recordings_id_idx\` ON \`payload_locked_documents_rels\` (\`recordings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_materials_id_idx\` ON \`payload_locked_documents_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_campaigns_id_idx\` ON \`payload_locked_documents_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_editions_id_idx\` ON \`payload_locked_documents_rels\` (\`editions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_clips_id_idx\` ON \`payload_locked_documents_rels\` (\`clips_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_airings_id_idx\` ON \`payload_locked_documents_rels\` (\`airings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_airing_decisions_id_idx\` ON \`payload_locked_documents_rels\` (\`airing_decisions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reach_daily_id_idx\` ON \`payload_locked_documents_rels\` (\`reach_daily_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_month_entries_id_idx\` ON \`payload_locked_documents_rels\` (\`month_entries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_closed_months_id_idx\` ON \`payload_locked_documents_rels\` (\`closed_months_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_spoken_names_id_idx\` ON \`payload_locked_documents_rels\` (\`spoken_names_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_provinces_id_idx\` ON \`payload_locked_documents_rels\` (\`provinces_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_communes_id_idx\` ON \`payload_locked_documents_rels\` (\`communes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_languages_id_idx\` ON \`payload_locked_documents_rels\` (\`languages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_hotlines_id_idx\` ON \`payload_locked_documents_rels\` (\`hotlines_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_services_id_idx\` ON \`payload_locked_documents_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_batches_id_idx\` ON \`payload_locked_documents_rels\` (\`batches_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`releases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_rendition_moves_id_idx\` ON \`payload_locked_documents_rels\` (\`rendition_moves_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_work_progress_id_idx\` ON \`payload_locked_documents_rels\` (\`work_progress_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_leases_id_idx\` ON \`payload_locked_documents_rels\` (\`leases_id\`);`)
  await db.run(sql`ALTER TABLE \`airings\` DROP COLUMN \`letters\`;`)
  await db.run(sql`ALTER TABLE \`communes\` DROP COLUMN \`predecessors\`;`)
}
