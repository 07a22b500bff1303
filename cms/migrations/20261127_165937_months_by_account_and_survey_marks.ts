import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`month_entries\` ADD \`account_id\` integer REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`month_entries_account_idx\` ON \`month_entries\` (\`account_id\`);`)
  await db.run(sql`ALTER TABLE \`surveys\` ADD \`earlier_phone_marks\` text DEFAULT '';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_month_entries\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`month\` text NOT NULL,
  	\`province\` text NOT NULL,
  	\`commune\` text DEFAULT '',
  	\`kind\` text NOT NULL,
  	\`day\` text DEFAULT '',
  	\`reason\` text DEFAULT '',
  	\`digest\` text DEFAULT '',
  	\`who\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_month_entries\`("id", "subject", "month", "province", "commune", "kind", "day", "reason", "digest", "who", "at") SELECT "id", "subject", "month", "province", "commune", "kind", "day", "reason", "digest", "who", "at" FROM \`month_entries\`;`)
  await db.run(sql`DROP TABLE \`month_entries\`;`)
  await db.run(sql`ALTER TABLE \`__new_month_entries\` RENAME TO \`month_entries\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`month_entries_province_idx\` ON \`month_entries\` (\`province\`);`)
  await db.run(sql`CREATE INDEX \`month_entries_commune_idx\` ON \`month_entries\` (\`commune\`);`)
  await db.run(sql`CREATE INDEX \`month_province_idx\` ON \`month_entries\` (\`month\`,\`province\`);`)
  await db.run(sql`ALTER TABLE \`surveys\` DROP COLUMN \`earlier_phone_marks\`;`)
}
