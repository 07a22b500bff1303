import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';

import { fingerprintOf } from '#cms/messages/approvals/rendition-digest.ts';
import { loadToday } from '#cms/start-page/load-today.ts';
import { publishRelease } from '#cms/releases/publish-release.ts';
import { seedReferenceData } from '#cms/places/seed-places.ts';
import { addMonths, monthAt } from '#content/model/month.ts';
import { communes, provinces } from '#content/places/places.ts';

import { openTestCms, PASSWORD, person } from '../support/cms.ts';
import { openGatedCms } from '../support/gated-cms.ts';
import { longestStall } from '../support/longest-stall.ts';
import { insertManyAirings } from './many-airings.ts';

/** Measures one size; started by national.ts with the share of the country. */
const share = Number(process.argv[2] ?? 1);
const of = (count: number) => Math.max(1, Math.round(count * share));

const LANGUAGES = ['vi', 'mww-Latn-VN', 'km'] as const;
const MESSAGES_OF_A_PROVINCE = 10;
const SCRIPT = 'Bà con nhớ gọi {{hotline:111}} trước khi đi làm xa. '.repeat(6);
/** A leaflet with a number that nobody knows is not drawn, nor its poster: a thousand are minutes of drawing, once. */
const NOT_DRAWN = 'Gọi {{hotline:99999}}.';
const ROUNDS = 15;
const now = new Date();
/** Over, so that publishing does not make its audio: there is none. */
const LAST_MONTH = addMonths(monthAt(now), -1);

const print = (name: string, value: number) => process.stdout.write(`> ${name}: ${value.toFixed(1)}\n`);
const note = (line: string) => process.stdout.write(`> ${line}\n`);

const cms = await openTestCms();
const { payload } = cms;
const began = performance.now();
await seedPlaces();
const areas = provinces().slice(0, of(provinces().length));
for (const { code } of areas) await seedProvince(code);
for (let index = 0; index < of(300); index += 1)
	await payload.db.create({
		collection: 'users',
		data: {
			email: `dong-${index}@example.org`,
			roles: ['officer'],
			province: areas[index % areas.length]?.code ?? '12',
		},
	});
await insertManyAirings(payload, of(200_000), monthAt(now));
note(
	`${areas.length} provinces, ${areas.length * MESSAGES_OF_A_PROVINCE} messages in ${LANGUAGES.length} languages, ${of(3_321)} communes, ${of(200_000)} airings, ${of(300)} users: made in ${((performance.now() - began) / 1_000).toFixed(0)} s`,
);

const administrator = await person(payload, { roles: ['administrator'] });
const gate = await openGatedCms(payload, cms.dataDir);
const { token } = await payload.login({
	collection: 'users',
	data: { email: administrator.email, password: PASSWORD },
});
for (const path of ['messages', 'renditions', 'airings', 'communes', 'users'])
	print(`list of ${path} over HTTP, ms`, await median(() => asked(`/api/${path}?limit=25&page=1`)));
print('start page, ms', await median(() => loadToday(payload, administrator, now)));
print('start of the CMS on this database, ms', startOnce());

let megabytes = 0;
let worstHealth = 0;
const timer = setInterval(() => (megabytes = Math.max(megabytes, process.memoryUsage.rss() / 1024 / 1024)), 50);
const over = new AbortController();
const asking = (async () => {
	while (!over.signal.aborted) {
		const due = performance.now();
		// an idle connection may end at the moment in which it is taken again: both sides live in this process
		const askHealth = () => fetch(`${gate.url}/api/healthz`).then((answer) => answer.arrayBuffer());
		await askHealth().catch(askHealth);
		worstHealth = Math.max(worstHealth, performance.now() - due);
		await new Promise((settle) => setTimeout(settle, 50));
	}
})();
const { milliseconds, stallMs } = await longestStall(() => publishRelease(payload, { reason: 'đo' }));
over.abort();
await asking;
clearInterval(timer);
print('publish, ms', milliseconds);
print('longest stall while publishing, ms', stallMs);
print('longest health answer while publishing, ms', worstHealth);
print('memory while publishing, MB', megabytes);
await gate.stop();
await cms.close();
process.exit(0);

async function seedPlaces(): Promise<void> {
	if (share < 1) {
		const all = communes();
		const few = all.filter((_commune, index) => index % Math.round(1 / share) === 0);
		for (const { code, name, kind, province, languages } of few)
			await payload.db.create({
				collection: 'communes',
				data: { code, name, kind, province, languages, keyVersion: 1, validFrom: '2025-07-01' },
			});
	}
	await seedReferenceData(payload);
}

/** Ten approved messages in each language, and a bulletin of them that is out. */
async function seedProvince(area: string): Promise<void> {
	const keys: string[] = [];
	const ids: (string | number)[] = [];
	for (let index = 0; index < MESSAGES_OF_A_PROVINCE; index += 1) {
		const key = `bai-${area}-${index}`;
		// below hooks: a thousand renditions are to be there, not to be written
		const { id } = (await payload.db.create({
			collection: 'messages',
			data: {
				key,
				title: `Bài ${index} của ${area}`,
				role: 'message',
				order: index + 1,
				loudspeaker: 'fit',
				areas: [area],
				sourceVersion: 1,
			},
		})) as { id: number };
		for (const language of LANGUAGES) {
			const words = {
				language,
				title: `Bản ${language}`,
				script: SCRIPT,
				webText: SCRIPT,
				action: 'Gọi {{hotline:111}}.',
				leaflet: NOT_DRAWN,
			};
			const { digest } = await fingerprintOf(key, { ...words, textVersion: 1 }, []);
			await payload.db.create({
				collection: 'renditions',
				data: { ...words, message: id, state: 'approved', sourceVersion: 1, textVersion: 1, approvedDigest: digest },
			});
		}
		keys.push(key);
		ids.push(id);
	}
	const rendered = {
		month: LAST_MONTH,
		area: { code: area, name: area },
		languages: LANGUAGES.map((language) => renderedLanguage(area, language, keys)),
	};
	await payload.db.create({
		collection: 'editions',
		data: {
			title: `Bản tin ${area}`,
			month: LAST_MONTH,
			area,
			state: 'published',
			messages: ids,
			languages: [...LANGUAGES],
			slots: ['17:00'],
			rendered: JSON.stringify(rendered),
		},
	});
}

function renderedLanguage(area: string, language: string, keys: readonly string[]) {
	const file = (name: string) => ({
		key: sha256(name),
		extension: 'mp3',
		bytes: 400_000,
		sha256: sha256(`bytes ${name}`),
		crc32: 1,
		durationSeconds: 48,
		integratedLufs: -16,
		truePeakDbtp: -2,
	});
	return {
		language,
		tracks: keys.map((key, index) => ({
			...file(`${area} ${language} ${key}`),
			file: `${String(index + 1).padStart(2, '0')}_BAI.MP3`,
			title: `Bài ${index}`,
			message: key,
			role: 'message',
			voice: 'human',
		})),
		bulletin: { ...file(`${area} ${language}`), file: 'BAN_TIN.MP3', chapters: [] },
		web: {},
	};
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

async function asked(path: string): Promise<void> {
	const answer = await fetch(`${gate.url}${path}`, { headers: { authorization: `JWT ${token}` } });
	if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}.`);
	await answer.arrayBuffer();
}

async function median(work: () => Promise<unknown>): Promise<number> {
	const times: number[] = [];
	for (let round = -2; round < ROUNDS; round += 1) {
		const begun = performance.now();
		await work();
		if (round >= 0) times.push(performance.now() - begun);
	}
	return times.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
}

/** Opens the CMS in a process of its own, on the same database, and ends it. */
function startOnce(): number {
	const program = `const { openCms } = await import('#cms/foundation/open-cms.ts'); await openCms(); process.exit(0);`;
	const begun = performance.now();
	const { status } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', program], {
		stdio: 'ignore',
	});
	if (status !== 0) throw new Error(`The start ended with ${status}.`);
	return performance.now() - begun;
}
