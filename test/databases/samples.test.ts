import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { parseDay } from '#content/model/month.ts';
import { isOfFirstMonth, starterMessages } from '#content/starter.ts';

import { speechLike, writeWav } from '../support/audio-signals.ts';
import { databaseName, isDatabaseMissing, openTestCms, person } from '../support/cms.ts';
import { restAs } from '../support/rest.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import type { Payload, TypedUser } from 'payload';
import type { Edition, Rendition } from '#cms/payload-types.ts';
import type { Rest } from '../support/rest.ts';

interface Found {
	readonly findings: readonly { readonly code: string; readonly level: string; readonly message: string }[];
}

describe.skipIf(isDatabaseMissing)(`starter content is a sample until somebody approves it, on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let dataDir = '';
	let officer: TypedUser;
	let approver: TypedUser;
	let desk: Rest;
	let copy: Edition;

	beforeAll(async () => {
		({ payload, close, dataDir } = await openTestCms());
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		const { seedSampleData } = await import('#cms/system/seed-sample.ts');
		await seedReferenceData(payload);
		await seedSampleData(payload, new Date());
		officer = await person(payload, { roles: ['officer'] });
		approver = await person(payload, { roles: ['approver'] });
		desk = await restAs(payload, officer);
		const { docs } = await payload.find({ collection: 'editions', limit: 1, depth: 0 });
		const made = await desk.json<{ id: Edition['id'] }>(`editions/${docs[0]!.id}/copy`, { month: '2031-01' });
		copy = await payload.findByID({ collection: 'editions', id: made.id, depth: 0 });
	});
	afterAll(() => close());

	const texts = async (language: string): Promise<readonly Rendition[]> =>
		(
			await payload.find({
				collection: 'renditions',
				where: { language: { equals: language }, message: { in: copy.messages } },
				sort: 'id',
				pagination: false,
				depth: 0,
				joins: false,
			})
		).docs;
	const planned = async () => {
		const { loadMessagesOfEdition } = await import('#cms/editions/load-edition.ts');
		const { loadHotlines } = await import('#cms/hotlines/load-hotlines.ts');
		const { loadLanguagesOnAir } = await import('#cms/places/load-languages-on-air.ts');
		const { planEdition } = await import('#cms/editions/plan-edition.ts');
		return planEdition({
			month: '2031-01' as never,
			area: { code: '00', name: 'Cả nước' },
			messages: await loadMessagesOfEdition({ payload }, copy),
			languages: await loadLanguagesOnAir({ payload }),
			hotlines: await loadHotlines({ payload }),
			today: parseDay('2026-11-26')!,
		});
	};
	const published = async (): Promise<ReadonlyMap<string, boolean>> => {
		const { loadMessages } = await import('#cms/editions/load-edition.ts');
		const { isPublishable } = await import('#content/model/rendition.ts');
		const messages = await loadMessages({ payload }, {});
		return new Map(
			messages.flatMap(({ texts: records, renditions, sourceVersion }) =>
				renditions
					.filter((rendition) => isPublishable(rendition, sourceVersion))
					.map(({ language, isSample }) => [
						String(records.find((record) => record.language === language)?.id),
						isSample,
					]),
			),
		);
	};
	const checked = () =>
		desk.json<Found>('editions/preflight', { month: copy.month, area: copy.area, messages: copy.messages });

	test('a copy of the sample month is a sample in every part, and its list says so', async () => {
		expect(copy).not.toHaveProperty('isSample');
		const { plan, problems } = await planned();
		expect(problems).toEqual([]);
		const items = plan?.languages.flatMap((language) => language.items) ?? [];
		expect(items.length).toBeGreaterThan(5);
		expect(items.every(({ isSample }) => isSample === true)).toBe(true);
		const { findings } = await checked();
		expect(findings.find(({ code }) => code === 'sample_bulletin')).toMatchObject({ level: 'WARNING' });
	});

	test('the pages show the first month; the rest of the library waits until an edition that is out has it', async () => {
		const { loadMessages } = await import('#cms/editions/load-edition.ts');
		const { loadHotlines } = await import('#cms/hotlines/load-hotlines.ts');
		const { publishedMessage } = await import('#cms/releases/published-messages.ts');
		const { samplesThatWait } = await import('#cms/releases/waiting-samples.ts');
		const messages = await loadMessages({ payload }, {});
		const hotlines = await loadHotlines({ payload });
		const shown = (waitsAsSample: (message: string) => boolean) =>
			messages
				.map((message) =>
					publishedMessage(message, {
						hotlines,
						today: parseDay('2026-11-26')!,
						onAir: new Set(['vi']),
						webAudio: () => null,
						previous: () => undefined,
						isWithdrawn: () => false,
						waitsAsSample,
						onNumber: () => undefined,
					}),
				)
				.filter(({ renditions }) => renditions.length > 0)
				.map(({ key }) => key);
		const first = starterMessages().filter(isOfFirstMonth);
		expect(messages.length).toBe(starterMessages().length);
		expect(shown(samplesThatWait([]))).toHaveLength(first.length);
		const edition = { languages: [{ tracks: [{ message: 've-di-xa' }] }] };
		const withVerse = shown(samplesThatWait([{ published: edition as never }]));
		expect(withVerse).toHaveLength(first.length + 1);
		expect(withVerse).toContain('ve-di-xa');
		expect(copy.messages.length).toBeLessThan(first.length);
	});

	test('words or a voice that a person brings end the exemption; what goes back to the library is nobody’s approval', async () => {
		const [changed, voiced] = (await texts('km')) as [Rendition, Rendition];
		const before = await published();
		expect([before.get(String(changed.id)), before.get(String(voiced.id))]).toEqual([true, true]);
		const translator = await person(payload, { roles: ['translator'], languages: ['km'] });
		const write = (script: string) =>
			payload.update({
				collection: 'renditions',
				id: changed.id,
				data: { script },
				user: translator,
				overrideAccess: false,
				depth: 0,
			});
		await write('ខ');
		await payload.create({
			collection: 'recordings',
			data: { rendition: voiced.id, voiceKind: 'human', hasConsent: true },
			filePath: writeWav(join(dataDir, 'giong.wav'), speechLike({ seconds: 3 })),
			user: translator,
			overrideAccess: false,
		});
		const after = await published();
		expect([after.has(String(changed.id)), after.has(String(voiced.id))]).toEqual([false, false]);
		const { sampleDigest } = await write(changed.script ?? '');
		expect([sampleDigest ?? null, (await published()).has(String(changed.id))]).toEqual([null, false]);
		await payload.update({
			collection: 'renditions',
			id: voiced.id,
			data: { state: 'withdrawn' },
			context: bypass('transition'),
		});
	});

	test('once one part is approved the bulletin is official: every part that is not is named, at the desk and by the server', async () => {
		const [first] = (await texts('vi')) as [Rendition];
		await payload.update({
			collection: 'renditions',
			id: first.id,
			data: { state: 'approved', safetyReason: 'Đã xem kỹ' },
			user: approver,
			overrideAccess: false,
		});
		expect((await published()).get(String(first.id))).toBe(false);
		const { findings } = await checked();
		const named = findings.filter(({ code }) => code === 'sample_part');
		expect(named.every(({ level, message }) => level === 'ERROR' && message.includes('bản mẫu'))).toBe(true);
		const { problems } = await planned();
		const parts = problems.filter(({ code }) => code === 'sample_part');
		expect(parts).toHaveLength(named.length);
		expect(parts.length).toBeGreaterThanOrEqual(copy.messages.length - 1);
		const refused = await desk.json<{ errors: { message: string }[] }>(`editions/${copy.id}/move`, { to: 'locked' });
		expect([refused.status, refused.errors[0]?.message]).toEqual([400, expect.stringContaining('còn là bản mẫu')]);
	});
});
