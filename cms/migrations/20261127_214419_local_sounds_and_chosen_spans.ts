import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`local_sounds\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`author\` text,
  	\`licence\` text,
  	\`rights\` text,
  	\`source_url\` text,
  	\`commune_id\` integer,
  	\`language\` text,
  	\`words\` text,
  	\`meaning\` text,
  	\`month\` text,
  	\`speaker\` text,
  	\`has_consent\` integer DEFAULT false,
  	\`consent_basis\` text DEFAULT 'spoken',
  	\`consented_on\` text,
  	\`area\` text,
  	\`state\` text DEFAULT 'waiting',
  	\`uploaded_by_id\` integer,
  	\`changed_by\` text,
  	\`approved_by_id\` integer,
  	\`approved_digest\` text,
  	\`heard_by_id\` integer,
  	\`heard_digest\` text,
  	\`verdict\` text,
  	\`duration_seconds\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`commune_id\`) REFERENCES \`communes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`uploaded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`approved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`heard_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`local_sounds_kind_idx\` ON \`local_sounds\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`local_sounds_commune_idx\` ON \`local_sounds\` (\`commune_id\`);`)
  await db.run(sql`CREATE INDEX \`local_sounds_area_idx\` ON \`local_sounds\` (\`area\`);`)
  await db.run(sql`CREATE INDEX \`local_sounds_state_idx\` ON \`local_sounds\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`local_sounds_uploaded_by_idx\` ON \`local_sounds\` (\`uploaded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`local_sounds_approved_by_idx\` ON \`local_sounds\` (\`approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`local_sounds_heard_by_idx\` ON \`local_sounds\` (\`heard_by_id\`);`)
  await db.run(sql`CREATE INDEX \`local_sounds_updated_at_idx\` ON \`local_sounds\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`local_sounds_created_at_idx\` ON \`local_sounds\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`local_sounds_filename_idx\` ON \`local_sounds\` (\`filename\`);`)
  await db.run(sql`ALTER TABLE \`recordings\` ADD \`from_seconds\` numeric;`)
  await db.run(sql`ALTER TABLE \`recordings\` ADD \`to_seconds\` numeric;`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`has_generated_music_only\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_editions_v\` ADD \`version_has_generated_music_only\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`local_sounds_id\` integer REFERENCES local_sounds(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_local_sounds_id_idx\` ON \`payload_locked_documents_rels\` (\`local_sounds_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`local_sounds\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`messages_id\` integer,
  	\`renditions_id\` integer,
  	\`glossary_id\` integer,
  	\`interface_words_id\` integer,
  	\`recordings_id\` integer,
  	\`materials_id\` integer,
  	\`campaigns_id\` integer,
  	\`editions_id\` integer,
  	\`clips_id\` integer,
  	\`airings_id\` integer,
  	\`airing_decisions_id\` integer,
  	\`airing_photos_id\` integer,
  	\`activities_id\` integer,
  	\`reach_daily_id\` integer,
  	\`reach_monthly_id\` integer,
  	\`month_entries_id\` integer,
  	\`closed_months_id\` integer,
  	\`reopened_months_id\` integer,
  	\`activity_imports_id\` integer,
  	\`plans_id\` integer,
  	\`targets_id\` integer,
  	\`spot_samples_id\` integer,
  	\`spot_results_id\` integer,
  	\`surveys_id\` integer,
  	\`survey_answers_id\` integer,
  	\`survey_results_id\` integer,
  	\`report_mails_id\` integer,
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
  	\`comments_id\` integer,
  	\`work_progress_id\` integer,
  	\`leases_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`messages_id\`) REFERENCES \`messages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`renditions_id\`) REFERENCES \`renditions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`glossary_id\`) REFERENCES \`glossary\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interface_words_id\`) REFERENCES \`interface_words\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recordings_id\`) REFERENCES \`recordings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`editions_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`clips_id\`) REFERENCES \`clips\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`airings_id\`) REFERENCES \`airings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`airing_decisions_id\`) REFERENCES \`airing_decisions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`airing_photos_id\`) REFERENCES \`airing_photos\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activities_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reach_daily_id\`) REFERENCES \`reach_daily\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reach_monthly_id\`) REFERENCES \`reach_monthly\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`month_entries_id\`) REFERENCES \`month_entries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`closed_months_id\`) REFERENCES \`closed_months\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reopened_months_id\`) REFERENCES \`reopened_months\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activity_imports_id\`) REFERENCES \`activity_imports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plans_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`targets_id\`) REFERENCES \`targets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`spot_samples_id\`) REFERENCES \`spot_samples\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`spot_results_id\`) REFERENCES \`spot_results\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`surveys_id\`) REFERENCES \`surveys\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`survey_answers_id\`) REFERENCES \`survey_answers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`survey_results_id\`) REFERENCES \`survey_results\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`report_mails_id\`) REFERENCES \`report_mails\`(\`id\`) ON UPDATE no action ON DELETE cascade,
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
  	FOREIGN KEY (\`comments_id\`) REFERENCES \`comments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`work_progress_id\`) REFERENCES \`work_progress\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`leases_id\`) REFERENCES \`leases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "messages_id", "renditions_id", "glossary_id", "interface_words_id", "recordings_id", "materials_id", "campaigns_id", "editions_id", "clips_id", "airings_id", "airing_decisions_id", "airing_photos_id", "activities_id", "reach_daily_id", "reach_monthly_id", "month_entries_id", "closed_months_id", "reopened_months_id", "activity_imports_id", "plans_id", "targets_id", "spot_samples_id", "spot_results_id", "surveys_id", "survey_answers_id", "survey_results_id", "report_mails_id", "spoken_names_id", "provinces_id", "communes_id", "commune_changes_id", "languages_id", "hotlines_id", "services_id", "batches_id", "releases_id", "users_id", "audit_id", "rendition_moves_id", "comments_id", "work_progress_id", "leases_id") SELECT "id", "order", "parent_id", "path", "messages_id", "renditions_id", "glossary_id", "interface_words_id", "recordings_id", "materials_id", "campaigns_id", "editions_id", "clips_id", "airings_id", "airing_decisions_id", "airing_photos_id", "activities_id", "reach_daily_id", "reach_monthly_id", "month_entries_id", "closed_months_id", "reopened_months_id", "activity_imports_id", "plans_id", "targets_id", "spot_samples_id", "spot_results_id", "surveys_id", "survey_answers_id", "survey_results_id", "report_mails_id", "spoken_names_id", "provinces_id", "communes_id", "commune_changes_id", "languages_id", "hotlines_id", "services_id", "batches_id", "releases_id", "users_id", "audit_id", "rendition_moves_id", "comments_id", "work_progress_id", "leases_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_messages_id_idx\` ON \`payload_locked_documents_rels\` (\`messages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_renditions_id_idx\` ON \`payload_locked_documents_rels\` (\`renditions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_glossary_id_idx\` ON \`payload_locked_documents_rels\` (\`glossary_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_interface_words_id_idx\` ON \`payload_locked_documents_rels\` (\`interface_words_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_recordings_id_idx\` ON \`payload_locked_documents_rels\` (\`recordings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_materials_id_idx\` ON \`payload_locked_documents_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_campaigns_id_idx\` ON \`payload_locked_documents_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_editions_id_idx\` ON \`payload_locked_documents_rels\` (\`editions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_clips_id_idx\` ON \`payload_locked_documents_rels\` (\`clips_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_airings_id_idx\` ON \`payload_locked_documents_rels\` (\`airings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_airing_decisions_id_idx\` ON \`payload_locked_documents_rels\` (\`airing_decisions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_airing_photos_id_idx\` ON \`payload_locked_documents_rels\` (\`airing_photos_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_activities_id_idx\` ON \`payload_locked_documents_rels\` (\`activities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reach_daily_id_idx\` ON \`payload_locked_documents_rels\` (\`reach_daily_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reach_monthly_id_idx\` ON \`payload_locked_documents_rels\` (\`reach_monthly_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_month_entries_id_idx\` ON \`payload_locked_documents_rels\` (\`month_entries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_closed_months_id_idx\` ON \`payload_locked_documents_rels\` (\`closed_months_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reopened_months_id_idx\` ON \`payload_locked_documents_rels\` (\`reopened_months_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_activity_imports_id_idx\` ON \`payload_locked_documents_rels\` (\`activity_imports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plans_id_idx\` ON \`payload_locked_documents_rels\` (\`plans_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_targets_id_idx\` ON \`payload_locked_documents_rels\` (\`targets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_spot_samples_id_idx\` ON \`payload_locked_documents_rels\` (\`spot_samples_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_spot_results_id_idx\` ON \`payload_locked_documents_rels\` (\`spot_results_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_surveys_id_idx\` ON \`payload_locked_documents_rels\` (\`surveys_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_survey_answers_id_idx\` ON \`payload_locked_documents_rels\` (\`survey_answers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_survey_results_id_idx\` ON \`payload_locked_documents_rels\` (\`survey_results_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_report_mails_id_idx\` ON \`payload_locked_documents_rels\` (\`report_mails_id\`);`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_comments_id_idx\` ON \`payload_locked_documents_rels\` (\`comments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_work_progress_id_idx\` ON \`payload_locked_documents_rels\` (\`work_progress_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_leases_id_idx\` ON \`payload_locked_documents_rels\` (\`leases_id\`);`)
  await db.run(sql`ALTER TABLE \`recordings\` DROP COLUMN \`from_seconds\`;`)
  await db.run(sql`ALTER TABLE \`recordings\` DROP COLUMN \`to_seconds\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`has_generated_music_only\`;`)
  await db.run(sql`ALTER TABLE \`_editions_v\` DROP COLUMN \`version_has_generated_music_only\`;`)
}
