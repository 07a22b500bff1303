import { expect, test } from 'vitest';

import { addRecording, addRendition, messageInVietnamese, person } from '../support/cms.ts';
import { restAs } from '../support/rest.ts';

import type { Comment } from '#cms/payload-types.ts';
import type { Workspace } from '#cms/workspace/load-workspace.ts';
import type { TestCms } from '../support/cms.ts';

/** In the CMS of desk.test.ts: another one would take its time to start on each database. */
export function workspaceTests(cms: () => Pick<TestCms, 'payload' | 'dataDir'>): void {
	test('what a change sets off is what its save then does: approval, translations and recordings', async () => {
		const { payload, dataDir } = cms();
		const { consequencesOf } = await import('#cms/messages/consequences/load.ts');
		const { createLocalReq } = await import('payload');
		const officer = await person(payload, { roles: ['officer'] });
		const { message, rendition } = await messageInVietnamese(payload, { key: 'he-qua' });
		for (const [language, state] of [
			['km', 'approved'],
			['ktv', 'translated'],
			['rad', 'withdrawn'],
		] as const)
			await addRendition(payload, { message: message.id, language, script: 'ក', state });
		await addRecording(payload, rendition.id, dataDir);
		const req = await createLocalReq({ user: officer }, payload);
		const stored = await payload.findByID({ collection: 'renditions', id: rendition.id, depth: 0 });
		const told = (words: object) => consequencesOf(req, stored, { kind: 'words', words });

		expect((await told({ script: stored.script })).sentence).toBe('');
		expect((await told({ sms: 'Gọi {{hotline:111}}.' })).sentence).toBe('Sửa lời này sẽ bỏ duyệt bản tiếng Việt.');
		const words = { script: 'Lời mới: gọi {{hotline:111}}.' };
		const known = await told(words);
		expect(known).toMatchObject({ translations: 2, recordings: 1, isKeepable: true });
		expect(known.sentence).toContain('bỏ duyệt bản tiếng Việt, làm cũ 2 bản dịch và làm cũ 1 bản ghi');
		const recording = await consequencesOf(req, stored, { kind: 'recording' });
		expect(recording).toMatchObject({ to: 'recorded', sentence: 'Bản ghi mới sẽ bỏ duyệt bản tiếng Việt.' });
		expect(await consequencesOf(req, stored, { kind: 'withdrawal', alone: false })).toMatchObject({ translations: 2 });

		const asOfficer = { user: officer, overrideAccess: false } as const;
		const saved = await payload.update({ collection: 'renditions', id: rendition.id, data: words, ...asOfficer });
		expect(saved.state).toBe(known.to);
		const outdated = { message: { equals: message.id }, state: { equals: 'outdated' } };
		expect((await payload.count({ collection: 'renditions', where: outdated })).totalDocs).toBe(known.translations);
		const ofNow = { rendition: { equals: rendition.id }, textVersion: { equals: saved.textVersion } };
		expect((await payload.count({ collection: 'recordings', where: ofNow })).totalDocs).toBe(0);
	});

	test('the workspace shows what was approved and what was translated before, and who may be asked', async () => {
		const { payload } = cms();
		const [officer, approver, translator] = await Promise.all([
			person(payload, { roles: ['officer'] }),
			person(payload, { roles: ['approver'], province: '48' }),
			person(payload, { roles: ['translator'], languages: ['km'] }),
		]);
		const { message, rendition } = await messageInVietnamese(payload, { key: 'ban-lam-viec' });
		const khmer = await addRendition(payload, { message: message.id, language: 'km', script: 'ក', state: 'approved' });
		const change = { script: 'Bà con nhớ gọi {{hotline:111}}.' };
		const asOfficer = { user: officer, overrideAccess: false } as const;
		await payload.update({ collection: 'renditions', id: rendition.id, data: change, ...asOfficer });

		const writing = await restAs(payload, officer);
		const own = await writing.json<Workspace>(`workspace/${rendition.id}`);
		expect(own.approvedBefore?.script).toBe('Bà con gọi {{hotline:111}}.');
		expect([own.mayWrite, own.mayAssign, own.source]).toEqual([true, true, null]);
		expect(own.colleagues.map(({ id }) => id)).not.toContain(approver.id);

		const translating = await restAs(payload, translator);
		const seen = await translating.json<Workspace>(`workspace/${khmer.id}`);
		expect([seen.sourceBefore?.script, seen.source?.script]).toEqual(['Bà con gọi {{hotline:111}}.', change.script]);
		expect([seen.mayWrite, seen.mayAssign]).toEqual([true, false]);
		expect(await translating.json<Workspace>(`workspace/${rendition.id}`)).toMatchObject({ mayWrite: false });
		expect((await (await restAs(payload)).ask(`workspace/${rendition.id}`)).status).toBe(404);
	});

	test('a comment is its writer’s, reaches its person and ends when one of the two says so; work is given with a day', async () => {
		const { payload } = cms();
		const { loadToday } = await import('#cms/start-page/load-today.ts');
		const [officer, translator, stranger, elsewhere] = await Promise.all([
			person(payload, { roles: ['officer'] }),
			person(payload, { roles: ['translator'], languages: ['km'] }),
			person(payload, { roles: ['translator'], languages: ['km'] }),
			person(payload, { roles: ['translator'], languages: ['rad'] }),
		]);
		const { message } = await messageInVietnamese(payload, { key: 'trao-doi' });
		const { id } = await addRendition(payload, { message: message.id, language: 'km', script: 'ក', state: 'drafted' });
		const [writing, translating, other] = await Promise.all(
			[officer, translator, stranger].map((user) => restAs(payload, user)),
		);
		const about = { rendition: id, to: String(translator.id), text: 'Câu 5 nghe chưa rõ.' };
		const forged = { ...about, author: String(stranger.id), authorName: 'Người khác', isDone: true };
		const { doc } = await writing!.json<{ doc: Comment }>('comments', forged);
		expect([doc.author, doc.authorName, doc.isDone]).toEqual([
			String(officer.id),
			`Tài khoản ${String(officer.id).slice(-4)} (chưa ghi tên)`,
			false,
		]);
		// neither another language nor another province writes about it, and no list says an address
		expect((await (await restAs(payload, elsewhere)).ask('comments', { body: about })).status).toBe(403);
		const seen = await writing!.json<Workspace>(`workspace/${id}`);
		expect([seen.mayComment, JSON.stringify(seen).includes('@')]).toEqual([true, false]);
		expect((await (await restAs(payload, elsewhere)).json<Workspace>(`workspace/${id}`)).mayComment).toBe(false);
		expect((await writing!.ask('comments', { body: { ...about, to: '999999' } })).status).toBe(400);
		const day = { assignedTo: String(translator.id), dueDay: '2026-12-01' };
		expect((await writing!.ask(`renditions/${id}`, { method: 'PATCH', body: day })).status).toBe(200);
		expect((await writing!.ask(`renditions/${id}`, { method: 'PATCH', body: { dueDay: 'mai' } })).status).toBe(400);

		const waiting = async () => (await loadToday(payload, translator, new Date())).waiting;
		const shorts = (await waiting()).map(({ short }) => short);
		expect(shorts).toEqual(expect.arrayContaining(['Được giao', 'Lời nhắn']));
		const done = { method: 'PATCH', body: { isDone: true, text: 'Lời khác' } } as const;
		expect((await other!.ask(`comments/${doc.id}`, done)).status).toBe(403);
		expect((await translating!.ask(`comments/${doc.id}`, done)).status).toBe(200);
		const stored = await payload.findByID({ collection: 'comments', id: doc.id, depth: 0 });
		expect([stored.isDone, stored.text]).toEqual([true, about.text]);
		expect((await waiting()).map(({ short }) => short)).not.toContain('Lời nhắn');
		// an account that goes holds nothing up
		await payload.delete({ collection: 'users', id: translator.id });
		expect((await writing!.json<Workspace>(`workspace/${id}`)).comments[0]?.to).toBe('tài khoản đã xóa');
	});

	test('texts that waited for the approver before there was a step for it go on waiting', async () => {
		const { payload } = cms();
		const { runUpgrades } = await import('#cms/system/upgrades/run-upgrades.ts');
		const { submitStoredDrafts } = await import('#cms/system/upgrades/submit-stored-drafts.ts');
		const [officer, approver] = await Promise.all([
			person(payload, { roles: ['officer'] }),
			person(payload, { roles: ['approver'] }),
		]);
		const { message, rendition } = await messageInVietnamese(payload, { key: 'cho-san', state: 'drafted' });
		const khmer = await addRendition(payload, { message: message.id, language: 'km', script: 'ក', state: 'drafted' });
		const untouched = await messageInVietnamese(payload, { key: 'ban-mau', state: 'drafted' });
		for (const id of [rendition.id, khmer.id])
			await payload.update({
				collection: 'renditions',
				id,
				data: { title: 'Tên người viết' },
				user: officer,
				overrideAccess: false,
			});
		await payload.kv.delete(`upgrade:${submitStoredDrafts.name}`);
		await runUpgrades(payload, [submitStoredDrafts]);
		await runUpgrades(payload, [submitStoredDrafts]);
		const stateOf = async (id: string | number) => (await payload.findByID({ collection: 'renditions', id })).state;
		expect(await Promise.all([rendition.id, khmer.id, untouched.rendition.id].map(stateOf))).toEqual([
			'submitted',
			'drafted',
			'drafted',
		]);
		const data = { state: 'approved' } as const;
		const approved = await payload.update({
			collection: 'renditions',
			id: rendition.id,
			data,
			user: approver,
			overrideAccess: false,
		});
		expect(approved.state).toBe('approved');
	});

	test('a message without a key gets one of its title that no other message has', async () => {
		const { payload } = cms();
		const officer = await person(payload, { roles: ['officer'] });
		const desk = await restAs(payload, officer);
		const message = { title: 'Đi chợ phiên, hỏi kỹ', role: 'message', loudspeaker: 'fit' };
		const keys: string[] = [];
		for (const given of [message, message, { ...message, key: 'tu-dat' }])
			keys.push((await desk.json<{ doc: { key: string } }>('messages', given)).doc.key);
		expect(keys).toEqual(['di-cho-phien-hoi-ky', 'di-cho-phien-hoi-ky-2', 'tu-dat']);
		expect(await desk.json('message-key?title=Đi chợ phiên, hỏi kỹ')).toMatchObject({ key: 'di-cho-phien-hoi-ky-3' });
	});
}
