import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`ALTER TABLE \`renditions\` ADD \`withdrawn_alone\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_renditions_v\` ADD \`version_withdrawn_alone\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`editions_withdrawn\` ADD \`language\` text;`)
  await db.run(sql`ALTER TABLE \`_editions_v_version_withdrawn\` ADD \`language\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
