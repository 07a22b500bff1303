import { expect, test } from 'vitest';

import { askCms } from '../support/ask-cms.ts';
import { speechLike } from '../support/audio-signals.ts';
import { addRecording, heardOf, seededChange } from '../support/cms.ts';
import { asOfficer } from './approvals-changes.ts';

import type { Payload, TypedUser } from 'payload';
import type { Rendition } from '#cms/payload-types.ts';
import type { Approved } from './approvals-changes.ts';

/** The CMS of approvals.test.ts, and what its tests are about. */
interface HearingDesk {
	readonly payload: Payload;
	readonly dataDir: string;
	/** Of Khmer. */
	readonly listener: TypedUser;
	/** A Khmer rendition of its own each time. */
	readonly approved: () => Promise<Approved>;
	readonly read: (id: Rendition['id']) => Promise<Rendition>;
}

/** In the CMS of approvals.test.ts: nobody signs what was not heard to its end, nor faster than that takes. */
export function hearingTests(desk: () => HearingDesk): void {
	test('nobody signs what was not played to its end, and what was played is kept with the signature', async () => {
		const { payload, listener, approved, read } = desk();
		const { rendition } = await approved();
		await seededChange(payload, rendition.id, { state: 'recorded' });
		const sign = (heard: object) =>
			payload.update({
				collection: 'renditions',
				id: rendition.id,
				data: { state: 'listened', ...heard } as never,
				user: listener,
				...asOfficer,
			});
		await expect(sign({})).rejects.toThrow(/hãy bấm "Nghe"/);
		const heard = await heardOf(payload, rendition.id);
		await expect(sign(heard)).rejects.toThrow(/máy chủ chưa gửi bản lên loa này cho bạn/);
		await heardOf(payload, rendition.id, listener);
		await expect(sign({ ...heard, heardSeconds: heard.heardSeconds / 2 })).rejects.toThrow(
			/Mới nghe \d+ trên \d+ giây/,
		);
		await expect(sign({ ...heard, heardDigest: 'another' })).rejects.toThrow(/đã đổi sau khi bạn nghe/);
		await sign(heard);
		const { docs } = await payload.find({
			collection: 'rendition-moves',
			where: { rendition: { equals: rendition.id }, to: { equals: 'listened' } },
		});
		const { listenedDigest } = await read(rendition.id);
		expect(docs).toMatchObject([{ ...heard, signedDigest: listenedDigest }]);
	});

	test('nobody signs faster than the server’s own clock allows, nor two recordings heard at once', async () => {
		const { payload, dataDir, listener, approved } = desk();
		const [one, two] = [await approved(), await approved()];
		const fetched = async ({ rendition }: Approved, pitchHz: number) => {
			const recording = await addRecording(payload, rendition.id, dataDir, speechLike({ pitchHz }));
			await seededChange(payload, rendition.id, { state: 'recorded' });
			const answer = await askCms(payload, listener, `/api/listen/${recording.id}/processed`);
			expect(answer.status).toBe(200);
			return { id: rendition.id, heard: await heardOf(payload, rendition.id) };
		};
		const [first, second] = [await fetched(one, 120), await fetched(two, 190)];
		const sign = ({ id, heard }: typeof first) =>
			payload.update({
				collection: 'renditions',
				id,
				data: { state: 'listened', ...heard } as never,
				user: listener,
				...asOfficer,
			});
		/** As if the person had got both some seconds earlier. */
		const wait = async (seconds: number) => {
			const { docs } = await payload.find({ collection: 'payload-kv', where: { key: { like: 'listening:' } } });
			for (const { id, data } of docs) {
				const given = data as { givenAt: number };
				const earlier = { ...given, givenAt: given.givenAt - seconds * 1_000 };
				await payload.update({ collection: 'payload-kv', id, data: { data: earlier } });
			}
		};
		const tooEarly = /mới đủ thời gian để nghe \d+ trên \d+ giây/;
		// a minute: longer than anything else takes here
		const claimed = (part: typeof first) => ({ ...part, heard: { ...part.heard, heardSeconds: 60 } });
		await expect(sign(claimed(first))).rejects.toThrow(tooEarly);
		await wait(60);
		await sign(claimed(first));
		await expect(sign(claimed(second))).rejects.toThrow(tooEarly);
		await wait(60);
		await sign(claimed(second));
		const { tidyGiven } = await import('#cms/foundation/given-sounds.ts');
		const kept = () => payload.count({ collection: 'payload-kv', where: { key: { like: 'listening:' } } });
		await tidyGiven(payload, Date.now());
		expect((await kept()).totalDocs).toBeGreaterThanOrEqual(2);
		await tidyGiven(payload, Date.now() + 25 * 3_600_000);
		expect((await kept()).totalDocs).toBe(0);
	});
}
