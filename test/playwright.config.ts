import { defineConfig } from '@playwright/test';
import { renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { speechLike } from './support/finished-audio.ts';

import type { ProductOptions } from './journeys/product.ts';

/** What the microphone of the journeys hears, over and over: the beeps of Chromium's own are no voice. */
const microphone = join(tmpdir(), 'loa-journeys-microphone.wav');
// the journeys of the other database may be reading it
const draft = `${microphone}.${process.pid}`;
writeFileSync(draft, speechLike({ seconds: 20, amplitude: 0.2 }));
renameSync(draft, microphone);

/** The whole product as people use it, once on each database; MongoDB only where a server is given. */
const databases = ['sqlite', ...(process.env.TEST_MONGODB_URL ? ['mongodb'] : [])] as const;

/**
 * What a browser does before the database has a say: pages that are files, a microphone, a table typed wrong, who is
 * offered what (test/databases tries each person on each document of both). Once is enough.
 */
const WITHOUT_DATABASE = [
	'villager.spec.ts',
	'speaker.spec.ts',
	'desk-import.spec.ts',
	'roles.spec.ts',
	// months, decisions, reports and their rows are tried on both by test/databases
	'officer-reach.spec.ts',
];

export default defineConfig<object, ProductOptions>({
	testDir: 'journeys',
	outputDir: '../test-results',
	// one product at a time: the journeys tell one story, and the machine has two cores
	workers: 1,
	timeout: 180_000,
	// a second try starts a product of its own; what fails twice fails
	retries: process.env.CI ? 1 : 0,
	expect: { timeout: 15_000 },
	projects: databases.map((database) => ({
		name: database,
		testIgnore: database === 'mongodb' ? WITHOUT_DATABASE.map((name) => `**/${name}`) : [],
		use: { database: database as ProductOptions['database'] },
	})),
	use: {
		// a step that hangs says which one it is
		actionTimeout: 40_000,
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		viewport: { width: 360, height: 640 },
		launchOptions: {
			...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-dev-shm-usage',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--autoplay-policy=no-user-gesture-required',
				// a microphone that beeps once a second, and no question whether it may be used
				'--use-fake-device-for-media-stream',
				`--use-file-for-fake-audio-capture=${microphone}`,
				'--use-fake-ui-for-media-stream',
			],
		},
	},
});
