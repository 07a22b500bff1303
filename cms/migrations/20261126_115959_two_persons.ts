import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`leases\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`subject\` text,
  	\`holder\` text NOT NULL,
  	\`host\` text NOT NULL,
  	\`pid\` numeric NOT NULL,
  	\`beat\` numeric NOT NULL,
  	\`started_at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`leases_name_idx\` ON \`leases\` (\`name\`);`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`approved_digest\` text;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`listened_digest\` text;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`signed_voice\` text;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`sample_digest\` text;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`words_by\` text;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`changed_by\` text;`)
  await db.run(sql`CREATE INDEX \`renditions_sample_digest_idx\` ON \`renditions\` (\`sample_digest\`);`)
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`is_sample\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_approved_digest\` text;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_listened_digest\` text;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_signed_voice\` text;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_sample_digest\` text;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_words_by\` text;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_changed_by\` text;`)
  await db.run(sql`CREATE INDEX \`_renditions_v_version_version_sample_digest_idx\` ON \`_renditions_v\` (\`version_sample_digest\`);`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` DROP COLUMN \`version_is_sample\`;`)
  await db.run(sql`ALTER TABLE \`rendition_moves\` ADD \`signed_digest\` text;`)
  await db.run(sql`ALTER TABLE \`rendition_moves\` ADD \`heard_digest\` text;`)
  await db.run(sql`ALTER TABLE \`rendition_moves\` ADD \`heard_seconds\` numeric;`)
  await db.run(sql`ALTER TABLE \`recordings\` ADD \`uploaded_by_id\` integer REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`recordings\` ADD \`changed_by\` text;`)
  await db.run(sql`CREATE INDEX \`recordings_uploaded_by_idx\` ON \`recordings\` (\`uploaded_by_id\`);`)
  await db.run(sql`ALTER TABLE \`materials\` ADD \`changed_by\` text;`)
  await db.run(sql`ALTER TABLE \`materials\` ADD \`approved_digest\` text;`)
  await db.run(sql`ALTER TABLE \`communes\` ADD \`legacy_key_version\` numeric;`)
  await db.run(sql`ALTER TABLE \`spoken_names\` ADD \`changed_by\` text;`)
  await db.run(sql`ALTER TABLE \`spoken_names\` ADD \`approved_digest\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`sequence\` numeric;`)
  await db.run(sql`CREATE INDEX \`releases_sequence_idx\` ON \`releases\` (\`sequence\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`leases_id\` integer REFERENCES leases(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_leases_id_idx\` ON \`payload_locked_documents_rels\` (\`leases_id\`);`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`is_sample\`;`)
  await db.run(sql`ALTER TABLE \`_editions_v\` DROP COLUMN \`version_is_sample\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`leases\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_recordings\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`rendition_id\` integer NOT NULL,
  	\`speaker\` text,
  	\`voice_kind\` text DEFAULT 'human' NOT NULL,
  	\`dialect\` text,
  	\`denoise\` integer DEFAULT false,
  	\`level\` integer DEFAULT false,
  	\`has_consent\` integer DEFAULT false NOT NULL,
  	\`consent_basis\` text DEFAULT 'spoken',
  	\`consented_on\` text,
  	\`text_version\` numeric,
  	\`verdict\` text,
  	\`duration_seconds\` numeric,
  	\`integrated_lufs\` numeric,
  	\`true_peak_dbtp\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`rendition_id\`) REFERENCES \`renditions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_recordings\`("id", "rendition_id", "speaker", "voice_kind", "dialect", "denoise", "level", "has_consent", "consent_basis", "consented_on", "text_version", "verdict", "duration_seconds", "integrated_lufs", "true_peak_dbtp", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height") SELECT "id", "rendition_id", "speaker", "voice_kind", "dialect", "denoise", "level", "has_consent", "consent_basis", "consented_on", "text_version", "verdict", "duration_seconds", "integrated_lufs", "true_peak_dbtp", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height" FROM \`recordings\`;`)
  await db.run(sql`DROP TABLE \`recordings\`;`)
  await db.run(sql`ALTER TABLE \`__new_recordings\` RENAME TO \`recordings\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`recordings_rendition_idx\` ON \`recordings\` (\`rendition_id\`);`)
  await db.run(sql`CREATE INDEX \`recordings_updated_at_idx\` ON \`recordings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`recordings_created_at_idx\` ON \`recordings\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`recordings_filename_idx\` ON \`recordings\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`messages_id\` integer,
  	\`renditions_id\` integer,
  	\`rendition_moves_id\` integer,
  	\`recordings_id\` integer,
  	\`glossary_id\` integer,
  	\`materials_id\` integer,
  	\`campaigns_id\` integer,
  	\`editions_id\` integer,
  	\`clips_id\` integer,
  	\`airings_id\` integer,
  	\`reach_daily_id\` integer,
  	\`provinces_id\` integer,
  	\`communes_id\` integer,
  	\`languages_id\` integer,
  	\`spoken_names_id\` integer,
  	\`hotlines_id\` integer,
  	\`services_id\` integer,
  	\`releases_id\` integer,
  	\`users_id\` integer,
  	\`audit_id\` integer,
  	\`batches_id\` integer,
  	\`work_progress_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`messages_id\`) REFERENCES \`messages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`renditions_id\`) REFERENCES \`renditions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`rendition_moves_id\`) REFERENCES \`rendition_moves\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recordings_id\`) REFERENCES \`recordings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`glossary_id\`) REFERENCES \`glossary\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`editions_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`clips_id\`) REFERENCES \`clips\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`airings_id\`) REFERENCES \`airings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reach_daily_id\`) REFERENCES \`reach_daily\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`provinces_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`communes_id\`) REFERENCES \`communes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`languages_id\`) REFERENCES \`languages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`spoken_names_id\`) REFERENCES \`spoken_names\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`hotlines_id\`) REFERENCES \`hotlines\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audit_id\`) REFERENCES \`audit\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`batches_id\`) REFERENCES \`batches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`work_progress_id\`) REFERENCES \`work_progress\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "messages_id", "renditions_id", "rendition_moves_id", "recordings_id", "glossary_id", "materials_id", "campaigns_id", "editions_id", "clips_id", "airings_id", "reach_daily_id", "provinces_id", "communes_id", "languages_id", "spoken_names_id", "hotlines_id", "services_id", "releases_id", "users_id", "audit_id", "batches_id", "work_progress_id") SELECT "id", "order", "parent_id", "path", "messages_id", "renditions_id", "rendition_moves_id", "recordings_id", "glossary_id", "materials_id", "campaigns_id", "editions_id", "clips_id", "airings_id", "reach_daily_id", "provinces_id", "communes_id", "languages_id", "spoken_names_id", "hotlines_id", "services_id", "releases_id", "users_id", "audit_id", "batches_id", "work_progress_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_messages_id_idx\` ON \`payload_locked_documents_rels\` (\`messages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_renditions_id_idx\` ON \`payload_locked_documents_rels\` (\`renditions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_rendition_moves_id_idx\` ON \`payload_locked_documents_rels\` (\`rendition_moves_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_recordings_id_idx\` ON \`payload_locked_documents_rels\` (\`recordings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_glossary_id_idx\` ON \`payload_locked_documents_rels\` (\`glossary_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_materials_id_idx\` ON \`payload_locked_documents_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_campaigns_id_idx\` ON \`payload_locked_documents_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_editions_id_idx\` ON \`payload_locked_documents_rels\` (\`editions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_clips_id_idx\` ON \`payload_locked_documents_rels\` (\`clips_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_airings_id_idx\` ON \`payload_locked_documents_rels\` (\`airings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reach_daily_id_idx\` ON \`payload_locked_documents_rels\` (\`reach_daily_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_provinces_id_idx\` ON \`payload_locked_documents_rels\` (\`provinces_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_communes_id_idx\` ON \`payload_locked_documents_rels\` (\`communes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_languages_id_idx\` ON \`payload_locked_documents_rels\` (\`languages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_spoken_names_id_idx\` ON \`payload_locked_documents_rels\` (\`spoken_names_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_hotlines_id_idx\` ON \`payload_locked_documents_rels\` (\`hotlines_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_services_id_idx\` ON \`payload_locked_documents_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`releases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_batches_id_idx\` ON \`payload_locked_documents_rels\` (\`batches_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_work_progress_id_idx\` ON \`payload_locked_documents_rels\` (\`work_progress_id\`);`)
  await db.run(sql`DROP INDEX \`renditions_sample_digest_idx\`;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`is_sample\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`approved_digest\`;`)
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`listened_digest\`;`)
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`signed_voice\`;`)
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`sample_digest\`;`)
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`words_by\`;`)
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`changed_by\`;`)
  await db.run(sql`DROP INDEX \`_renditions_v_version_version_sample_digest_idx\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_is_sample\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` DROP COLUMN \`version_approved_digest\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` DROP COLUMN \`version_listened_digest\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` DROP COLUMN \`version_signed_voice\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` DROP COLUMN \`version_sample_digest\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` DROP COLUMN \`version_words_by\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` DROP COLUMN \`version_changed_by\`;`)
  await db.run(sql`DROP INDEX \`releases_sequence_idx\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`sequence\`;`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`is_sample\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_editions_v\` ADD \`version_is_sample\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`rendition_moves\` DROP COLUMN \`signed_digest\`;`)
  await db.run(sql`ALTER TABLE \`rendition_moves\` DROP COLUMN \`heard_digest\`;`)
  await db.run(sql`ALTER TABLE \`rendition_moves\` DROP COLUMN \`heard_seconds\`;`)
  await db.run(sql`ALTER TABLE \`materials\` DROP COLUMN \`changed_by\`;`)
  await db.run(sql`ALTER TABLE \`materials\` DROP COLUMN \`approved_digest\`;`)
  await db.run(sql`ALTER TABLE \`communes\` DROP COLUMN \`legacy_key_version\`;`)
  await db.run(sql`ALTER TABLE \`spoken_names\` DROP COLUMN \`changed_by\`;`)
  await db.run(sql`ALTER TABLE \`spoken_names\` DROP COLUMN \`approved_digest\`;`)
}
