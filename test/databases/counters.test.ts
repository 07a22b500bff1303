import { commitTransaction, createLocalReq, initTransaction } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { databaseName, isDatabaseMissing, openTestCms } from '../support/cms.ts';

import type { Payload } from 'payload';
import type { Counter } from '#content/model/batch.ts';
import type { Day } from '#content/model/month.ts';

const DAY = '2026-11-20' as Day;
const counter = (kind: Counter['kind'], index: number, count: number): Counter => ({
	day: DAY,
	kind,
	language: 'vi',
	subject: `bai-${index}`,
	province: '12',
	count,
});

describe.skipIf(isDatabaseMissing)(`counters of a batch on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	beforeAll(async () => {
		({ payload, close } = await openTestCms());
	});
	afterAll(() => close());

	async function add(counters: readonly Counter[]): Promise<void> {
		const { addToCounters } = await import('#cms/reach/write-rows.ts');
		const req = await createLocalReq({}, payload);
		await initTransaction(req);
		await addToCounters(req, counters);
		await commitTransaction(req);
	}

	async function stored(kind: Counter['kind']): Promise<readonly (readonly [subject: string, count: number])[]> {
		const { docs } = await payload.find({
			collection: 'reach-daily',
			where: { kind: { equals: kind } },
			pagination: false,
			depth: 0,
		});
		return docs
			.map(({ subject, count }) => [subject, count] as const)
			.toSorted(([one], [other]) => (one < other ? -1 : 1));
	}

	/** Rows of a first batch and of a second one that overlaps it, each added once. */
	async function isRight(kind: 'view' | 'started' | 'bundle', countOf: (index: number) => number): Promise<void> {
		const batch = (from: number, to: number) =>
			Array.from({ length: to - from }, (_none, at) => counter(kind, from + at, countOf(from + at)));
		await add(batch(1_000, 1_100));
		await add(batch(1_050, 1_150));
		await add(batch(1_000, 1_150));
		expect(await stored(kind)).toEqual(
			Array.from({ length: 150 }, (_none, at) => {
				const index = 1_000 + at;
				const times = 1 + Number(index < 1_100) + Number(index >= 1_050);
				return [`bai-${index}`, times * countOf(index)];
			}),
		);
	}

	test('known and new ones of one count are added once', () => isRight('view', () => 3));
	test('known and new ones of few counts are added once', () => isRight('started', (index) => 1 + (index % 4)));
	test('known and new ones of as many counts as rows are added once', () => isRight('bundle', (index) => index));
	test('two of one name in a batch become one row', async () => {
		await add(Array.from({ length: 60 }, (_none, at) => counter('q50', at % 30, 2)));
		expect((await stored('q50')).map(([, count]) => count)).toEqual(Array.from({ length: 30 }, () => 4));
	});
});
