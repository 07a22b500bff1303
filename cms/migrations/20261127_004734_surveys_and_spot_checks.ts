import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`spot_samples\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`month\` text NOT NULL,
  	\`province\` text NOT NULL,
  	\`seed\` text NOT NULL,
  	\`size\` numeric NOT NULL,
  	\`of\` numeric NOT NULL,
  	\`airings\` text NOT NULL,
  	\`who\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`spot_samples_key_idx\` ON \`spot_samples\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`spot_samples_month_idx\` ON \`spot_samples\` (\`month\`);`)
  await db.run(sql`CREATE INDEX \`spot_samples_province_idx\` ON \`spot_samples\` (\`province\`);`)
  await db.run(sql`CREATE TABLE \`spot_results\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`airing\` text NOT NULL,
  	\`month\` text NOT NULL,
  	\`province\` text NOT NULL,
  	\`commune\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`outcome\` text NOT NULL,
  	\`confidence_before\` text NOT NULL,
  	\`confidence\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`who\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`spot_results_key_idx\` ON \`spot_results\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`spot_results_airing_idx\` ON \`spot_results\` (\`airing\`);`)
  await db.run(sql`CREATE INDEX \`spot_results_month_idx\` ON \`spot_results\` (\`month\`);`)
  await db.run(sql`CREATE INDEX \`spot_results_province_idx\` ON \`spot_results\` (\`province\`);`)
  await db.run(sql`CREATE INDEX \`spot_results_commune_idx\` ON \`spot_results\` (\`commune\`);`)
  await db.run(sql`CREATE INDEX \`spot_results_at_idx\` ON \`spot_results\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`surveys\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`saved_by\` text,
  	\`title\` text NOT NULL,
  	\`province\` text NOT NULL,
  	\`round\` text DEFAULT 'single' NOT NULL,
  	\`before_id\` integer,
  	\`from\` text,
  	\`target\` numeric DEFAULT 80 NOT NULL,
  	\`expected\` numeric DEFAULT 90 NOT NULL,
  	\`design_effect\` numeric DEFAULT 2 NOT NULL,
  	\`response\` numeric DEFAULT 90 NOT NULL,
  	\`adults\` numeric,
  	\`groups\` numeric DEFAULT 30 NOT NULL,
  	\`hamlets\` text,
  	\`seed\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`before_id\`) REFERENCES \`surveys\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`surveys_province_idx\` ON \`surveys\` (\`province\`);`)
  await db.run(sql`CREATE INDEX \`surveys_before_idx\` ON \`surveys\` (\`before_id\`);`)
  await db.run(sql`CREATE INDEX \`surveys_updated_at_idx\` ON \`surveys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`surveys_created_at_idx\` ON \`surveys\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`survey_answers\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`survey_id\` integer NOT NULL,
  	\`province\` text NOT NULL,
  	\`hamlet\` text NOT NULL,
  	\`day\` text DEFAULT '',
  	\`answers\` text NOT NULL,
  	FOREIGN KEY (\`survey_id\`) REFERENCES \`surveys\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`survey_answers_key_idx\` ON \`survey_answers\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`survey_answers_survey_idx\` ON \`survey_answers\` (\`survey_id\`);`)
  await db.run(sql`CREATE INDEX \`survey_answers_province_idx\` ON \`survey_answers\` (\`province\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`spot_samples_id\` integer REFERENCES spot_samples(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`spot_results_id\` integer REFERENCES spot_results(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`surveys_id\` integer REFERENCES surveys(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`survey_answers_id\` integer REFERENCES survey_answers(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_spot_samples_id_idx\` ON \`payload_locked_documents_rels\` (\`spot_samples_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_spot_results_id_idx\` ON \`payload_locked_documents_rels\` (\`spot_results_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_surveys_id_idx\` ON \`payload_locked_documents_rels\` (\`surveys_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_survey_answers_id_idx\` ON \`payload_locked_documents_rels\` (\`survey_answers_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`spot_samples\`;`)
  await db.run(sql`DROP TABLE \`spot_results\`;`)
  await db.run(sql`DROP TABLE \`surveys\`;`)
  await db.run(sql`DROP TABLE \`survey_answers\`;`)
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
  	\`activities_id\` integer,
  	\`reach_daily_id\` integer,
  	\`reach_monthly_id\` integer,
  	\`month_entries_id\` integer,
  	\`closed_months_id\` integer,
  	\`activity_imports_id\` integer,
  	\`plans_id\` integer,
  	\`targets_id\` integer,
  	\`spoken_names_id\` integer,
  	\`provinces_id\` integer,
  	\`communes_id\` integer,
  	\`commune_changes_id\` integer,
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
  	FOREIGN KEY (\`activities_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reach_daily_id\`) REFERENCES \`reach_daily\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reach_monthly_id\`) REFERENCES \`reach_monthly\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`month_entries_id\`) REFERENCES \`month_entries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`closed_months_id\`) REFERENCES \`closed_months\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activity_imports_id\`) REFERENCES \`activity_imports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plans_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`targets_id\`) REFERENCES \`targets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`spoken_names_id\`) REFERENCES \`spoken_names\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`provinces_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`communes_id\`) REFERENCES \`communes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`commune_changes_id\`) REFERENCES \`commune_changes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
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
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "messages_id", "renditions_id", "glossary_id", "recordings_id", "materials_id", "campaigns_id", "editions_id", "clips_id", "airings_id", "airing_decisions_id", "activities_id", "reach_daily_id", "reach_monthly_id", "month_entries_id", "closed_months_id", "activity_imports_id", "plans_id", "targets_id", "spoken_names_id", "provinces_id", "communes_id", "commune_changes_id", "languages_id", "hotlines_id", "services_id", "batches_id", "releases_id", "users_id", "audit_id", "rendition_moves_id", "work_progress_id", "leases_id") SELECT "id", "order", "parent_id", "path", "messages_id", "renditions_id", "glossary_id", "recordings_id", "materials_id", "campaigns_id", "editions_id", "clips_id", "airings_id", "airing_decisions_id", "activities_id", "reach_daily_id", "reach_monthly_id", "month_entries_id", "closed_months_id", "activity_imports_id", "plans_id", "targets_id", "spoken_names_id", "provinces_id", "communes_id", "commune_changes_id", "languages_id", "hotlines_id", "services_id", "batches_id", "releases_id", "users_id", "audit_id", "rendition_moves_id", "work_progress_id", "leases_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_activities_id_idx\` ON \`payload_locked_documents_rels\` (\`activities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reach_daily_id_idx\` ON \`payload_locked_documents_rels\` (\`reach_daily_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reach_monthly_id_idx\` ON \`payload_locked_documents_rels\` (\`reach_monthly_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_month_entries_id_idx\` ON \`payload_locked_documents_rels\` (\`month_entries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_closed_months_id_idx\` ON \`payload_locked_documents_rels\` (\`closed_months_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_activity_imports_id_idx\` ON \`payload_locked_documents_rels\` (\`activity_imports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plans_id_idx\` ON \`payload_locked_documents_rels\` (\`plans_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_targets_id_idx\` ON \`payload_locked_documents_rels\` (\`targets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_spoken_names_id_idx\` ON \`payload_locked_documents_rels\` (\`spoken_names_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_provinces_id_idx\` ON \`payload_locked_documents_rels\` (\`provinces_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_communes_id_idx\` ON \`payload_locked_documents_rels\` (\`communes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_commune_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`commune_changes_id\`);`)
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
}
