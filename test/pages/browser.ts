import { existsSync } from 'node:fs';

import { chromium } from '@playwright/test';

import type { Browser } from '@playwright/test';

/** A Chromium: the one that CHROMIUM_PATH names, Playwright's own, or the system's; undefined where there is none. */
export const chromiumPath: string | undefined = [
	process.env.CHROMIUM_PATH,
	chromium.executablePath(),
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
].find((path) => path !== undefined && path !== '' && existsSync(path));

export const launchChromium = (): Promise<Browser> =>
	chromium.launch({
		...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
		args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
	});
