import { expect, test } from 'vitest';

import { addRendition, messageInVietnamese } from '../support/cms.ts';

import type { TestCms } from '../support/cms.ts';

/** In the CMS of desk.test.ts: what is refused leaves nothing behind. */
export function refusalTests(cms: () => Pick<TestCms, 'payload'>): void {
	test('typed telephone numbers and the retired hotline are refused in Vietnamese', async () => {
		const { payload } = cms();
		const { rendition } = await messageInVietnamese(payload, { key: 'go-so' });
		await expect(
			payload.update({ collection: 'renditions', id: rendition.id, data: { script: 'Gọi 0912 345 678 ngay.' } }),
		).rejects.toMatchObject({ data: { errors: [{ message: expect.stringContaining('{{hotline:111}}') }] } });
		await expect(
			payload.create({
				collection: 'hotlines',
				data: { number: '18001567', label: 'Cũ', area: '00', hours: '24/7', cost: '0' },
			}),
		).rejects.toMatchObject({ data: { errors: [{ message: expect.stringContaining('111') }] } });
	});

	test('a refused document leaves nothing behind, and 60 parallel writes all arrive', async () => {
		const { payload } = cms();
		const { message } = await messageInVietnamese(payload, { key: 'trung' });
		const before = await payload.count({ collection: 'renditions' });
		await expect(
			addRendition(payload, { message: message.id, language: 'vi', script: 'x', state: 'drafted' }),
		).rejects.toThrow();
		expect((await payload.count({ collection: 'renditions' })).totalDocs).toBe(before.totalDocs);

		await Promise.all(
			Array.from({ length: 60 }, (_value, index) =>
				payload.create({
					collection: 'campaigns',
					data: { key: `song-song-${index}`, title: `Chiến dịch ${index}`, programmes: ['giảm nghèo'] },
				}),
			),
		);
		const { totalDocs } = await payload.count({ collection: 'campaigns', where: { key: { like: 'song-song' } } });
		expect(totalDocs).toBe(60);
	});
}
