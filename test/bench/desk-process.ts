import { loadCoverage } from '#cms/messages/load-coverage.ts';
import { languages } from '#content/languages.ts';
import { seedReferenceData } from '#cms/places/seed-places.ts';

import { addRendition, openTestCms, person } from '../support/cms.ts';
import { openPlainCms } from './plain-cms.ts';

import type { Payload } from 'payload';
import type { Month } from '#content/model/month.ts';

/** Measures one database; started by desk.ts. */
const SIZES = [
	[30, 20],
	// as many cells as 300 × 40: the registry of languages has 33
	[364, 40],
] as const;
const ROUNDS = 21;
const SAVES = 60;
const TAGS = languages.map(({ tag }) => tag);

const print = (line: string) => process.stdout.write(`> ${line}\n`);

const cms = await openTestCms();
const mongoUrl =
	process.env.TEST_DATABASE === 'mongodb'
		? (process.env.DATABASE_URL ?? '').replace(/\/(loa_test_\w+)/, '/$1_plain')
		: '';
const plain = await openPlainCms(cms.dataDir, mongoUrl);
await seedReferenceData(cms.payload);

let filled = 0;
const written = new Set<string>();
for (const [messages, wanted] of SIZES) {
	const tags = TAGS.slice(0, wanted);
	await fill(messages, tags);
	await cms.payload.update({ collection: 'languages', where: { tag: { not_in: tags } }, data: { isOnAir: false } });
	await cms.payload.update({ collection: 'languages', where: { tag: { in: tags } }, data: { isOnAir: true } });
	const question = { month: '2026-11' as Month, area: '00', commune: '', isWholeLibrary: true };
	const size = `${messages} × ${tags.length}`;
	const cells = await loadCoverage(cms, question);
	if (cells.rows.length !== messages || cells.languages.length !== tags.length) throw new Error(`wrong size: ${size}`);
	await compared(
		`coverage ${size}`,
		ROUNDS,
		() => loadCoverage(cms, question),
		() => readAll(plain),
	);
}

const officer = await person(cms.payload, { roles: ['officer'] });
const { docs } = await cms.payload.find({ collection: 'messages', limit: SAVES, depth: 0 });
const own = docs.map(({ id }) => id);
const others = (await plain.find({ collection: 'messages', limit: SAVES, depth: 0 })).docs.map(({ id }) => id);
await compared(
	'saving a message',
	SAVES,
	(round) =>
		cms.payload.update({
			collection: 'messages',
			id: own[round % own.length] ?? '',
			data: { title: `Lần ${round}` },
			user: officer,
			overrideAccess: false,
		}),
	(round) =>
		plain.update({ collection: 'messages', id: others[round % others.length] ?? '', data: { title: `Lần ${round}` } }),
);
await plain.destroy();
await cms.close();
process.exit(0);

/** Adds messages and their renditions to both, until there are as many as asked for. */
async function fill(messages: number, tags: readonly string[]): Promise<void> {
	const about = { role: 'message', loudspeaker: 'fit', sourceVersion: 1 } as const;
	for (; filled < messages; filled += 1) {
		const data = { ...about, key: `bai-${filled}`, title: `Bài số ${filled}`, order: filled + 1 };
		await cms.payload.create({ collection: 'messages', data, depth: 0 });
		await plain.create({ collection: 'messages', data, depth: 0 });
	}
	const script = 'Bà con nhớ gọi {{hotline:111}} trước khi đi làm xa. '.repeat(8);
	for (const [which, one] of Object.entries({ ours: cms.payload, plain })) {
		const { docs: all } = await one.find({ collection: 'messages', pagination: false, depth: 0 });
		for (const { id } of all) {
			for (const language of tags) {
				const cell = `${which} ${id} ${language}`;
				if (written.has(cell)) continue;
				written.add(cell);
				await addRendition(one, { message: id, language, script, state: 'approved' });
			}
		}
	}
}

/** The same figures from plain Payload as its documentation reads them: one find with the needed fields. */
async function readAll(payload: Payload): Promise<unknown> {
	return Promise.all([
		payload.find({ collection: 'messages', pagination: false, depth: 0, select: { title: true, sourceVersion: true } }),
		payload.find({
			collection: 'renditions',
			pagination: false,
			depth: 0,
			select: { message: true, language: true, state: true, sourceVersion: true, sampleDigest: true },
		}),
	]);
}

/** Runs both in turn, so that whatever else the machine does meets both. */
async function compared(
	name: string,
	rounds: number,
	ours: (round: number) => Promise<unknown>,
	theirs: (round: number) => Promise<unknown>,
): Promise<void> {
	const times: [number[], number[]] = [[], []];
	for (let round = -2; round < rounds; round += 1) {
		for (const [index, run] of [ours, theirs].entries()) {
			const began = performance.now();
			await run(Math.max(round, 0));
			if (round >= 0) times[index as 0 | 1].push(performance.now() - began);
		}
	}
	print(`${name}: ${spread(times[0])}; plain Payload: ${spread(times[1])}`);
}

function spread(times: readonly number[]): string {
	const sorted = times.toSorted((one, other) => one - other);
	const at = (share: number) =>
		(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
	return `median ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
