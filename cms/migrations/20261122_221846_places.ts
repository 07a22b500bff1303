import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`releases_held\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`area\` text,
  	\`sentence\` text,
  	\`link\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_held_order_idx\` ON \`releases_held\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`releases_held_parent_id_idx\` ON \`releases_held\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`released\` text;`)
  await db.run(sql`ALTER TABLE \`_editions_v\` ADD \`version_released\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`releases_held\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`released\`;`)
  await db.run(sql`ALTER TABLE \`_editions_v\` DROP COLUMN \`version_released\`;`)
}
