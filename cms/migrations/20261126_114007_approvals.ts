import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`spoken_names\` ADD \`changed_by\` text;`)
  await db.run(sql`ALTER TABLE \`spoken_names\` ADD \`approved_digest\` text;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`is_sample\`;`)
  await db.run(sql`ALTER TABLE \`_editions_v\` DROP COLUMN \`version_is_sample\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`editions\` ADD \`is_sample\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_editions_v\` ADD \`version_is_sample\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`rendition_moves\` DROP COLUMN \`signed_digest\`;`)
  await db.run(sql`ALTER TABLE \`rendition_moves\` DROP COLUMN \`heard_digest\`;`)
  await db.run(sql`ALTER TABLE \`rendition_moves\` DROP COLUMN \`heard_seconds\`;`)
  await db.run(sql`ALTER TABLE \`materials\` DROP COLUMN \`changed_by\`;`)
  await db.run(sql`ALTER TABLE \`materials\` DROP COLUMN \`approved_digest\`;`)
  await db.run(sql`ALTER TABLE \`spoken_names\` DROP COLUMN \`changed_by\`;`)
  await db.run(sql`ALTER TABLE \`spoken_names\` DROP COLUMN \`approved_digest\`;`)
}
