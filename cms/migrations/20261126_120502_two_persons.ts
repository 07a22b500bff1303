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
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_editions\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`saved_by\` text,
  	\`month\` text NOT NULL,
  	\`area\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`slot_minutes\` numeric DEFAULT 15,
  	\`is_loud\` integer DEFAULT false,
  	\`bitrate\` text DEFAULT '64',
  	\`with_phone\` integer DEFAULT false,
  	\`state\` text DEFAULT 'planning' NOT NULL,
  	\`publish_at\` text,
  	\`withdrawn_reason\` text,
  	\`is_archived\` integer DEFAULT false,
  	\`withdrawn_on\` text,
  	\`rendered_at\` text,
  	\`problem\` text,
  	\`rendered\` text,
  	\`released\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_editions\`("id", "saved_by", "month", "area", "title", "slot_minutes", "is_loud", "bitrate", "with_phone", "state", "publish_at", "withdrawn_reason", "withdrawn_on", "rendered_at", "problem", "rendered", "released", "updated_at", "created_at") SELECT "id", "saved_by", "month", "area", "title", "slot_minutes", "is_loud", "bitrate", "with_phone", "state", "publish_at", "withdrawn_reason", "withdrawn_on", "rendered_at", "problem", "rendered", "released", "updated_at", "created_at" FROM \`editions\`;`)
  await db.run(sql`DROP TABLE \`editions\`;`)
  await db.run(sql`ALTER TABLE \`__new_editions\` RENAME TO \`editions\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`editions_is_archived_idx\` ON \`editions\` (\`is_archived\`);`)
  await db.run(sql`CREATE INDEX \`editions_updated_at_idx\` ON \`editions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`editions_created_at_idx\` ON \`editions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`month_area_idx\` ON \`editions\` (\`month\`,\`area\`);`)
  await db.run(sql`CREATE TABLE \`__new__editions_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_saved_by\` text,
  	\`version_month\` text NOT NULL,
  	\`version_area\` text NOT NULL,
  	\`version_title\` text NOT NULL,
  	\`version_slot_minutes\` numeric DEFAULT 15,
  	\`version_is_loud\` integer DEFAULT false,
  	\`version_bitrate\` text DEFAULT '64',
  	\`version_with_phone\` integer DEFAULT false,
  	\`version_state\` text DEFAULT 'planning' NOT NULL,
  	\`version_publish_at\` text,
  	\`version_withdrawn_reason\` text,
  	\`version_is_archived\` integer DEFAULT false,
  	\`version_withdrawn_on\` text,
  	\`version_rendered_at\` text,
  	\`version_problem\` text,
  	\`version_rendered\` text,
  	\`version_released\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__editions_v\`("id", "parent_id", "version_saved_by", "version_month", "version_area", "version_title", "version_slot_minutes", "version_is_loud", "version_bitrate", "version_with_phone", "version_state", "version_publish_at", "version_withdrawn_reason", "version_withdrawn_on", "version_rendered_at", "version_problem", "version_rendered", "version_released", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_saved_by", "version_month", "version_area", "version_title", "version_slot_minutes", "version_is_loud", "version_bitrate", "version_with_phone", "version_state", "version_publish_at", "version_withdrawn_reason", "version_withdrawn_on", "version_rendered_at", "version_problem", "version_rendered", "version_released", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_editions_v\`;`)
  await db.run(sql`DROP TABLE \`_editions_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__editions_v\` RENAME TO \`_editions_v\`;`)
  await db.run(sql`CREATE INDEX \`_editions_v_parent_idx\` ON \`_editions_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_editions_v_version_version_is_archived_idx\` ON \`_editions_v\` (\`version_is_archived\`);`)
  await db.run(sql`CREATE INDEX \`_editions_v_version_version_updated_at_idx\` ON \`_editions_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_editions_v_version_version_created_at_idx\` ON \`_editions_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_editions_v_created_at_idx\` ON \`_editions_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_editions_v_updated_at_idx\` ON \`_editions_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_month_version_area_idx\` ON \`_editions_v\` (\`version_month\`,\`version_area\`);`)
  await db.run(sql`CREATE TABLE \`__new_hotlines\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`saved_by\` text,
  	\`number\` text NOT NULL,
  	\`label\` text NOT NULL,
  	\`area\` text NOT NULL,
  	\`hours\` text NOT NULL,
  	\`cost\` text NOT NULL,
  	\`are_calls_recorded\` integer DEFAULT false,
  	\`is_archived\` integer DEFAULT false,
  	\`verified_at\` text,
  	\`verified_by\` text,
  	\`verifier\` text,
  	\`verified_how\` text,
  	\`verify_by\` text,
  	\`verified\` text,
  	\`changed_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_hotlines\`("id", "saved_by", "number", "label", "area", "hours", "cost", "are_calls_recorded", "verified_at", "verified_by", "verify_by", "updated_at", "created_at") SELECT "id", "saved_by", "number", "label", "area", "hours", "cost", "are_calls_recorded", "verified_at", "verified_by", "verify_by", "updated_at", "created_at" FROM \`hotlines\`;`)
  await db.run(sql`DROP TABLE \`hotlines\`;`)
  await db.run(sql`ALTER TABLE \`__new_hotlines\` RENAME TO \`hotlines\`;`)
  await db.run(sql`CREATE INDEX \`hotlines_is_archived_idx\` ON \`hotlines\` (\`is_archived\`);`)
  await db.run(sql`CREATE INDEX \`hotlines_verified_at_idx\` ON \`hotlines\` (\`verified_at\`);`)
  await db.run(sql`CREATE INDEX \`hotlines_updated_at_idx\` ON \`hotlines\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`hotlines_created_at_idx\` ON \`hotlines\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`number_area_idx\` ON \`hotlines\` (\`number\`,\`area\`);`)
  await db.run(sql`CREATE TABLE \`__new_services\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`saved_by\` text,
  	\`name\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`area\` text NOT NULL,
  	\`commune\` text,
  	\`address\` text,
  	\`phone\` text,
  	\`hours\` text,
  	\`cost\` text,
  	\`is_open\` integer DEFAULT true,
  	\`is_archived\` integer DEFAULT false,
  	\`verified_at\` text,
  	\`verified_by\` text,
  	\`verifier\` text,
  	\`verified_how\` text,
  	\`verified\` text,
  	\`changed_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_services\`("id", "saved_by", "name", "kind", "area", "commune", "address", "phone", "hours", "cost", "is_open", "verified_at", "verified_by", "updated_at", "created_at") SELECT "id", "saved_by", "name", "kind", "area", "commune", "address", "phone", "hours", "cost", "is_open", "verified_at", "verified_by", "updated_at", "created_at" FROM \`services\`;`)
  await db.run(sql`DROP TABLE \`services\`;`)
  await db.run(sql`ALTER TABLE \`__new_services\` RENAME TO \`services\`;`)
  await db.run(sql`CREATE INDEX \`services_area_idx\` ON \`services\` (\`area\`);`)
  await db.run(sql`CREATE INDEX \`services_is_archived_idx\` ON \`services\` (\`is_archived\`);`)
  await db.run(sql`CREATE INDEX \`services_verified_at_idx\` ON \`services\` (\`verified_at\`);`)
  await db.run(sql`CREATE INDEX \`services_updated_at_idx\` ON \`services\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`services_created_at_idx\` ON \`services\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`messages\` ADD \`is_archived\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`messages_is_archived_idx\` ON \`messages\` (\`is_archived\`);`)
  await db.run(sql`ALTER TABLE \`_messages_v\` ADD \`version_is_archived\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`_messages_v_version_version_is_archived_idx\` ON \`_messages_v\` (\`version_is_archived\`);`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`withdrawn_alone\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`approved_digest\` text;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`listened_digest\` text;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`signed_voice\` text;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`sample_digest\` text;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`words_by\` text;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`changed_by\` text;`)
  await db.run(sql`CREATE INDEX \`renditions_sample_digest_idx\` ON \`renditions\` (\`sample_digest\`);`)
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`is_sample\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_withdrawn_alone\` integer DEFAULT false;`)
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
  await db.run(sql`ALTER TABLE \`glossary\` ADD \`area\` text;`)
  await db.run(sql`CREATE INDEX \`glossary_area_idx\` ON \`glossary\` (\`area\`);`)
  await db.run(sql`ALTER TABLE \`materials\` ADD \`area\` text;`)
  await db.run(sql`ALTER TABLE \`materials\` ADD \`is_archived\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`materials\` ADD \`changed_by\` text;`)
  await db.run(sql`ALTER TABLE \`materials\` ADD \`approved_digest\` text;`)
  await db.run(sql`CREATE INDEX \`materials_area_idx\` ON \`materials\` (\`area\`);`)
  await db.run(sql`CREATE INDEX \`materials_is_archived_idx\` ON \`materials\` (\`is_archived\`);`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`area\` text;`)
  await db.run(sql`CREATE INDEX \`campaigns_area_idx\` ON \`campaigns\` (\`area\`);`)
  await db.run(sql`ALTER TABLE \`editions_withdrawn\` ADD \`language\` text;`)
  await db.run(sql`ALTER TABLE \`_editions_v_version_withdrawn\` ADD \`language\` text;`)
  await db.run(sql`ALTER TABLE \`communes\` ADD \`legacy_key_version\` numeric;`)
  await db.run(sql`ALTER TABLE \`spoken_names\` ADD \`area\` text;`)
  await db.run(sql`ALTER TABLE \`spoken_names\` ADD \`changed_by\` text;`)
  await db.run(sql`ALTER TABLE \`spoken_names\` ADD \`approved_digest\` text;`)
  await db.run(sql`CREATE INDEX \`spoken_names_area_idx\` ON \`spoken_names\` (\`area\`);`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`sequence\` numeric;`)
  await db.run(sql`CREATE INDEX \`releases_sequence_idx\` ON \`releases\` (\`sequence\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`must_change_password\` integer;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`has_second_factor\` integer;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`totp_secret\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`totp_step\` numeric;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`recovery_codes\` text;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`login_attempts\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`lock_until\`;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`leases_id\` integer REFERENCES leases(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_leases_id_idx\` ON \`payload_locked_documents_rels\` (\`leases_id\`);`)
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
  await db.run(sql`DROP INDEX \`messages_is_archived_idx\`;`)
  await db.run(sql`ALTER TABLE \`messages\` DROP COLUMN \`is_archived\`;`)
  await db.run(sql`DROP INDEX \`_messages_v_version_version_is_archived_idx\`;`)
  await db.run(sql`ALTER TABLE \`_messages_v\` DROP COLUMN \`version_is_archived\`;`)
  await db.run(sql`DROP INDEX \`renditions_sample_digest_idx\`;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`is_sample\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`withdrawn_alone\`;`)
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`approved_digest\`;`)
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`listened_digest\`;`)
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`signed_voice\`;`)
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`sample_digest\`;`)
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`words_by\`;`)
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`changed_by\`;`)
  await db.run(sql`DROP INDEX \`_renditions_v_version_version_sample_digest_idx\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_is_sample\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` DROP COLUMN \`version_withdrawn_alone\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` DROP COLUMN \`version_approved_digest\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` DROP COLUMN \`version_listened_digest\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` DROP COLUMN \`version_signed_voice\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` DROP COLUMN \`version_sample_digest\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` DROP COLUMN \`version_words_by\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` DROP COLUMN \`version_changed_by\`;`)
  await db.run(sql`DROP INDEX \`glossary_area_idx\`;`)
  await db.run(sql`ALTER TABLE \`glossary\` DROP COLUMN \`area\`;`)
  await db.run(sql`DROP INDEX \`materials_area_idx\`;`)
  await db.run(sql`DROP INDEX \`materials_is_archived_idx\`;`)
  await db.run(sql`ALTER TABLE \`materials\` DROP COLUMN \`area\`;`)
  await db.run(sql`ALTER TABLE \`materials\` DROP COLUMN \`is_archived\`;`)
  await db.run(sql`ALTER TABLE \`materials\` DROP COLUMN \`changed_by\`;`)
  await db.run(sql`ALTER TABLE \`materials\` DROP COLUMN \`approved_digest\`;`)
  await db.run(sql`DROP INDEX \`campaigns_area_idx\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`area\`;`)
  await db.run(sql`CREATE TABLE \`__new_editions\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`saved_by\` text,
  	\`month\` text NOT NULL,
  	\`area\` text DEFAULT '00' NOT NULL,
  	\`title\` text NOT NULL,
  	\`slot_minutes\` numeric DEFAULT 15,
  	\`is_loud\` integer DEFAULT false,
  	\`bitrate\` text DEFAULT '64',
  	\`with_phone\` integer DEFAULT false,
  	\`state\` text DEFAULT 'planning' NOT NULL,
  	\`publish_at\` text,
  	\`withdrawn_reason\` text,
  	\`withdrawn_on\` text,
  	\`is_sample\` integer DEFAULT false,
  	\`rendered_at\` text,
  	\`problem\` text,
  	\`rendered\` text,
  	\`released\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_editions\`("id", "saved_by", "month", "area", "title", "slot_minutes", "is_loud", "bitrate", "with_phone", "state", "publish_at", "withdrawn_reason", "withdrawn_on", "rendered_at", "problem", "rendered", "released", "updated_at", "created_at") SELECT "id", "saved_by", "month", "area", "title", "slot_minutes", "is_loud", "bitrate", "with_phone", "state", "publish_at", "withdrawn_reason", "withdrawn_on", "rendered_at", "problem", "rendered", "released", "updated_at", "created_at" FROM \`editions\`;`)
  await db.run(sql`DROP TABLE \`editions\`;`)
  await db.run(sql`ALTER TABLE \`__new_editions\` RENAME TO \`editions\`;`)
  await db.run(sql`CREATE INDEX \`editions_updated_at_idx\` ON \`editions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`editions_created_at_idx\` ON \`editions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`month_area_idx\` ON \`editions\` (\`month\`,\`area\`);`)
  await db.run(sql`CREATE TABLE \`__new__editions_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_saved_by\` text,
  	\`version_month\` text NOT NULL,
  	\`version_area\` text DEFAULT '00' NOT NULL,
  	\`version_title\` text NOT NULL,
  	\`version_slot_minutes\` numeric DEFAULT 15,
  	\`version_is_loud\` integer DEFAULT false,
  	\`version_bitrate\` text DEFAULT '64',
  	\`version_with_phone\` integer DEFAULT false,
  	\`version_state\` text DEFAULT 'planning' NOT NULL,
  	\`version_publish_at\` text,
  	\`version_withdrawn_reason\` text,
  	\`version_withdrawn_on\` text,
  	\`version_is_sample\` integer DEFAULT false,
  	\`version_rendered_at\` text,
  	\`version_problem\` text,
  	\`version_rendered\` text,
  	\`version_released\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__editions_v\`("id", "parent_id", "version_saved_by", "version_month", "version_area", "version_title", "version_slot_minutes", "version_is_loud", "version_bitrate", "version_with_phone", "version_state", "version_publish_at", "version_withdrawn_reason", "version_withdrawn_on", "version_rendered_at", "version_problem", "version_rendered", "version_released", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_saved_by", "version_month", "version_area", "version_title", "version_slot_minutes", "version_is_loud", "version_bitrate", "version_with_phone", "version_state", "version_publish_at", "version_withdrawn_reason", "version_withdrawn_on", "version_rendered_at", "version_problem", "version_rendered", "version_released", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_editions_v\`;`)
  await db.run(sql`DROP TABLE \`_editions_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__editions_v\` RENAME TO \`_editions_v\`;`)
  await db.run(sql`CREATE INDEX \`_editions_v_parent_idx\` ON \`_editions_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_editions_v_version_version_updated_at_idx\` ON \`_editions_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_editions_v_version_version_created_at_idx\` ON \`_editions_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_editions_v_created_at_idx\` ON \`_editions_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_editions_v_updated_at_idx\` ON \`_editions_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_month_version_area_idx\` ON \`_editions_v\` (\`version_month\`,\`version_area\`);`)
  await db.run(sql`DROP INDEX \`spoken_names_area_idx\`;`)
  await db.run(sql`ALTER TABLE \`spoken_names\` DROP COLUMN \`area\`;`)
  await db.run(sql`ALTER TABLE \`spoken_names\` DROP COLUMN \`changed_by\`;`)
  await db.run(sql`ALTER TABLE \`spoken_names\` DROP COLUMN \`approved_digest\`;`)
  await db.run(sql`CREATE TABLE \`__new_hotlines\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`saved_by\` text,
  	\`number\` text NOT NULL,
  	\`label\` text NOT NULL,
  	\`area\` text DEFAULT '00' NOT NULL,
  	\`hours\` text NOT NULL,
  	\`cost\` text NOT NULL,
  	\`are_calls_recorded\` integer DEFAULT false,
  	\`verified_at\` text,
  	\`verified_by\` text,
  	\`verify_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_hotlines\`("id", "saved_by", "number", "label", "area", "hours", "cost", "are_calls_recorded", "verified_at", "verified_by", "verify_by", "updated_at", "created_at") SELECT "id", "saved_by", "number", "label", "area", "hours", "cost", "are_calls_recorded", "verified_at", "verified_by", "verify_by", "updated_at", "created_at" FROM \`hotlines\`;`)
  await db.run(sql`DROP TABLE \`hotlines\`;`)
  await db.run(sql`ALTER TABLE \`__new_hotlines\` RENAME TO \`hotlines\`;`)
  await db.run(sql`CREATE INDEX \`hotlines_updated_at_idx\` ON \`hotlines\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`hotlines_created_at_idx\` ON \`hotlines\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`number_area_idx\` ON \`hotlines\` (\`number\`,\`area\`);`)
  await db.run(sql`CREATE TABLE \`__new_services\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`saved_by\` text,
  	\`name\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`area\` text NOT NULL,
  	\`commune\` text,
  	\`address\` text,
  	\`phone\` text,
  	\`hours\` text,
  	\`cost\` text,
  	\`verified_at\` text NOT NULL,
  	\`verified_by\` text,
  	\`is_open\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_services\`("id", "saved_by", "name", "kind", "area", "commune", "address", "phone", "hours", "cost", "verified_at", "verified_by", "is_open", "updated_at", "created_at") SELECT "id", "saved_by", "name", "kind", "area", "commune", "address", "phone", "hours", "cost", "verified_at", "verified_by", "is_open", "updated_at", "created_at" FROM \`services\`;`)
  await db.run(sql`DROP TABLE \`services\`;`)
  await db.run(sql`ALTER TABLE \`__new_services\` RENAME TO \`services\`;`)
  await db.run(sql`CREATE INDEX \`services_area_idx\` ON \`services\` (\`area\`);`)
  await db.run(sql`CREATE INDEX \`services_updated_at_idx\` ON \`services\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`services_created_at_idx\` ON \`services\` (\`created_at\`);`)
  await db.run(sql`DROP INDEX \`releases_sequence_idx\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`sequence\`;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`login_attempts\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`lock_until\` text;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`must_change_password\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`has_second_factor\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`totp_secret\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`totp_step\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`recovery_codes\`;`)
  await db.run(sql`ALTER TABLE \`rendition_moves\` DROP COLUMN \`signed_digest\`;`)
  await db.run(sql`ALTER TABLE \`rendition_moves\` DROP COLUMN \`heard_digest\`;`)
  await db.run(sql`ALTER TABLE \`rendition_moves\` DROP COLUMN \`heard_seconds\`;`)
  await db.run(sql`ALTER TABLE \`editions_withdrawn\` DROP COLUMN \`language\`;`)
  await db.run(sql`ALTER TABLE \`_editions_v_version_withdrawn\` DROP COLUMN \`language\`;`)
  await db.run(sql`ALTER TABLE \`communes\` DROP COLUMN \`legacy_key_version\`;`)
}
