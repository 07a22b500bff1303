import { test as base } from '@playwright/test';
import { randomUUID } from 'node:crypto';

import { deleteFolder, startProduct } from '../support/running-product.ts';
import { openDesk } from './desk.ts';

import type { RunningProduct } from '../support/running-product.ts';
import type { Desk } from './desk.ts';

export interface ProductOptions {
	readonly database: 'sqlite' | 'mongodb';
}

interface Fixtures extends ProductOptions {
	/** Empty: SQLite in the product's folder. */
	readonly databaseUrl: string;
	/** The whole product, freshly started with the starter content; one for all journeys on a database. */
	readonly product: RunningProduct;
	/** The CMS as a signed-in officer reaches it, without a browser. */
	readonly desk: Desk;
}

export const test = base.extend<object, Fixtures>({
	database: ['sqlite', { option: true, scope: 'worker' }],
	databaseUrl: [
		async ({ database }, use) => {
			const name = `loa_journey_${randomUUID().slice(0, 8)}`;
			await use(database === 'mongodb' ? (process.env.TEST_MONGODB_URL ?? '').replace(/\/(\?|$)/, `/${name}$1`) : '');
		},
		{ scope: 'worker' },
	],
	product: [
		async ({ databaseUrl }, use) => {
			const product = await startProduct({ databaseUrl });
			await use(product);
			await product.stop();
			await deleteFolder(product.dataDir);
		},
		{ scope: 'worker', timeout: 480_000 },
	],
	desk: [async ({ product }, use) => use(await openDesk(product)), { scope: 'worker' }],
});

export { expect } from '@playwright/test';
