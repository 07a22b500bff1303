import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`rendition_moves\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`rendition_id\` integer NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`kind\` text DEFAULT 'step' NOT NULL,
  	\`who\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`note\` text,
  	FOREIGN KEY (\`rendition_id\`) REFERENCES \`renditions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`rendition_moves_rendition_idx\` ON \`rendition_moves\` (\`rendition_id\`);`)
  await db.run(sql`CREATE INDEX \`rendition_moves_at_idx\` ON \`rendition_moves\` (\`at\`);`)
  await db.run(sql`ALTER TABLE \`messages\` ADD \`saved_by\` text;`)
  await db.run(sql`ALTER TABLE \`_messages_v\` ADD \`version_saved_by\` text;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`saved_by\` text;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`is_small_language\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`back_translation_by_id\` integer REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`listened_by_id\` integer REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`listener_name\` text;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`kept_state\` text;`)
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`kept_text_version\` numeric;`)
  await db.run(sql`CREATE INDEX \`renditions_back_translation_by_idx\` ON \`renditions\` (\`back_translation_by_id\`);`)
  await db.run(sql`CREATE INDEX \`renditions_listened_by_idx\` ON \`renditions\` (\`listened_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_saved_by\` text;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_is_small_language\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_back_translation_by_id\` integer REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_listened_by_id\` integer REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_listener_name\` text;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_kept_state\` text;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_kept_text_version\` numeric;`)
  await db.run(sql`CREATE INDEX \`_renditions_v_version_version_back_translation_by_idx\` ON \`_renditions_v\` (\`version_back_translation_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_renditions_v_version_version_listened_by_idx\` ON \`_renditions_v\` (\`version_listened_by_id\`);`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`saved_by\` text;`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`saved_by\` text;`)
  await db.run(sql`ALTER TABLE \`_editions_v\` ADD \`version_saved_by\` text;`)
  await db.run(sql`ALTER TABLE \`communes\` ADD \`saved_by\` text;`)
  await db.run(sql`ALTER TABLE \`hotlines\` ADD \`saved_by\` text;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`rendition_moves_id\` integer REFERENCES rendition_moves(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_rendition_moves_id_idx\` ON \`payload_locked_documents_rels\` (\`rendition_moves_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`rendition_moves\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_renditions\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`message_id\` integer NOT NULL,
  	\`language\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`script\` text,
  	\`web_text\` text,
  	\`action\` text,
  	\`back_translation\` text,
  	\`state\` text DEFAULT 'drafted' NOT NULL,
  	\`safety_reason\` text,
  	\`allows_draft_voice\` integer DEFAULT false,
  	\`is_sample\` integer DEFAULT false,
  	\`source_version\` numeric DEFAULT 1 NOT NULL,
  	\`text_version\` numeric DEFAULT 1 NOT NULL,
  	\`text_by_id\` integer,
  	\`approved_by_id\` integer,
  	\`approved_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`message_id\`) REFERENCES \`messages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`text_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`approved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_renditions\`("id", "message_id", "language", "title", "script", "web_text", "action", "back_translation", "state", "safety_reason", "allows_draft_voice", "is_sample", "source_version", "text_version", "text_by_id", "approved_by_id", "approved_at", "updated_at", "created_at") SELECT "id", "message_id", "language", "title", "script", "web_text", "action", "back_translation", "state", "safety_reason", "allows_draft_voice", "is_sample", "source_version", "text_version", "text_by_id", "approved_by_id", "approved_at", "updated_at", "created_at" FROM \`renditions\`;`)
  await db.run(sql`DROP TABLE \`renditions\`;`)
  await db.run(sql`ALTER TABLE \`__new_renditions\` RENAME TO \`renditions\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`renditions_message_idx\` ON \`renditions\` (\`message_id\`);`)
  await db.run(sql`CREATE INDEX \`renditions_language_idx\` ON \`renditions\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`renditions_text_by_idx\` ON \`renditions\` (\`text_by_id\`);`)
  await db.run(sql`CREATE INDEX \`renditions_approved_by_idx\` ON \`renditions\` (\`approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`renditions_updated_at_idx\` ON \`renditions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`renditions_created_at_idx\` ON \`renditions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`message_language_idx\` ON \`renditions\` (\`message_id\`,\`language\`);`)
  await db.run(sql`CREATE TABLE \`__new__renditions_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_message_id\` integer NOT NULL,
  	\`version_language\` text NOT NULL,
  	\`version_title\` text NOT NULL,
  	\`version_script\` text,
  	\`version_web_text\` text,
  	\`version_action\` text,
  	\`version_back_translation\` text,
  	\`version_state\` text DEFAULT 'drafted' NOT NULL,
  	\`version_safety_reason\` text,
  	\`version_allows_draft_voice\` integer DEFAULT false,
  	\`version_is_sample\` integer DEFAULT false,
  	\`version_source_version\` numeric DEFAULT 1 NOT NULL,
  	\`version_text_version\` numeric DEFAULT 1 NOT NULL,
  	\`version_text_by_id\` integer,
  	\`version_approved_by_id\` integer,
  	\`version_approved_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`renditions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_message_id\`) REFERENCES \`messages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_text_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_approved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__renditions_v\`("id", "parent_id", "version_message_id", "version_language", "version_title", "version_script", "version_web_text", "version_action", "version_back_translation", "version_state", "version_safety_reason", "version_allows_draft_voice", "version_is_sample", "version_source_version", "version_text_version", "version_text_by_id", "version_approved_by_id", "version_approved_at", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_message_id", "version_language", "version_title", "version_script", "version_web_text", "version_action", "version_back_translation", "version_state", "version_safety_reason", "version_allows_draft_voice", "version_is_sample", "version_source_version", "version_text_version", "version_text_by_id", "version_approved_by_id", "version_approved_at", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_renditions_v\`;`)
  await db.run(sql`DROP TABLE \`_renditions_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__renditions_v\` RENAME TO \`_renditions_v\`;`)
  await db.run(sql`CREATE INDEX \`_renditions_v_parent_idx\` ON \`_renditions_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_renditions_v_version_version_message_idx\` ON \`_renditions_v\` (\`version_message_id\`);`)
  await db.run(sql`CREATE INDEX \`_renditions_v_version_version_language_idx\` ON \`_renditions_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_renditions_v_version_version_text_by_idx\` ON \`_renditions_v\` (\`version_text_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_renditions_v_version_version_approved_by_idx\` ON \`_renditions_v\` (\`version_approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_renditions_v_version_version_updated_at_idx\` ON \`_renditions_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_renditions_v_version_version_created_at_idx\` ON \`_renditions_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_renditions_v_created_at_idx\` ON \`_renditions_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_renditions_v_updated_at_idx\` ON \`_renditions_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_message_version_language_idx\` ON \`_renditions_v\` (\`version_message_id\`,\`version_language\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`messages_id\` integer,
  	\`renditions_id\` integer,
  	\`recordings_id\` integer,
  	\`campaigns_id\` integer,
  	\`editions_id\` integer,
  	\`clips_id\` integer,
  	\`airings_id\` integer,
  	\`reach_daily_id\` integer,
  	\`provinces_id\` integer,
  	\`communes_id\` integer,
  	\`languages_id\` integer,
  	\`hotlines_id\` integer,
  	\`releases_id\` integer,
  	\`users_id\` integer,
  	\`audit_id\` integer,
  	\`batches_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`messages_id\`) REFERENCES \`messages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`renditions_id\`) REFERENCES \`renditions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recordings_id\`) REFERENCES \`recordings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`editions_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`clips_id\`) REFERENCES \`clips\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`airings_id\`) REFERENCES \`airings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reach_daily_id\`) REFERENCES \`reach_daily\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`provinces_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`communes_id\`) REFERENCES \`communes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`languages_id\`) REFERENCES \`languages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`hotlines_id\`) REFERENCES \`hotlines\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audit_id\`) REFERENCES \`audit\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`batches_id\`) REFERENCES \`batches\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "messages_id", "renditions_id", "recordings_id", "campaigns_id", "editions_id", "clips_id", "airings_id", "reach_daily_id", "provinces_id", "communes_id", "languages_id", "hotlines_id", "releases_id", "users_id", "audit_id", "batches_id") SELECT "id", "order", "parent_id", "path", "messages_id", "renditions_id", "recordings_id", "campaigns_id", "editions_id", "clips_id", "airings_id", "reach_daily_id", "provinces_id", "communes_id", "languages_id", "hotlines_id", "releases_id", "users_id", "audit_id", "batches_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_messages_id_idx\` ON \`payload_locked_documents_rels\` (\`messages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_renditions_id_idx\` ON \`payload_locked_documents_rels\` (\`renditions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_recordings_id_idx\` ON \`payload_locked_documents_rels\` (\`recordings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_campaigns_id_idx\` ON \`payload_locked_documents_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_editions_id_idx\` ON \`payload_locked_documents_rels\` (\`editions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_clips_id_idx\` ON \`payload_locked_documents_rels\` (\`clips_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_airings_id_idx\` ON \`payload_locked_documents_rels\` (\`airings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reach_daily_id_idx\` ON \`payload_locked_documents_rels\` (\`reach_daily_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_provinces_id_idx\` ON \`payload_locked_documents_rels\` (\`provinces_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_communes_id_idx\` ON \`payload_locked_documents_rels\` (\`communes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_languages_id_idx\` ON \`payload_locked_documents_rels\` (\`languages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_hotlines_id_idx\` ON \`payload_locked_documents_rels\` (\`hotlines_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`releases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_batches_id_idx\` ON \`payload_locked_documents_rels\` (\`batches_id\`);`)
  await db.run(sql`ALTER TABLE \`messages\` DROP COLUMN \`saved_by\`;`)
  await db.run(sql`ALTER TABLE \`_messages_v\` DROP COLUMN \`version_saved_by\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`saved_by\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`saved_by\`;`)
  await db.run(sql`ALTER TABLE \`_editions_v\` DROP COLUMN \`version_saved_by\`;`)
  await db.run(sql`ALTER TABLE \`communes\` DROP COLUMN \`saved_by\`;`)
  await db.run(sql`ALTER TABLE \`hotlines\` DROP COLUMN \`saved_by\`;`)
}
