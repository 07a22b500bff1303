import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`recordings\` ADD \`name\` text;`)
  await db.run(sql`CREATE INDEX \`recordings_name_idx\` ON \`recordings\` (\`name\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`recordings_name_idx\`;`)
  await db.run(sql`ALTER TABLE \`recordings\` DROP COLUMN \`name\`;`)
}
