import { afterAll, beforeAll } from 'vitest';

import { builtPages } from './built-pages.ts';
import { launchChromium } from './browser.ts';
import { serveFolder } from './serve-folder.ts';

import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { AiringAnswer, AiringClaim } from '#content/model/airing.ts';
import type { PhotoClaim } from '#content/model/airing-photo.ts';
import type { PageEvent } from '#content/model/batch.ts';
import type { BuiltPages } from './built-pages.ts';
import type { FolderServer } from './serve-folder.ts';

/** The key that the pretended edge takes. */
export const KEY = 'K7QD-M2XP';
const LOG = '/phat-thanh/nhat-ky';
const PHOTOS = '/phat-thanh/anh-so';

const phone = { viewport: { width: 360, height: 640 }, locale: 'vi-VN' };

/** The edge's part: only the right key is taken. */
const answer = (body: string): AiringAnswer | readonly AiringAnswer[] => {
	const sent = JSON.parse(body) as Keyed | readonly Keyed[];
	return Array.isArray(sent) ? sent.map(answerOne) : answerOne(sent as Keyed);
};

type Keyed = Pick<AiringClaim, 'clientId' | 'key'>;

const answerOne = ({ clientId, key }: Keyed): AiringAnswer =>
	key === KEY
		? { clientId, status: 'accepted' }
		: { clientId, status: 'refused', code: 'wrong_key', message: 'Mã của xã không đúng. Anh chị xem lại thẻ.' };

export interface Phone {
	/** Address of the served pages. */
	readonly url: () => string;
	readonly built: () => BuiltPages;
	/** Airings that arrived, in order. */
	readonly claims: () => AiringClaim[];
	/** Photos of log books that arrived, in order. */
	readonly photos: () => PhotoClaim[];
	/** Events of pages that arrived, in order. */
	readonly events: () => PageEvent[];
	/** A phone of its own: nothing kept, nothing logged. */
	readonly onPhone: (
		use: (page: Page, context: BrowserContext) => Promise<void>,
		options?: BrowserContextOptions,
	) => Promise<void>;
}

/** Built pages, a server for them and a browser, for all tests of a file. */
export function phoneTests(snapshot?: Parameters<typeof builtPages>[0]): Phone {
	let built: BuiltPages;
	let server: FolderServer;
	let browser: Browser;
	beforeAll(async () => {
		built = await builtPages(snapshot);
		server = await serveFolder(built.folder, answer);
		browser = await launchChromium();
	}, 120_000);
	afterAll(async () => {
		await browser.close();
		await server.close();
		await built.remove();
	});
	const arrived = <Item>(path: string): Item[] =>
		server.posts.filter((post) => post.path === path).flatMap((post) => JSON.parse(post.body) as Item[]);
	return {
		url: () => server.url,
		built: () => built,
		claims: () => arrived<AiringClaim>(LOG),
		photos: () => server.posts.filter(({ path }) => path === PHOTOS).map(({ body }) => JSON.parse(body) as PhotoClaim),
		events: () => arrived<PageEvent>('/r'),
		onPhone: async (use, options = {}) => {
			const context = await browser.newContext({ ...phone, ...options });
			// a step that does not come is told by its name, not by the end of the test's time
			context.setDefaultTimeout(15_000);
			await context.addInitScript(shiftedClock, SNAPSHOT_AFTERNOON - Date.now());
			try {
				await use(await context.newPage(), context);
			} finally {
				await context.close();
			}
		},
	};
}

/** The afternoon of the day of the snapshot. */
const SNAPSHOT_AFTERNOON = Date.parse('2026-11-22T17:30:00+07:00');

/** Moves the page's clock, whatever day it is here: pages ask about days that do not fit their bundles. */
function shiftedClock(milliseconds: number): void {
	const RealDate = Date;
	const now = () => RealDate.now() + milliseconds;
	globalThis.Date = new Proxy(RealDate, {
		construct: (target, given: unknown[]) => Reflect.construct(target, given.length === 0 ? [now()] : given) as Date,
		get: (target, name, self) => (name === 'now' ? now : (Reflect.get(target, name, self) as unknown)),
	});
}

/** Marks of the entries of the log, newest first. */
export const states = (page: Page) => page.locator('#ghi-danh-sach .trang-thai');
