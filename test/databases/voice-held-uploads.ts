import { existsSync } from 'node:fs';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

import { messageInVietnamese, person } from '../support/cms.ts';
import { speechLike } from '../support/finished-audio.ts';
import { inputFfmpeg } from '../support/input-ffmpeg.ts';

import type { TypedUser } from 'payload';
import type { TestCms } from '../support/cms.ts';

/** In the CMS of voice.test.ts: what others can do while ffmpeg judges an upload for as long as it likes. */
export function heldUploadTests(
	cms: () => Pick<TestCms, 'payload' | 'dataDir'> & { readonly officer: TypedUser },
): void {
	/** An ffmpeg that judges nothing before the test lets it. */
	async function heldFfmpeg() {
		const { dataDir } = cms();
		const [begun, gate, program] = ['begun', 'gate', 'ffmpeg'].map((name) => join(dataDir, `held-${name}`)) as [
			string,
			string,
			string,
		];
		await writeFile(
			program,
			`#!/bin/sh
case "$*" in *-version*|*-encoders*|*-filters*|*-buildconf*) ;; *) : > ${begun}; while [ ! -e ${gate} ]; do sleep 0.05; done ;; esac
exec ${inputFfmpeg} "$@"
`,
		);
		await chmod(program, 0o755);
		const before = process.env.FFMPEG_PATH;
		process.env.FFMPEG_PATH = program;
		return {
			begun: () => vi.waitFor(() => expect(existsSync(begun)).toBe(true), { timeout: 60_000 }),
			letGo: async () => {
				await writeFile(gate, '');
				if (before === undefined) delete process.env.FFMPEG_PATH;
				else process.env.FFMPEG_PATH = before;
				await rm(begun, { force: true });
			},
			forget: () => rm(gate, { force: true }),
		};
	}

	const reading = (rendition: string | number) => ({ rendition, voiceKind: 'human', hasConsent: true, language: 'km' });
	const rights = { author: 'Lò A', licence: 'own', rights: 'Đội văn nghệ xã làm năm 2026.' };
	const piece = { kind: 'signature', title: 'Nhạc hiệu', ...rights };

	test.each(['recordings', 'spoken-names', 'local-sounds'] as const)(
		'others save while ffmpeg judges an upload to %s, and the verdict is stored all the same',
		async (collection) => {
			const { payload, officer } = cms();
			const { message, rendition } = await messageInVietnamese(payload, { key: `cham-${collection}` });
			const ffmpeg = await heldFfmpeg();
			let isJudged = false;
			try {
				const data = speechLike({ seconds: 4, amplitude: 0.2 });
				const upload = payload
					.create({
						collection,
						data: (collection === 'local-sounds' ? piece : reading(rendition.id)) as never,
						file: { name: 'doc.wav', data: Buffer.from(data), mimetype: 'audio/wav', size: data.byteLength },
						user: officer,
						overrideAccess: false,
						depth: 0,
					})
					.finally(() => (isJudged = true));
				await ffmpeg.begun();
				const title = `Đổi tên lúc đang chấm ${collection}`;
				const saved = await payload.update({ collection: 'messages', id: message.id, data: { title }, depth: 0 });
				expect([saved.title, isJudged]).toEqual([title, false]);
				await ffmpeg.letGo();
				const stored = await upload;
				expect(stored).toMatchObject({ durationSeconds: expect.closeTo(4, 0) as number });
			} finally {
				await ffmpeg.letGo();
				await ffmpeg.forget();
			}
		},
	);

	test('nothing is judged for somebody who may not store it', async () => {
		const { payload } = cms();
		const { rendition } = await messageInVietnamese(payload, { key: 'khong-cham' });
		const stranger = await person(payload, { roles: ['listener'], languages: ['km'] });
		const ffmpeg = await heldFfmpeg();
		try {
			const data = speechLike({ seconds: 4, amplitude: 0.2 });
			const upload = payload.create({
				collection: 'recordings',
				data: { rendition: rendition.id, voiceKind: 'human', hasConsent: true } as never,
				file: { name: 'doc.wav', data: Buffer.from(data), mimetype: 'audio/wav', size: data.byteLength },
				user: stranger,
				overrideAccess: false,
			});
			await expect(upload).rejects.toMatchObject({ status: 403 });
		} finally {
			await ffmpeg.letGo();
			await ffmpeg.forget();
		}
	});
}
