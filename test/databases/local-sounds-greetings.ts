import { expect, test } from 'vitest';

import { renderedEditionSchema } from '#content/model/edition-plan.ts';
import { addMonths, monthAt } from '#content/model/month.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import { askCms } from '../support/ask-cms.ts';
import { person } from '../support/cms.ts';

import type { Payload, TypedUser } from 'payload';
import type { LocalSound } from '#cms/payload-types.ts';
import type { LocalSounds } from '#cms/local-sounds/load-local-sounds.ts';

const MONTH = monthAt(new Date());

/** The CMS of local-sounds.test.ts, its people and what they do. */
interface GreetingDesk {
	readonly payload: Payload;
	readonly officer: TypedUser;
	readonly approver: TypedUser;
	/** Officer and approver of the whole country. */
	readonly national: TypedUser;
	/** With a recording in Vietnamese. */
	readonly message: string | number;
	/** Of the officer's province. */
	readonly daoSan: { readonly id: string | number; readonly code: string };
	/** Of another province. */
	readonly elsewhere: { readonly id: string | number };
	readonly greeting: (more?: object, about?: { seconds?: number; user?: TypedUser }) => Promise<LocalSound>;
	readonly change: (id: LocalSound['id'], data: object, user: TypedUser) => Promise<LocalSound>;
	readonly approve: (id: LocalSound['id'], user?: TypedUser) => Promise<LocalSound>;
	/** As if the player had been open for an hour. */
	readonly hear: (id: LocalSound['id'], user: TypedUser) => Promise<void>;
	readonly localOf: (area: string) => Promise<LocalSounds>;
}

/** In the CMS of local-sounds.test.ts, after its other tests: greetings of a commune, and the bulletin that begins with one. */
export function greetingTests(desk: () => GreetingDesk): void {
	test('a greeting has words, meaning and consent, names no number, and is of the own province', async () => {
		const { national, elsewhere, greeting } = desk();
		for (const [missing, why] of [
			[{ words: 'Bà con gọi 0912 345 678 nhé.' }, /số điện thoại/],
			[{ hasConsent: false }, /đồng ý/],
		] as const)
			await expect(
				greeting(missing).catch((error: { data?: { errors?: { message: string }[] } }) => {
					throw new Error(error.data?.errors?.map((one) => one.message).join(' ') ?? 'Another refusal');
				}),
				JSON.stringify(missing),
			).rejects.toThrow(why);
		await expect(greeting({ commune: null })).rejects.toThrow('Hãy chọn "Xã"');
		await expect(greeting({ commune: elsewhere.id })).rejects.toThrow('không thuộc địa bàn');
		await expect(greeting({}, { seconds: 48 })).rejects.toThrow('1 đến 45 giây');
		// whoever looks after the country orders one for a commune: it is of the commune's province
		expect((await greeting({}, { user: national })).area).toBe('12');
	});

	test('a greeting is heard before it is approved, in another language by a speaker of it first', async () => {
		const { payload, officer, approver, daoSan, greeting, change, approve, hear, localOf } = desk();
		const vietnamese = await greeting();
		await expect(approve(vietnamese.id)).rejects.toThrow(/nghe hết/);
		await hear(vietnamese.id, approver);
		expect((await approve(vietnamese.id)).state).toBe('approved');

		const khmer = await greeting({ language: 'km', words: 'សួស្តី', meaning: 'Kính chào bà con.' });
		await hear(khmer.id, approver);
		await expect(approve(khmer.id)).rejects.toThrow(/người nói tiếng này/);
		const listener = await person(payload, { roles: ['listener'], languages: ['km'] });
		const sign = (user: TypedUser) =>
			askCms(payload, user, `/api/listen-local/${khmer.id}/heard`, { method: 'POST', body: '{}' });
		expect((await sign(await person(payload, { roles: ['listener'], languages: ['ktv'] }))).status).toBe(403);
		expect((await sign(officer)).status).toBe(403);
		expect((await sign(listener)).status).toBe(409);
		await hear(khmer.id, listener);
		expect((await sign(listener)).status).toBe(200);
		expect((await approve(khmer.id)).state).toBe('approved');
		const { greetings } = await localOf('12');
		expect(greetings.map(({ commune, language }) => [commune, language])).toEqual(
			expect.arrayContaining([
				[daoSan.code, 'vi'],
				[daoSan.code, 'km'],
			]),
		);
		// other words are another greeting
		expect((await change(khmer.id, { meaning: 'Chào.' }, officer)).state).toBe('waiting');
		await expect(approve(khmer.id)).rejects.toThrow(/người nói tiếng này/);
		for (const path of ['999999', `${khmer.id}/nothing`])
			expect((await askCms(payload, listener, `/api/listen-local/${path}`)).status).toBe(404);
		expect((await askCms(payload, undefined, `/api/listen-local/${khmer.id}`)).status).toBe(404);
	});

	test('the time in which one greeting was signed is not the time of another', async () => {
		const { payload, officer, greeting, change, approve } = desk();
		const { noteGiven } = await import('#cms/foundation/given-sounds.ts');
		const { uploadDigest } = await import('#cms/foundation/upload-digest.ts');
		const other = await person(payload, { roles: ['approver'], province: '12' });
		const [first, second] = [await greeting({}, { seconds: 12 }), await greeting({}, { seconds: 13 })];
		for (const sound of [first, second]) {
			expect((await askCms(payload, other, `/api/listen-local/${sound.id}`)).status).toBe(200);
			const voice = await uploadDigest('local-sounds', { ...sound });
			await noteGiven(payload, { person: other.id, voice }, Date.now() - 20_000);
		}
		expect((await approve(first.id, other)).state).toBe('approved');
		await expect(approve(second.id, other)).rejects.toThrow(/nghe hết/);
		// the commune keeps the greeting of the test before
		await change(first.id, { state: 'withdrawn' }, officer);
	});

	test('the bulletin of the commune begins with its greeting, the province’s with its signature; withdrawn, it is gone', async () => {
		const { payload, officer, approver, message, daoSan, greeting, change, approve, hear, localOf } = desk();
		const edition = await payload.create({
			collection: 'editions',
			data: { month: MONTH, area: '12', title: 'Bản tin', messages: [message], state: 'locked' } as never,
			depth: 0,
			context: bypass('edition'),
		});
		const { renderEdition } = await import('#cms/editions/render-edition.ts');
		await renderEdition(payload, edition.id);
		const { rendered } = await payload.findByID({ collection: 'editions', id: edition.id, depth: 0 });
		const { languages } = renderedEditionSchema.parse(JSON.parse(rendered ?? '{}'));
		const [vietnamese] = languages;
		expect(vietnamese).toMatchObject({ language: 'vi', credits: [expect.stringContaining('Mới hơn') as string] });
		// pre-roll, 3 s of music twice instead of two chimes, pauses, the voice
		expect(vietnamese!.tracks[0]!.durationSeconds).toBeGreaterThan(1.5 + 3 + 0.5 + 3 + 1 + 3 + 0.5);
		const [own] = vietnamese!.communes ?? [];
		expect(own).toMatchObject({ commune: daoSan.code, own: { title: 'Lời trưởng bản', vietnamese: '' } });

		const { withoutWithdrawnGreetings } = await import('#cms/releases/withhold-greetings.ts');
		const { publishedSounds } = await import('#cms/local-sounds/load-local-sounds.ts');
		const published = async () => {
			const { greetings } = await publishedSounds({ payload });
			const [one] = withoutWithdrawnGreetings([{ published: { languages } }] as never, greetings);
			return one?.published.languages[0]?.communes?.length ?? 0;
		};
		expect(await published()).toBe(1);
		const [stored] = (
			await payload.find({
				collection: 'local-sounds',
				where: { kind: { equals: 'greeting' }, state: { equals: 'approved' } },
			})
		).docs;
		expect(String(stored?.id)).toBe(own!.own!.source);
		await change(stored!.id, { state: 'withdrawn' }, officer);
		expect(await published()).toBe(0);
		// another month's greeting is no greeting of this one
		const later = await greeting({ month: addMonths(MONTH, 1) });
		await hear(later.id, approver);
		await approve(later.id);
		expect((await localOf('12')).greetings.filter(({ language }) => language === 'vi')).toEqual([]);

		const { preflightOf } = await import('#cms/editions/load-preflight.ts');
		const seconds = async (more: object) =>
			(await preflightOf({ payload }, { ...edition, ...more })).minutes[0]?.seconds ?? 0;
		// two signatures of 3 s instead of two chimes of 2.4 s
		expect((await seconds({})) - (await seconds({ hasGeneratedMusicOnly: true }))).toBeCloseTo(1.2, 1);
		const locked = payload.update({
			collection: 'editions',
			id: edition.id,
			data: { hasGeneratedMusicOnly: true },
			user: officer,
			overrideAccess: false,
		});
		await expect(locked).rejects.toThrow(/Mở lại để sửa/);
	});
}
