import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

import { askCms } from '../support/ask-cms.ts';
import { addRecording, addRendition } from '../support/cms.ts';
import { excelFile } from '../support/office-files.ts';

import type { Payload, TypedUser } from 'payload';
import type { Edition, Recording, Rendition } from '#cms/payload-types.ts';

/** What each path is tried against: a Khmer rendition, approved with its recording, in a locked bulletin. */
export interface Approved {
	readonly rendition: Rendition;
	readonly recording: Recording;
	readonly message: string | number;
	readonly edition: Edition;
}

interface Tools {
	readonly payload: Payload;
	readonly officer: TypedUser;
	readonly dataDir: string;
	/** @returns a file that somebody else has spoken */
	readonly otherVoice: (name: string) => string;
}

export const asOfficer = { overrideAccess: false, depth: 0 } as const;

/** Every path on which something of an approved rendition can change; none may leave it approved. */
export const CHANGES: readonly [string, (made: Approved, tools: Tools) => Promise<unknown>][] = [
	[
		'a new file on the recording (PATCH, multipart)',
		async ({ recording }, { payload, officer, otherVoice }) => {
			const form = new FormData();
			form.set('_payload', JSON.stringify({ speaker: 'Người khác' }));
			form.set(
				'file',
				new Blob([readFileSync(otherVoice(`patch-${recording.id}`))], { type: 'audio/wav' }),
				'khac.wav',
			);
			const answer = await askCms(payload, officer, `/api/recordings/${recording.id}`, {
				method: 'PATCH',
				body: form,
			});
			expect(answer.status, await answer.clone().text()).toBe(200);
		},
	],
	[
		'another kind of voice',
		({ recording }, { payload, officer }) =>
			payload.update({
				collection: 'recordings',
				id: recording.id,
				data: { voiceKind: 'draft' },
				user: officer,
				...asOfficer,
			}),
	],
	[
		'another cleaning, by a change of many at once',
		({ recording }, { payload, officer }) =>
			payload.update({
				collection: 'recordings',
				where: { id: { equals: recording.id } },
				data: { level: true },
				user: officer,
				...asOfficer,
			}),
	],
	[
		'another part, cut by hand',
		({ recording }, { payload, officer }) =>
			payload.update({
				collection: 'recordings',
				id: recording.id,
				data: { fromSeconds: 0.5, toSeconds: 2.5 },
				user: officer,
				...asOfficer,
			}),
	],
	[
		'another consent',
		({ recording }, { payload, officer }) =>
			payload.update({
				collection: 'recordings',
				id: recording.id,
				data: { consentBasis: 'duty' },
				user: officer,
				...asOfficer,
			}),
	],
	[
		'a second, newer recording',
		({ rendition }, { payload, officer, otherVoice }) =>
			payload.create({
				collection: 'recordings',
				data: { rendition: rendition.id, voiceKind: 'human', hasConsent: true },
				filePath: otherVoice(`moi-${rendition.id}`),
				user: officer,
			}),
	],
	[
		'a recording that a job brings, without anybody',
		({ rendition }, { payload, otherVoice }) =>
			payload.create({
				collection: 'recordings',
				data: { rendition: rendition.id, voiceKind: 'human', hasConsent: true },
				filePath: otherVoice(`viec-${rendition.id}`),
			}),
	],
	[
		'a recording handed to another rendition',
		async ({ recording, message }, { payload }) => {
			const other = await addRendition(payload, { message, language: 'ktv', script: 'k', state: 'translated' });
			await payload.update({ collection: 'recordings', id: recording.id, data: { rendition: other.id } });
		},
	],
	[
		'a file swapped on disk under its name',
		({ recording }, { dataDir, otherVoice }) => {
			const file = join(dataDir, 'recordings', recording.filename ?? '');
			writeFileSync(file, readFileSync(otherVoice(`doi-${recording.id}`)));
			return Promise.resolve();
		},
	],
	[
		'words changed below the hooks',
		({ rendition }, { payload }) =>
			payload.db.updateOne({
				collection: 'renditions',
				id: rendition.id,
				data: { sms: 'Tin khác' },
				returning: false,
			}),
	],
	[
		'words changed by the Local API without anybody',
		({ rendition }, { payload }) =>
			payload.update({ collection: 'renditions', id: rendition.id, data: { webText: 'ខ' } }),
	],
	[
		'a leaflet changed in many at once',
		({ rendition }, { payload, officer }) =>
			payload.update({
				collection: 'renditions',
				where: { id: { equals: rendition.id } },
				data: { leaflet: '- ខ' },
				user: officer,
				...asOfficer,
			}),
	],
	[
		'an approval written by the Local API',
		async ({ rendition }, { payload, officer }) => {
			await payload.update({
				collection: 'renditions',
				id: rendition.id,
				data: { script: 'ខ' },
				user: officer,
				...asOfficer,
			});
			await payload.update({ collection: 'renditions', id: rendition.id, data: { state: 'approved' } });
		},
	],
	[
		'an approval written into the database',
		async ({ rendition }, { payload, officer, dataDir }) => {
			await payload.update({
				collection: 'renditions',
				id: rendition.id,
				data: { script: 'ខ' },
				user: officer,
				...asOfficer,
			});
			await payload.db.updateOne({
				collection: 'renditions',
				id: rendition.id,
				data: { state: 'approved' },
				returning: false,
			});
			await addRecording(payload, rendition.id, dataDir).then(() =>
				payload.db.updateOne({
					collection: 'renditions',
					id: rendition.id,
					data: { approvedDigest: null },
					returning: false,
				}),
			);
		},
	],
	[
		'an older version restored',
		async ({ rendition }, { payload, officer }) => {
			await payload.update({
				collection: 'renditions',
				id: rendition.id,
				data: { script: 'ខ' },
				user: officer,
				...asOfficer,
			});
			const { docs } = await payload.findVersions({
				collection: 'renditions',
				where: { parent: { equals: rendition.id }, 'version.state': { equals: 'approved' } },
				sort: '-updatedAt',
				limit: 1,
			});
			const { status } = await askCms(payload, officer, `/api/renditions/versions/${docs[0]!.id}`, {
				method: 'POST',
			});
			expect(status).toBe(200);
		},
	],
	[
		'a table that brings other words',
		async ({ message }, { payload, officer, dataDir }) => {
			const { key } = await payload.findByID({ collection: 'messages', id: message, depth: 0 });
			const file = join(dataDir, `bang-${key}.xlsx`);
			await excelFile(file, [
				['Khóa', 'Ngôn ngữ', 'Tiêu đề', 'Lời đọc trên loa'],
				[key, 'km', 'Tên khác', 'គ'],
			]);
			const bring = async (digest?: string) => {
				const form = new FormData();
				form.set('file', new Blob([readFileSync(file)]), 'bang.xlsx');
				if (digest) form.set('digest', digest);
				return (await askCms(payload, officer, '/api/import', { method: 'POST', body: form })).json();
			};
			const { digest } = (await bring()) as { digest: string };
			expect(await bring(digest)).toMatchObject({ written: expect.any(Number) });
		},
	],
	[
		'a copy of the approved one, put in its place',
		async ({ rendition }, { payload, officer }) => {
			await payload.update({ collection: 'renditions', id: rendition.id, data: { language: 'ktv' } });
			// one rendition for each message and language: a copy has no place where it could stand
			for (const body of [{}, { language: 'km' }, { language: 'km', state: 'approved' }]) {
				const { status } = await askCms(payload, officer, `/api/renditions/${rendition.id}/duplicate`, {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify(body),
				});
				expect(status).toBe(400);
			}
		},
	],
];
