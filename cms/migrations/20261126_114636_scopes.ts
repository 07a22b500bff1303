import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  	\`is_sample\` integer DEFAULT false,
  	\`rendered_at\` text,
  	\`problem\` text,
  	\`rendered\` text,
  	\`released\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_editions\`("id", "saved_by", "month", "area", "title", "slot_minutes", "is_loud", "bitrate", "with_phone", "state", "publish_at", "withdrawn_reason", "withdrawn_on", "is_sample", "rendered_at", "problem", "rendered", "released", "updated_at", "created_at") SELECT "id", "saved_by", "month", "area", "title", "slot_minutes", "is_loud", "bitrate", "with_phone", "state", "publish_at", "withdrawn_reason", "withdrawn_on", "is_sample", "rendered_at", "problem", "rendered", "released", "updated_at", "created_at" FROM \`editions\`;`)
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
  await db.run(sql`INSERT INTO \`__new__editions_v\`("id", "parent_id", "version_saved_by", "version_month", "version_area", "version_title", "version_slot_minutes", "version_is_loud", "version_bitrate", "version_with_phone", "version_state", "version_publish_at", "version_withdrawn_reason", "version_withdrawn_on", "version_is_sample", "version_rendered_at", "version_problem", "version_rendered", "version_released", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_saved_by", "version_month", "version_area", "version_title", "version_slot_minutes", "version_is_loud", "version_bitrate", "version_with_phone", "version_state", "version_publish_at", "version_withdrawn_reason", "version_withdrawn_on", "version_is_sample", "version_rendered_at", "version_problem", "version_rendered", "version_released", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_editions_v\`;`)
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
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_withdrawn_alone\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`glossary\` ADD \`area\` text;`)
  await db.run(sql`CREATE INDEX \`glossary_area_idx\` ON \`glossary\` (\`area\`);`)
  await db.run(sql`ALTER TABLE \`materials\` ADD \`area\` text;`)
  await db.run(sql`ALTER TABLE \`materials\` ADD \`is_archived\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`materials_area_idx\` ON \`materials\` (\`area\`);`)
  await db.run(sql`CREATE INDEX \`materials_is_archived_idx\` ON \`materials\` (\`is_archived\`);`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`area\` text;`)
  await db.run(sql`CREATE INDEX \`campaigns_area_idx\` ON \`campaigns\` (\`area\`);`)
  await db.run(sql`ALTER TABLE \`editions_withdrawn\` ADD \`language\` text;`)
  await db.run(sql`ALTER TABLE \`_editions_v_version_withdrawn\` ADD \`language\` text;`)
  await db.run(sql`ALTER TABLE \`spoken_names\` ADD \`area\` text;`)
  await db.run(sql`CREATE INDEX \`spoken_names_area_idx\` ON \`spoken_names\` (\`area\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`messages_is_archived_idx\`;`)
  await db.run(sql`ALTER TABLE \`messages\` DROP COLUMN \`is_archived\`;`)
  await db.run(sql`DROP INDEX \`_messages_v_version_version_is_archived_idx\`;`)
  await db.run(sql`ALTER TABLE \`_messages_v\` DROP COLUMN \`version_is_archived\`;`)
  await db.run(sql`DROP INDEX \`glossary_area_idx\`;`)
  await db.run(sql`ALTER TABLE \`glossary\` DROP COLUMN \`area\`;`)
  await db.run(sql`DROP INDEX \`materials_area_idx\`;`)
  await db.run(sql`DROP INDEX \`materials_is_archived_idx\`;`)
  await db.run(sql`ALTER TABLE \`materials\` DROP COLUMN \`area\`;`)
  await db.run(sql`ALTER TABLE \`materials\` DROP COLUMN \`is_archived\`;`)
  await db.run(sql`DROP INDEX \`campaigns_area_idx\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`area\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  await db.run(sql`INSERT INTO \`__new_editions\`("id", "saved_by", "month", "area", "title", "slot_minutes", "is_loud", "bitrate", "with_phone", "state", "publish_at", "withdrawn_reason", "withdrawn_on", "is_sample", "rendered_at", "problem", "rendered", "released", "updated_at", "created_at") SELECT "id", "saved_by", "month", "area", "title", "slot_minutes", "is_loud", "bitrate", "with_phone", "state", "publish_at", "withdrawn_reason", "withdrawn_on", "is_sample", "rendered_at", "problem", "rendered", "released", "updated_at", "created_at" FROM \`editions\`;`)
  await db.run(sql`DROP TABLE \`editions\`;`)
  await db.run(sql`ALTER TABLE \`__new_editions\` RENAME TO \`editions\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`INSERT INTO \`__new__editions_v\`("id", "parent_id", "version_saved_by", "version_month", "version_area", "version_title", "version_slot_minutes", "version_is_loud", "version_bitrate", "version_with_phone", "version_state", "version_publish_at", "version_withdrawn_reason", "version_withdrawn_on", "version_is_sample", "version_rendered_at", "version_problem", "version_rendered", "version_released", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_saved_by", "version_month", "version_area", "version_title", "version_slot_minutes", "version_is_loud", "version_bitrate", "version_with_phone", "version_state", "version_publish_at", "version_withdrawn_reason", "version_withdrawn_on", "version_is_sample", "version_rendered_at", "version_problem", "version_rendered", "version_released", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_editions_v\`;`)
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
  await db.run(sql`ALTER TABLE \`renditions\` DROP COLUMN \`withdrawn_alone\`;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` DROP COLUMN \`version_withdrawn_alone\`;`)
  await db.run(sql`ALTER TABLE \`editions_withdrawn\` DROP COLUMN \`language\`;`)
  await db.run(sql`ALTER TABLE \`_editions_v_version_withdrawn\` DROP COLUMN \`language\`;`)
}
