import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`recordings\` ADD \`denoise\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`recordings\` ADD \`level\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`is_loud\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`bitrate\` text DEFAULT '64';`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`with_phone\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_editions_v\` ADD \`version_is_loud\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_editions_v\` ADD \`version_bitrate\` text DEFAULT '64';`)
  await db.run(sql`ALTER TABLE \`_editions_v\` ADD \`version_with_phone\` integer DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`recordings\` DROP COLUMN \`denoise\`;`)
  await db.run(sql`ALTER TABLE \`recordings\` DROP COLUMN \`level\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`is_loud\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`bitrate\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`with_phone\`;`)
  await db.run(sql`ALTER TABLE \`_editions_v\` DROP COLUMN \`version_is_loud\`;`)
  await db.run(sql`ALTER TABLE \`_editions_v\` DROP COLUMN \`version_bitrate\`;`)
  await db.run(sql`ALTER TABLE \`_editions_v\` DROP COLUMN \`version_with_phone\`;`)
}
