import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { speechLike, writeWav } from '../support/audio-signals.ts';
import { addRendition, messageInVietnamese, person } from '../support/cms.ts';
import { formOf, tokenOf } from '../support/gate-desk.ts';
import { openGatedCms } from '../support/gated-cms.ts';
import { rawRequest, until } from '../support/raw-request.ts';

import type { GateDesk } from '../support/gate-desk.ts';

/** In the CMS of gate.test.ts: files that come, are refused, break off. */
export function uploadTests(desk: () => GateDesk): void {
	test.for([
		['a file to any address', '/api/khong-co', () => formOf(1_000)],
		['a file to the health page', '/api/healthz', () => formOf(1_000)],
		['a file to the sign-in', '/api/users/login', () => formOf(1_000)],
		['a file to the materials', '/api/materials', () => formOf(1_000)],
		['a file to the admin', '/admin/login', () => formOf(1_000)],
	] as const)('%s from a stranger is refused unread and leaves nothing', async ([, path, body]) => {
		const { gate, post, left } = desk();
		const before = gate.behind.length;
		const answer = await post(path, body());
		expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining('đăng nhập')]);
		expect([gate.behind.length, left()]).toEqual([before, []]);
	});

	test('whoever has no business with files is refused before the file is read; so is an ended session', async () => {
		const { payload, gate, post, left } = desk();
		const manager = await person(payload, { roles: ['manager'] });
		const authorization = `JWT ${await tokenOf(payload, manager)}`;
		const before = gate.behind.length;
		const paths = ['materials', 'recordings', 'import', 'import/activities', 'record-lines/1'];
		for (const path of paths.map((name) => `/api/${name}`)) {
			const answer = await post(path, formOf(1_000), { authorization });
			expect([path, answer.status, await answer.text()]).toEqual([path, 403, expect.stringContaining('vai trò')]);
		}
		await payload.update({ collection: 'users', id: manager.id, data: { sessions: [] } });
		expect((await post('/api/materials', formOf(1_000), { authorization })).status).toBe(401);
		expect([gate.behind.length, left()]).toEqual([before, []]);
	});

	test('a picture of 22 MB is refused by its announced length, in Vietnamese', async () => {
		const { payload, post } = desk();
		const officer = await person(payload, { roles: ['officer'] });
		const answer = await post('/api/materials', formOf(22_100_000), {
			authorization: `JWT ${await tokenOf(payload, officer)}`,
		});
		expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('lớn hơn 20 MB')]);
	});

	test('a recording larger than Payload’s own 50 MB is looked at by us; taken or refused, nothing stays behind', async () => {
		const { payload, dataDir, post, left } = desk();
		const officer = await person(payload, { roles: ['officer'] });
		const authorization = `JWT ${await tokenOf(payload, officer)}`;
		const large = await post('/api/recordings', formOf(55_000_000), { authorization });
		expect([large.status, await large.text()]).toEqual([400, expect.not.stringContaining('limit')]);
		await until(() => left().length === 0);

		const { message } = await messageInVietnamese(payload, { key: 'goi-111' });
		const rendition = await addRendition(payload, {
			message: message.id,
			language: 'km',
			script: 'x',
			state: 'drafted',
		});
		const { openAsBlob } = await import('node:fs');
		const form = new FormData();
		form.set('file', await openAsBlob(writeWav(join(dataDir, 'doc.wav'), speechLike())), 'doc.wav');
		form.set(
			'_payload',
			JSON.stringify({ rendition: rendition.id, voiceKind: 'human', hasConsent: true, consentBasis: 'spoken' }),
		);
		const taken = await post('/api/recordings', form, { authorization });
		expect([taken.status, await taken.text()]).toEqual([201, expect.any(String)]);
		await until(() => left().length === 0);
	});

	test('an upload that breaks off, and what a power cut left behind, are gone', async () => {
		const { payload, dataDir, gate, left } = desk();
		const token = await tokenOf(payload, await person(payload, { roles: ['officer'] }));
		const before = gate.behind.length;
		const head = `POST /api/materials HTTP/1.1\r\nhost: a\r\nauthorization: JWT ${token}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 9000000\r\n\r\n`;
		const part =
			'--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n';
		const { socket } = rawRequest(gate.port, head + part + 'a'.repeat(500_000));
		await until(() => gate.behind.length > before && left().length > 0);
		socket.destroy();
		await until(() => left().length === 0);

		writeFileSync(join(dataDir, 'tmp', 'tmp-1-99'), 'left by kill -9');
		const again = await openGatedCms(payload, dataDir);
		expect(left()).toEqual([]);
		await again.stop();
	});
}
