import { ADMIN_VIEWS, OPEN_VIEWS } from '../support/admin-views.ts';
import { accessTable } from '../fixtures/access-table.ts';
import { readPage } from './words-on-pages.ts';

import type { Browser } from '@playwright/test';
import type { Desk } from './desk.ts';
import type { SaidByPage } from './words-on-pages.ts';

/** Two documents at once keep the browser busy while the server draws. */
const AT_ONCE = 3;

const slugs = [...new Set(accessTable.map(({ collection }) => collection))];

/** Documents that a new installation has none of and a person can make: each opens a page of its own. */
const MADE: readonly (readonly [collection: string, data: object])[] = [
	['campaigns', { key: 'di-qua-cac-trang', title: 'Chiến dịch', area: '12' }],
	['glossary', { term: 'đi làm xa', language: 'km', translation: 'x', area: '00' }],
	['plans', { title: 'Kế hoạch', area: '12', legalBasis: 'Kế hoạch 01/KH-UBND' }],
	['activities', { kind: 'leaflet', day: '2026-11-02', province: '12', units: 5 }],
];

/** Whatever people gave as a value: it is theirs, in any language. */
async function givenValues(desk: Desk): Promise<ReadonlySet<string>> {
	const given = new Set<string>();
	for (const collection of ['messages', 'editions', 'campaigns', 'clips', 'releases'])
		for (const document of await desk.find<Record<string, unknown>>(collection))
			for (const value of Object.values(document)) if (typeof value === 'string' && value.length < 60) given.add(value);
	return given;
}

/** Each list, each blank form, a document of each collection with its tabs, each view of ours. */
export async function adminPages(desk: Desk): Promise<readonly string[]> {
	for (const [collection, data] of MADE) await desk.create(collection, data);
	const documents = await Promise.all(
		slugs.map(async (slug) => {
			const { docs = [] } = await desk.get<{ docs?: { id: string | number }[] }>(`${slug}?limit=1&depth=0`);
			return docs.map(({ id }) => `/admin/collections/${slug}/${id}`);
		}),
	);
	const [rendition] = await desk.find<{ id: string | number }>('renditions', { language: 'vi' });
	const tabs = ['lam-viec', 'thu-am', 'versions'].map((tab) => `/admin/collections/renditions/${rendition?.id}/${tab}`);
	return [
		'/admin',
		'/admin/account',
		...[...ADMIN_VIEWS, ...OPEN_VIEWS].map((path) => `/admin${path}`),
		...slugs.flatMap((slug) => [`/admin/collections/${slug}`, `/admin/collections/${slug}/create`]),
		...documents.flat(),
		...tabs,
	];
}

interface Walk {
	readonly cmsUrl: string;
	/** Of the person who reads. */
	readonly own: Desk;
	/** What the browser says it wants: `en-US`. */
	readonly locale: string;
	readonly pages: readonly string[];
	/** Looks for faults that axe finds, too; not in blank forms, which are those of documents. */
	readonly asksAxe: boolean;
}

/** Opens every page as one person. @returns those that say something that is not Vietnamese, have another title, or a fault that axe finds */
export async function faultyPages(
	browser: Browser,
	{ cmsUrl, own, locale, pages, asksAxe }: Walk,
): Promise<readonly SaidByPage[]> {
	const context = await browser.newContext({
		locale,
		timezoneId: 'Asia/Ho_Chi_Minh',
		viewport: { width: 1366, height: 850 },
		baseURL: cmsUrl,
	});
	const session = (own.headers.authorization ?? '').replace(/^JWT /, '');
	await context.addCookies([{ name: 'payload-token', value: session, url: cmsUrl }]);
	const given = await givenValues(own);
	const waiting = [...pages];
	const read: SaidByPage[] = [];
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			const page = await context.newPage();
			for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
				read.push(await readPage(page, path, { known: given, asksAxe: asksAxe && !path.endsWith('/create') }));
		}),
	);
	await context.close();
	return read.filter(
		({ title, foreign, faults }) => foreign.length > 0 || faults.length > 0 || !title.endsWith(' – Loa Làng'),
	);
}
