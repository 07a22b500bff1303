import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { accessTable } from '../fixtures/access-table.ts';
import { documentOf } from '../support/access-documents.ts';
import { databaseName, isDatabaseMissing, openTestCms, person } from '../support/cms.ts';

import type { CollectionSlug, Payload, TypedUser } from 'payload';
import type { Role } from '#cms/foundation/roles.ts';
import type { TriedDocument } from '../support/access-documents.ts';

/** The people of the table by their letters. */
const PEOPLE: Readonly<Record<string, { roles: Role[]; province?: string; languages?: string[] }>> = {
	A: { roles: ['administrator'] },
	O: { roles: ['officer'] },
	o: { roles: ['officer'], province: '12' },
	P: { roles: ['approver'] },
	p: { roles: ['approver'], province: '12' },
	t: { roles: ['translator'], languages: ['km'] },
	l: { roles: ['listener'], languages: ['km'] },
	M: { roles: ['manager'] },
	m: { roles: ['manager'], province: '12' },
	n: { roles: [] },
};
const OPERATIONS = ['create', 'read', 'update', 'delete'] as const;
type Operation = (typeof OPERATIONS)[number];

/** Payload's own: preferences and locks belong to the person who has them, migrations to nobody. */
const OWN_TO_PAYLOAD = ['payload-preferences', 'payload-locked-documents', 'payload-migrations', 'payload-kv'];

describe.skipIf(isDatabaseMissing)(`the access table on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let dataDir = '';
	const people = new Map<string, TypedUser | null>();

	beforeAll(async () => {
		({ payload, close, dataDir } = await openTestCms());
		for (const [letter, who] of Object.entries(PEOPLE)) {
			// a role is required of accounts; one without any is made by taking it away
			const user = await person(payload, { ...who, roles: who.roles.length > 0 ? who.roles : ['manager'] });
			people.set(letter, { ...user, roles: who.roles });
		}
		people.set('nobody', null);
	});
	afterAll(() => close());

	test('has a row for every collection', () => {
		const known = new Set(accessTable.map(({ collection }) => collection));
		const slugs = payload.config.collections.map(({ slug }) => slug);
		const missing = slugs.filter((slug) => !known.has(slug) && !OWN_TO_PAYLOAD.includes(slug));
		expect(missing, 'add a row to test/fixtures/access-table.ts').toEqual([]);
		expect([...known].filter((slug) => !slugs.includes(slug as CollectionSlug))).toEqual([]);
	});

	test('the form of a new document opens for exactly those who may save one', async () => {
		const { docAccessOperation, createLocalReq } = await import('payload');
		for (const slug of new Set(accessTable.map(({ collection }) => collection))) {
			const rows = accessTable.filter(({ collection }) => collection === slug);
			const allowed = new Set(rows.flatMap(({ create }) => (create === '-' ? [] : create.split(''))));
			const { config } = payload.collections[slug as CollectionSlug];
			const opens: string[] = [];
			for (const [letter, user] of people) {
				const req = await createLocalReq(user ? { user } : {}, payload);
				// what the admin asks with before anything is filled in
				const permissions = await docAccessOperation({
					collection: { config },
					data: { _status: 'draft' },
					req,
				});
				if (permissions.create) opens.push(letter);
			}
			expect(opens.toSorted(), `the form of ${slug}`).toEqual([...allowed].toSorted());
		}
	});

	test.for(accessTable)('$collection, $document: exactly the allowed cells', async (row) => {
		const tried = await documentOf(payload, dataDir, row.collection, row.document);
		for (const operation of OPERATIONS) {
			const allowed: string[] = [];
			for (const [letter, user] of people)
				if (await succeeds(operation, row.collection as CollectionSlug, tried, user)) allowed.push(letter);
			const expected =
				row[operation] === '*' ? Object.keys(PEOPLE) : row[operation].split('').filter((one) => one !== '-');
			expect(allowed.toSorted(), `${operation} of ${row.collection}, ${row.document}`).toEqual(expected.toSorted());
		}
	});

	/** Tries for real and takes it back; a refusal is 403 or 404, anything else is a mistake of this test. */
	async function succeeds(
		operation: Operation,
		collection: CollectionSlug,
		tried: TriedDocument,
		user: TypedUser | null,
	) {
		const transactionID = (await payload.db.beginTransaction()) ?? undefined;
		if (transactionID === undefined) throw new Error('The database gives no transactions.');
		try {
			await attempt(operation, collection, tried, { user, req: { transactionID } });
			return true;
		} catch (error) {
			const status = (error as { status?: number }).status;
			if (status === 403 || status === 404) return false;
			throw error;
		} finally {
			await payload.db.rollbackTransaction(transactionID);
		}
	}

	function attempt(
		operation: Operation,
		collection: CollectionSlug,
		{ id, data, change, filePath }: TriedDocument,
		who: { user: TypedUser | null; req: object },
	): Promise<unknown> {
		const asked = { collection, depth: 0, overrideAccess: false, ...who } as const;
		switch (operation) {
			case 'create':
				return payload.create({ ...asked, data: data as never, ...(filePath ? { filePath } : {}) });
			case 'read':
				return payload.findByID({ ...asked, id });
			case 'update':
				return payload.update({ ...asked, id, data: change });
			case 'delete':
			default:
				return payload.delete({ ...asked, id });
		}
	}
});
