import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`leases\` ADD \`is_stop_asked\` integer;`)
  await db.run(sql`CREATE INDEX \`airings_replaces_idx\` ON \`airings\` (\`replaces\`);`)
  await db.run(sql`CREATE INDEX \`kind_subject_idx\` ON \`reach_daily\` (\`kind\`,\`subject\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`airings_replaces_idx\`;`)
  await db.run(sql`DROP INDEX \`kind_subject_idx\`;`)
  await db.run(sql`ALTER TABLE \`leases\` DROP COLUMN \`is_stop_asked\`;`)
}
