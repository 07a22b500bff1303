import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { databaseName, isDatabaseMissing, openTestCms, person } from '../support/cms.ts';
import { restAs } from '../support/rest.ts';

import type { Payload } from 'payload';
import type { Rest } from '../support/rest.ts';

/** What no form of ours would send as the value of a field. */
const VALUES: readonly unknown[] = [
	{ $gt: 1 },
	{ $ne: null },
	[{ $gt: 1 }],
	[[[]]],
	{},
	[null],
	1e308,
	-1,
	true,
	'x',
	'\u0000',
	'99999999999999999999',
	{ id: { $gt: '' } },
	{ toString: 1 },
];

/** Bodies that are no document. */
const BODIES: readonly string[] = [
	'null',
	'[]',
	'"text"',
	'1',
	'{}',
	'{',
	'',
	'{"a":1}{',
	'['.repeat(5_000),
	'{"":null}',
];

const QUERIES: readonly string[] = [
	'where=x',
	'where[]=x',
	'where[id]=x',
	'where[id][equals][$gt]=1',
	'where[id][khong]=1',
	'where[khong][equals]=1',
	'where[or]=x',
	'where[or][0]=x',
	'where[and][0][or][0][id][in][a]=1',
	'where[id][in][$ne]=1',
	'where[__proto__][equals]=1',
	'where[id][equals]=99999999999999999999',
	'where[id][like]=%00',
	'page=99999999999999999999',
	'page=-1',
	'page=x',
	'limit=1e9',
	'limit[$gt]=1',
	'depth=99999999999999999999',
	'sort[$gt]=1',
	'sort=khong',
	'select=x',
	'select[id][$gt]=1',
	'populate=x',
	'joins=x',
	'locale=khong',
	'trash=x',
];

const PATHS: readonly string[] = [
	'/99999999999999999999',
	'/khong-co',
	'/%00',
	'/-1',
	'/1e3',
	'/versions',
	'/versions/1',
	'/versions?where=x',
	'/khong/co/gi',
	'/count?where=x',
	'/docAccess/khong',
];

/** A sentence of ours or of Payload's Vietnamese; its own names of errors are for programs. */
const isVietnamese = (text: string): boolean => /[ạảãàáâậầấẩẫăắằặẳẵđéèẹêếềệíìịóòọôốồộơớờợúùụưứừựýỳ]/i.test(text);

describe.skipIf(isDatabaseMissing)(`wrong shapes on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let everybody: Rest;

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		const roles = ['administrator', 'officer', 'approver', 'translator', 'listener'] as const;
		everybody = await restAs(payload, await person(payload, { roles: [...roles], languages: ['vi', 'km'] }));
	});
	afterAll(() => close());

	/** Asked one after the other; each is answered below 500, refusals in Vietnamese. */
	async function judge(requests: readonly (readonly [method: string, path: string, body?: string])[]): Promise<number> {
		const wrong: unknown[] = [];
		for (const [method, path, body] of requests) {
			const answer = await everybody.send(path, { method, ...(body === undefined ? {} : { body }) });
			const text = await answer.text();
			// the edge is a program and reads codes
			const isForPeople = !path.startsWith('edge/');
			if (answer.status >= 500 || (answer.status >= 400 && isForPeople && !isVietnamese(text)))
				wrong.push([method, path, body?.slice(0, 80), answer.status, text.slice(0, 200)]);
		}
		expect(wrong).toEqual([]);
		return requests.length;
	}

	const collections = () => Object.values(payload.collections).map(({ config }) => config);

	test('a hundred wrong shapes for each collection', { timeout: 900_000 }, async () => {
		for (const { slug, flattenedFields } of collections()) {
			const names = flattenedFields.map(({ name }) => name).filter((name) => name !== 'id');
			const documents = VALUES.flatMap((value) => [
				JSON.stringify(Object.fromEntries(names.map((name) => [name, value]))),
				// one field at a time comes further than all at once
				...names.slice(0, 4).map((name) => JSON.stringify({ [name]: value })),
			]);
			const id = payload.db.defaultIDType === 'number' ? '1' : '6566b1f1f1f1f1f1f1f1f1f1';
			const asked = await judge([
				...QUERIES.map((query) => ['GET', `${slug}?${query}`] as const),
				...PATHS.map((path) => ['GET', `${slug}${path}`] as const),
				...[...BODIES, ...documents].map((body) => ['POST', slug, body] as const),
				...[...BODIES, ...documents.slice(0, 20)].map((body) => ['PATCH', `${slug}/${id}`, body] as const),
				...BODIES.map((body) => ['PATCH', `${slug}?where[id][equals]=${id}`, body] as const),
				['DELETE', `${slug}/khong-co`],
				['DELETE', `${slug}?where=x`],
				['POST', `${slug}/duplicate/khong-co`, '{}'],
				['POST', `${slug}/versions/khong-co`, '{}'],
			]);
			expect(asked, slug).toBeGreaterThan(100);
		}
	});

	test('a hundred wrong shapes for the endpoints of our own', { timeout: 900_000 }, async () => {
		// Payload's routes are the same for each collection: asked once
		const seen = new Set<string>();
		const isNew = ({ method, path }: { method: string; path: string }) =>
			seen.size < seen.add(`${method} ${path}`).size;
		const routes = [
			...payload.config.endpoints.map(({ method, path }) => ({ method, path })),
			...collections().flatMap(({ slug, endpoints }) =>
				(endpoints || [])
					.filter(isNew)
					.filter(({ path }) => !path.includes('*') && !path.startsWith('/logout'))
					.map(({ method, path }) => ({ method, path: `/${slug}${path}` })),
			),
		].filter(({ path }) => !path.includes('*') && !path.startsWith('/payload-jobs/run') && !path.includes('self-test'));
		const bodies = [
			...BODIES,
			...VALUES.map((value) => JSON.stringify({ to: value, id: value, day: value, code: value })),
		];
		const asked = await judge(
			routes.flatMap(({ method, path }) =>
				['khong-co', '99999999999999999999'].flatMap((value): (readonly [string, string, string?])[] => {
					const address = path.replaceAll(/:[a-zA-Z]+\??/g, value).slice(1);
					if (method === 'get') return [['GET', address] as const, ['GET', `${address}?where=x&page=x`] as const];
					if (method === 'delete') return [];
					return bodies.map((body) => [method.toUpperCase(), address, body] as const);
				}),
			),
		);
		expect(asked).toBeGreaterThan(500);
	});

	test('an address that is none is answered in Vietnamese', async () => {
		for (const path of ['khong-co', 'khong/co/gi', 'users/khong/co/gi']) {
			const answer = await everybody.send(path, { method: 'GET' });
			expect([answer.status, isVietnamese(await answer.text())]).toEqual([404, true]);
		}
	});

	test('a list keeps the columns of a person, whose account Payload hands in under names of its own', async () => {
		const user = await person(payload, { roles: ['officer'] });
		// as the views of lists write it (upsertPreferences)
		const data = { key: 'collection-audit', user: { collection: 'users', value: user.id }, value: { limit: 10 } };
		await payload.create({ collection: 'payload-preferences', data: data as never, user, depth: 0 });
		const { docs } = await payload.find({
			collection: 'payload-preferences',
			where: { key: { equals: 'collection-audit' } },
			depth: 0,
		});
		expect(docs).toMatchObject([{ user: { relationTo: 'users', value: user.id }, value: { limit: 10 } }]);
	});
});
