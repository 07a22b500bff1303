import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`recordings\` ADD \`from_seconds\` numeric;`)
  await db.run(sql`ALTER TABLE \`recordings\` ADD \`to_seconds\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`recordings\` DROP COLUMN \`from_seconds\`;`)
  await db.run(sql`ALTER TABLE \`recordings\` DROP COLUMN \`to_seconds\`;`)
}
