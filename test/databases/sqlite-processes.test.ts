import { spawn } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

import { freshSqliteFiles, insert } from '../support/sqlite-file.ts';

describe("Payload's SQLite client", () => {
	const db = freshSqliteFiles();

	describe('shares the file with other processes', () => {
		/** Another process that commits two rows at a time, and reports each commit on a line of its own. */
		function startWriter(name: string, { transactions, pauseMs }: { transactions: number; pauseMs: number }) {
			const program = `
				import { writeSync } from 'node:fs';
				const { openNodeSqlite } = await import('#cms/foundation/sqlite/client.ts');
				const client = openNodeSqlite(process.env.FILE);
				for (let index = 0; index < ${transactions}; index += 1) {
					const transaction = await client.transaction();
					await transaction.execute('SELECT count(*) FROM commune');
					for (const half of ['a', 'b']) {
						await transaction.execute({ sql: 'INSERT INTO commune (code) VALUES (?)', args: ['${name} ' + index + half] });
						await new Promise(setImmediate);
					}
					await transaction.commit();
					writeSync(1, index + '\\n');
					if (${pauseMs} > 0) await new Promise((resolve) => setTimeout(resolve, ${pauseMs}));
				}
				await client.close();`;
			const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
				cwd: fileURLToPath(new URL('../..', import.meta.url)),
				env: { ...process.env, FILE: db.file },
				stdio: ['ignore', 'pipe', 'inherit'],
			});
			const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
			return { child, exited, lines: createInterface({ input: child.stdout }) };
		}

		test('two that write at once lose nothing', async () => {
			// the pauses: SQLite's wait is not fair, and a writer that never rests can keep another out
			const work = { transactions: 100, pauseMs: 4 };
			const writers = [startWriter('một', work), startWriter('hai', work)];
			const running = new Set(writers);
			for (const writer of writers) void writer.exited.then(() => running.delete(writer));
			let own = 0;
			while (running.size > 0) {
				await db.client.execute(insert(`ba ${(own += 1)}`));
				await setTimeout(work.pauseMs);
			}
			expect(await Promise.all(writers.map(({ exited }) => exited))).toEqual([0, 0]);
			const written = await db.codes();
			const countOf = (name: string) => written.filter((code) => code.startsWith(name)).length;
			expect(['một', 'hai', 'ba'].map(countOf)).toEqual([200, 200, own]);
		});

		test('one that is killed leaves every commit it reported, no half of another, and a sound file', async () => {
			for (const killAfter of [1, 12, 40]) {
				await db.client.execute('DELETE FROM commune');
				const { child, exited, lines } = startWriter('bị dừng', { transactions: 1_000_000, pauseMs: 0 });
				const reported: string[] = [];
				for await (const line of lines) {
					reported.push(line);
					if (reported.length === killAfter) child.kill('SIGKILL');
				}
				await exited;
				expect(child.signalCode).toBe('SIGKILL');

				const stored = await db.codes();
				expect(stored.length % 2).toBe(0);
				expect(stored).toEqual(
					expect.arrayContaining(reported.flatMap((index) => [`bị dừng ${index}a`, `bị dừng ${index}b`])),
				);
				await db.client.execute(insert('sau đó'));
				const check = new DatabaseSync(db.file);
				expect(check.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
				check.close();
			}
		});
	});
});
