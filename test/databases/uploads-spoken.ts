import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { speechLike, writeWav } from '../support/audio-signals.ts';
import { hadSound } from '../support/had-sound.ts';
import { setCheck } from '../support/verified.ts';

import type { Payload, TypedUser } from 'payload';
import type { SpokenName } from '#cms/payload-types.ts';
import type { Snapshot } from '#content/model/snapshot.ts';

/** The CMS of uploads.test.ts, its people and what a release would take along. */
interface UploadsDesk {
	readonly payload: Payload;
	readonly dataDir: string;
	readonly officer: TypedUser;
	readonly approver: TypedUser;
	readonly snapshot: () => Promise<
		Pick<Snapshot, 'spokenNames' | 'spokenPrompts'> & { readonly held: readonly { readonly title: string }[] }
	>;
	/** Where a published file is on disk. */
	readonly mediaFile: (file: { key: string; extension: string }) => string;
}

/** In the CMS of uploads.test.ts: spoken names of languages, and prompts beside buttons. */
export function spokenTests(desk: () => UploadsDesk): void {
	const sayName = (seconds: number, about: object = {}) =>
		desk().payload.create({
			collection: 'spoken-names',
			data: { language: 'vi', hasConsent: true, speaker: 'Bí danh B', ...about } as never,
			filePath: writeWav(join(desk().dataDir, `ten-${seconds}.wav`), speechLike({ seconds })),
			user: desk().officer,
			overrideAccess: false,
		});
	const approve = async (id: SpokenName['id'], user: TypedUser) => {
		const { payload } = desk();
		await hadSound(payload, { collection: 'spoken-names', id }, user);
		return payload.update({
			collection: 'spoken-names',
			id,
			data: { state: 'approved' },
			user,
			overrideAccess: false,
		});
	};

	test('the name of a language is heard on the site when another person has approved it', async () => {
		const { payload, officer, approver, snapshot, mediaFile } = desk();
		const { namesMissing } = await import('#cms/recordings/published-names.ts');
		expect(await namesMissing(payload)).toContain('Việt');
		const name = await sayName(2);
		expect([name.state, name.consentedOn?.length, (await snapshot()).spokenNames]).toEqual(['waiting', 10, {}]);
		await expect(approve(name.id, officer)).rejects.toThrow('không tự duyệt');
		const unheard = { collection: 'spoken-names', id: name.id, data: { state: 'approved' } } as const;
		await expect(payload.update({ ...unheard, user: approver, overrideAccess: false })).rejects.toThrow('nghe hết');
		await approve(name.id, approver);
		const { spokenNames } = await snapshot();
		expect(Object.keys(spokenNames)).toEqual(['vi']);
		const { opus, mp3, voice, durationSeconds } = spokenNames.vi!;
		expect([voice, existsSync(mediaFile(opus)), existsSync(mediaFile(mp3))]).toEqual(['human', true, true]);
		expect(durationSeconds).toBeGreaterThan(1);
		expect(durationSeconds).toBeLessThan(3);
		expect(await namesMissing(payload)).not.toContain('Việt');
	});

	test('a prompt beside a button is heard when another person has approved it, and says a number only while the pages call it', async () => {
		const { payload, officer, approver, snapshot } = desk();
		const said = async () => {
			const { spokenPrompts, spokenNames, held } = await snapshot();
			const heldPrompts = held.map(({ title }) => title).filter((title) => title.startsWith('Nhắc'));
			return [Object.keys(spokenPrompts.vi ?? {}).toSorted(), Object.keys(spokenNames), heldPrompts];
		};
		const listen = await sayName(10, { prompt: 'listen' });
		const call = await sayName(3, { prompt: 'call' });
		const next = await sayName(2, { prompt: 'next' });
		await approve(listen.id, approver);
		await approve(call.id, approver);
		await expect(approve(next.id, officer)).rejects.toThrow('không tự duyệt');
		await approve(next.id, approver);
		// the name of the language is still another recording
		expect(await said()).toEqual([['call', 'listen', 'next'], ['vi'], []]);
		await setCheck(payload, '111', { verifiedAt: null });
		expect(await said()).toEqual([['listen', 'next'], ['vi'], ['Nhắc: gọi 111, tiếng Việt']]);
		await setCheck(payload, '111', { verifiedAt: '2026-11-01' });
		const asName = {
			collection: 'spoken-names',
			user: officer,
			overrideAccess: false,
			data: { prompt: 'name' },
		} as const;
		await expect(payload.update({ ...asName, id: listen.id })).rejects.toThrow('1 đến 8 giây');
		// what it says is part of what was approved
		const changed = await payload.update({ ...asName, id: call.id, data: { prompt: 'leave' } });
		expect(changed).toMatchObject({ state: 'waiting', approvedDigest: null });
	});

	test('a name that is a speech, has no consent or is no sound is refused in words that help', async () => {
		const { payload } = desk();
		await expect(sayName(9)).rejects.toThrow('1 đến 8 giây');
		await expect(sayName(2, { hasConsent: false })).rejects.toMatchObject({ name: 'ValidationError' });
		const data = Buffer.from('no sound');
		await expect(
			payload.create({
				collection: 'spoken-names',
				data: { language: 'km', hasConsent: true } as never,
				file: { name: 'a.mp3', data, mimetype: 'audio/mpeg', size: data.length },
			}),
		).rejects.toThrow('không phải tệp âm thanh');
	});

	test('a recording that was lost holds up nothing: the release names it', async () => {
		const { payload, dataDir, snapshot } = desk();
		const { docs } = await payload.find({
			collection: 'spoken-names',
			where: { state: { equals: 'approved' }, prompt: { equals: 'name' } },
		});
		const { rm } = await import('node:fs/promises');
		await rm(join(dataDir, 'spoken-names', docs[0]!.filename ?? ''));
		const { spokenNames, held } = await snapshot();
		expect(spokenNames).toEqual({});
		expect(held.map(({ title }) => title)).toContain('Tên tiếng Việt');
	});
}
