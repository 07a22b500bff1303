import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { bypass } from '#cms/foundation/bypass.ts';
import { monthAt } from '#content/model/month.ts';

import { speechLike, writeWav } from '../support/audio-signals.ts';
import {
	addRecording,
	addRendition,
	databaseName,
	heardOf,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	person,
	seededChange,
	signedAsIs,
} from '../support/cms.ts';
import { CHANGES, asOfficer } from './approvals-changes.ts';
import { hearingTests } from './approvals-hearing.ts';

import type { Payload, TypedUser } from 'payload';
import type { Rendition } from '#cms/payload-types.ts';
import type { Approved } from './approvals-changes.ts';

describe.skipIf(isDatabaseMissing)(`an approval is of exactly what was read and heard, on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let dataDir = '';
	let officer: TypedUser;
	let listener: TypedUser;
	let approver: TypedUser;
	let month = 0;

	beforeAll(async () => {
		({ payload, close, dataDir } = await openTestCms());
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		await seedReferenceData(payload);
		officer = await person(payload, { roles: ['officer'] });
		listener = await person(payload, { roles: ['listener'], languages: ['km'] });
		approver = await person(payload, { roles: ['approver'] });
	});
	afterAll(() => close());

	/** A file that somebody else has spoken. */
	const otherVoice = (name: string) => writeWav(join(dataDir, `${name}.wav`), speechLike({ seconds: 3, pitchHz: 190 }));

	async function approved(): Promise<Approved> {
		month += 1;
		const { message, rendition: source } = await messageInVietnamese(payload, { key: `bai-${month}` });
		await seededChange(payload, source.id, { allowsDraftVoice: true });
		const { id } = await addRendition(payload, { message: message.id, language: 'km', script: 'ក', state: 'approved' });
		const recording = await addRecording(payload, id, dataDir);
		const edition = await payload.create({
			collection: 'editions',
			data: {
				month: `${2031 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
				area: '12',
				title: `Bản tin ${month}`,
				messages: [message.id],
				state: 'planning',
			},
			depth: 0,
		});
		return { rendition: await read(id), recording, message: message.id, edition };
	}
	const read = (id: Rendition['id']) => payload.findByID({ collection: 'renditions', id, depth: 0 });
	/** What the bulletin says when an officer locks it; empty: it is locked. */
	const lock = ({ edition }: Approved): Promise<string> =>
		payload.update({ collection: 'editions', id: edition.id, data: { state: 'locked' }, user: officer, depth: 0 }).then(
			() => '',
			(error: Error) => error.message,
		);
	const rendering = async ({ edition }: Approved): Promise<string> => {
		const { renderEdition } = await import('#cms/editions/render-edition.ts');
		return renderEdition(payload, edition.id).then(
			() => '',
			(error: Error) => error.message,
		);
	};
	const inSnapshot = async ({ message }: Approved): Promise<readonly string[]> => {
		const { loadMessages } = await import('#cms/editions/load-edition.ts');
		const { publishedMessage } = await import('#cms/releases/published-messages.ts');
		const { loadHotlines } = await import('#cms/hotlines/load-hotlines.ts');
		const [loaded] = await loadMessages({ payload }, { id: { equals: message } });
		const published = publishedMessage(loaded!, {
			hotlines: await loadHotlines({ payload }),
			today: '2026-11-26' as never,
			onAir: new Set(['vi', 'km']),
			webAudio: () => null,
			previous: () => undefined,
			isWithdrawn: () => false,
			waitsAsSample: () => false,
			onNumber: () => undefined,
		});
		return published.renditions.map(({ language }) => language).toSorted();
	};

	test('what nobody has touched is locked, rendered and published', async () => {
		const made = await approved();
		expect(await lock(made)).toBe('');
		expect(await rendering(made)).toBe('');
		expect(await inSnapshot(made)).toEqual(['km', 'vi']);
		// saving it as it is changes nothing
		await payload.update({
			collection: 'recordings',
			id: made.recording.id,
			data: { dialect: 'Trà Vinh' },
			user: officer,
		});
		expect((await read(made.rendition.id)).state).toBe('approved');
	});

	test.for(CHANGES)('%s: neither locked nor rendered nor on a page', async ([, change]) => {
		const made = await approved();
		expect(await inSnapshot(made)).toContain('km');
		await change(made, { payload, officer, dataDir, otherVoice });
		expect(await lock(made)).toMatch(/bản (Khmer|Cơ Tu): (chưa được duyệt|lời hoặc bản ghi đã đổi)|^$/);
		expect(await inSnapshot(made)).toEqual(['vi']);
		// below the pre-flight: a bulletin that stands as locked already
		await payload.update({
			collection: 'editions',
			id: made.edition.id,
			data: { state: 'locked' },
			context: bypass('edition'),
		});
		const airs = await plannedLanguages(made);
		expect(airs).not.toContain('km');
	});

	async function plannedLanguages({ edition }: Approved): Promise<readonly string[]> {
		const { loadMessagesOfEdition } = await import('#cms/editions/load-edition.ts');
		const { loadHotlines } = await import('#cms/hotlines/load-hotlines.ts');
		const { loadLanguagesOnAir } = await import('#cms/places/load-languages-on-air.ts');
		const { planEdition } = await import('#cms/editions/plan-edition.ts');
		const { plan } = planEdition({
			month: monthAt(new Date()),
			area: { code: '12', name: 'Lai Châu' },
			messages: await loadMessagesOfEdition({ payload }, edition),
			languages: await loadLanguagesOnAir({ payload }),
			hotlines: await loadHotlines({ payload }),
			today: '2026-11-26' as never,
		});
		return plan?.languages.map(({ language }) => language) ?? [];
	}

	test('who records or uploads neither listens nor approves; who changed anything since is an author', async () => {
		const all = await person(payload, { roles: ['officer', 'approver', 'listener'], languages: ['km'] });
		const { rendition } = await approved();
		const bring = (user: TypedUser) =>
			payload.create({
				collection: 'recordings',
				data: { rendition: rendition.id, voiceKind: 'human', hasConsent: true },
				filePath: otherVoice(`tu-nghe-${rendition.id}`),
				user,
				...asOfficer,
			});
		const step = async (user: TypedUser, state: 'listened' | 'approved') =>
			payload.update({
				collection: 'renditions',
				id: rendition.id,
				data: { state, ...(await heardOf(payload, rendition.id, user)) },
				user,
				...asOfficer,
			});
		await bring(all);
		expect((await read(rendition.id)).state).toBe('recorded');
		await expect(step(all, 'listened')).rejects.toThrow(/ghi âm hoặc tải bản ghi lên không tự nghe/);
		await step(listener, 'listened');
		await expect(step(all, 'approved')).rejects.toThrow(/ghi âm hoặc tải bản ghi lên không tự duyệt/);
		await step(approver, 'approved');

		// a comma by one person, another comma by a second: both are authors, not only the last one
		const change = (user: TypedUser, leaflet: string) =>
			payload.update({ collection: 'renditions', id: rendition.id, data: { leaflet }, user, ...asOfficer });
		const second = await person(payload, { roles: ['officer', 'approver'] });
		await change(second, '- ក,');
		await change(officer, '- ក');
		await seededChange(payload, rendition.id, { state: 'listened' });
		await expect(step(second, 'approved')).rejects.toThrow(/người viết hoặc sửa/);
		await step(approver, 'approved');
	});

	hearingTests(() => ({ payload, dataDir, listener, approved, read }));

	test('an approval from before the fingerprints airs nothing until it is confirmed', async () => {
		const made = await approved();
		await payload.db.updateOne({
			collection: 'renditions',
			id: made.rendition.id,
			data: { approvedDigest: null, listenedDigest: null, signedVoice: null },
			returning: false,
		});
		expect(await inSnapshot(made)).toEqual(['vi']);
		const { confirmApprovals } = await import('#cms/messages/approvals/confirm-approvals.ts');
		expect((await confirmApprovals(payload)).renditions).toContain('Bản km (km)');
		expect(await inSnapshot(made)).toEqual(['km', 'vi']);
		// what has changed since it was signed is not confirmed with it
		await payload.db.updateOne({
			collection: 'renditions',
			id: made.rendition.id,
			data: { approvedDigest: 'of something else' },
			returning: false,
		});
		await confirmApprovals(payload);
		expect(await inSnapshot(made)).toEqual(['vi']);
		await signedAsIs(payload, made.rendition.id);
	});
});
