import { defineConfig } from 'vitest/config';

/**
 * One more try where real browsers, servers and processes race the clock of a busy machine. Vitest names what needed
 * it; nothing that fails twice passes.
 */
const SECOND_TRY = process.env.CI ? { retry: 1 } : {};
/** A server that has ended by itself is back after so long; see support/mongo-server.ts. */
const TRY_AFTER_RESTART = process.env.CI ? { retry: { count: 1, delay: 20_000 } } : {};

/** Fast things first; each project can be run alone: `npx vitest run --config test/vitest.config.ts --project unit`. */
const project = (name: string, include: string, more: object = {}) => ({
	test: { name, include: [include], pool: 'forks' as const, testTimeout: 60_000, hookTimeout: 120_000, ...more },
});

/** Tests of one database or of none; they need no second round. */
const ONCE = [
	'test/databases/commands.test.ts',
	'test/databases/releases.test.ts',
	'test/databases/start.test.ts',
	'test/databases/nginx.test.ts',
	'test/databases/refused-commits.test.ts',
	// what is read in a process of its own never meets the database
	'test/databases/bombs.test.ts',
	// from one to the other and back
	'test/databases/move.test.ts',
	'test/databases/sqlite-*.test.ts',
];

/** A database that is a file does not go away. */
const ONLY_MONGODB = ['test/databases/mongodb-*.test.ts'];

/** The same tests on each database; MongoDB's say why they are skipped when no server is given. */
const onDatabase = (database: string) =>
	project(`databases-${database}`, 'test/databases/**/*.test.ts', {
		...(database === 'mongodb' ? TRY_AFTER_RESTART : SECOND_TRY),
		exclude: database === 'sqlite' ? ONLY_MONGODB : ONCE,
		env: { TEST_DATABASE: database, TZ: 'Asia/Ho_Chi_Minh' },
	});

export default defineConfig({
	root: '.',
	test: {
		projects: [
			// pure rules, which leave nothing behind: one process for many files, so that zod and Payload are read once
			project('unit', 'test/unit/**/*.test.ts', { isolate: false }),
			project('processes', 'test/processes/**/*.test.ts', SECOND_TRY),
			// thousands of sentences through each rule: not in the loop of seconds
			project('safety', 'test/safety/**/*.test.ts'),
			project('edge', 'test/edge/**/*.test.ts', SECOND_TRY),
			project('pages', 'test/pages/**/*.test.ts', {
				...SECOND_TRY,
				testTimeout: 120_000,
				expect: { poll: { timeout: 15_000 } },
			}),
			onDatabase('sqlite'),
			onDatabase('mongodb'),
			project('audio', 'test/audio/**/*.test.ts', { ...SECOND_TRY, testTimeout: 120_000 }),
		],
		// two cores: more processes only get in each other's way
		maxWorkers: 2,
	},
});
