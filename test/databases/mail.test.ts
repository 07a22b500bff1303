import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { lookForTrouble } from '#cms/system/alarms/look-for-trouble.ts';

import { PASSWORD, addDays, databaseName, isDatabaseMissing, openTestCms, person } from '../support/cms.ts';
import { openMailServer } from '../support/mail-server.ts';
import { restAs } from '../support/rest.ts';
import { setCheck, verifyAs } from '../support/verified.ts';
import { reportMailTests } from './mail-reports.ts';

import type { AddressInfo } from 'node:net';
import type { Payload } from 'payload';

describe.skipIf(isDatabaseMissing)(`mail on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	const { server, mails, outage } = openMailServer();
	const MORNING = new Date('2026-11-22T01:00:00Z');

	beforeAll(async () => {
		await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
		const { port } = server.server.address() as AddressInfo;
		process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
		({ payload, close } = await openTestCms());
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		await seedReferenceData(payload);
	});
	afterAll(async () => {
		await close();
		delete process.env.SMTP_URL;
		await new Promise<void>((settle) => server.close(settle));
	});

	const to = (address: string) => mails.filter((mail) => JSON.stringify(mail.to).includes(address));
	const digests = async (now: Date) => {
		const { sendDigests } = await import('#cms/start-page/send-digests.ts');
		return sendDigests(payload, { now });
	};

	test('a forgotten password is mailed in Vietnamese, and the link sets a new one', async () => {
		const user = await person(payload, { roles: ['officer'] });
		const nobody = await restAs(payload);
		const answers = [];
		for (const email of [user.email, user.email.toUpperCase(), 'khong-co@example.org'])
			answers.push(await nobody.json<{ message: string }>('users/forgot-password', { email }));
		expect(new Set(answers.map(({ status, message }) => `${status} ${message}`)).size).toBe(1);
		await payload.jobs.run({ limit: 10 });
		// asked twice, mailed once; the unknown address got nothing
		expect(mails.map((mail) => mail.subject)).toEqual(['Loa Làng: đặt lại mật khẩu']);
		const [mail] = to(user.email);
		const token = /\/admin\/reset\/([0-9a-f]{40})/.exec(mail?.text ?? '')?.[1];
		expect(mail?.html).toContain(`/admin/reset/${token}`);
		expect(mail?.html).not.toContain('<img');
		expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
		expect(JSON.stringify(mail?.headers.get('list'))).toContain('loa-lang@loalang.local');
		const password = 'bep-lua-song-que 7';
		expect((await nobody.json('users/reset-password', { token, password })).status).toBe(200);
		expect((await nobody.json('users/reset-password', { token, password })).status).toBe(403);
		const old = await nobody.json('users/login', { email: user.email, password: PASSWORD });
		expect([old.status, (await nobody.json('users/login', { email: user.email, password })).status]).toEqual([
			401, 200,
		]);
	});

	test('an invitation is mailed, its link shown to nobody else, and nobody types a password for another', async () => {
		const administrator = await restAs(payload, await person(payload, { roles: ['administrator'] }));
		const email = 'duoc-moi-qua-thu@thu.vn';
		const typed = { email, fullName: 'Chị Hoa', roles: ['officer'], province: '12', password: 'bep-lua-song-que 7' };
		expect((await administrator.json('users', typed)).status).toBe(403);
		const { password, ...asked } = typed;
		const invited = await administrator.json<{ url?: string; id: string | number }>('users/invite', asked);
		expect([invited.status, invited.url]).toEqual([200, undefined]);
		await payload.jobs.run({ limit: 10 });
		const [mail] = to(email);
		expect(mail?.subject).toBe('Loa Làng: lời mời vào làm việc');
		expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
		const token = /\/admin\/loi-moi#([0-9a-f]{48})/.exec(mail?.text ?? '')?.[1];
		const nobody = await restAs(payload);
		expect((await nobody.json('users/accept-invitation', { token, password })).status).toBe(200);
		expect((await nobody.json('users/login', { email, password })).status).toBe(200);
		const another = await administrator.ask(`users/${invited.id}`, {
			method: 'PATCH',
			body: { password: 'ghe-may-ruong-cha 9', currentPassword: PASSWORD },
		});
		expect([another.status, await another.text()]).toEqual([403, expect.stringContaining('Gửi lời mời mới')]);
		// the links of this installation open on this machine only: the health page says so
		const { loadHealth } = await import('#cms/system/health.ts');
		const { healthInWords } = await import('#cms/system/admin/health-words.ts');
		const part = healthInWords(await loadHealth(payload)).find(({ title }) => title === 'Thư');
		expect(part).toMatchObject({ isTrouble: true, sentences: [expect.stringContaining('CMS_URL')] });
		// what was accepted is not mailed again
		await payload.jobs.run({ limit: 10 });
		expect(to(email).filter(({ subject }) => subject?.includes('lời mời'))).toHaveLength(1);
	});

	test('asking for it keeps no other change waiting', async () => {
		const user = await person(payload, { roles: ['officer'] });
		const nobody = await restAs(payload);
		outage.isBroken = true;
		await Promise.all(Array.from({ length: 10 }, () => nobody.json('users/forgot-password', { email: user.email })));
		const running = payload.jobs.run({ limit: 10 });
		await payload.update({ collection: 'hotlines', where: { number: { equals: '113' } }, data: { hours: 'Cả ngày' } });
		await running;
		const resetJobs = async () =>
			(
				await payload.find({
					collection: 'payload-jobs',
					where: { concurrencyKey: { equals: `mail-reset-${user.id}` }, completedAt: { exists: false } },
				})
			).docs;
		// refused by the server: it is tried again, and nothing is lost
		const [tried] = (await resetJobs()).filter(({ totalTried }) => totalTried === 1);
		expect([Boolean(tried?.hasError), tried?.waitUntil]).toEqual([false, expect.any(String)]);
		expect(to(user.email)).toEqual([]);

		outage.isBroken = false;
		await expect
			.poll(
				async () => {
					await payload.update({
						collection: 'payload-jobs',
						where: { id: { equals: tried!.id } },
						data: { waitUntil: new Date(Date.now() - 1_000).toISOString() },
					});
					await payload.jobs.run({ limit: 10 });
					return (await resetJobs()).length;
				},
				{ timeout: 50_000 },
			)
			.toBe(0);
		// however many asked at once: one mail
		expect(to(user.email)).toHaveLength(1);
	});

	test('a change of a number is mailed to every administrator at once, proposed and verified', async () => {
		const [one, other] = [
			await person(payload, { roles: ['administrator'] }),
			await person(payload, { roles: ['administrator'] }),
		];
		const { docs } = await payload.find({ collection: 'hotlines', where: { number: { equals: '111' } }, depth: 0 });
		const { id } = docs[0]!;
		const as = { user: one, overrideAccess: false } as const;
		await payload.update({ collection: 'hotlines', id, data: { hours: 'Giờ mới' }, ...as });
		await payload.jobs.run({ limit: 10 });
		for (const { email } of [one, other]) {
			const [mail] = to(email);
			expect(mail?.subject).toBe('Loa Làng: có thay đổi – Số 111');
			expect(mail?.text).toContain('Giờ trực: "Cả ngày lẫn đêm, tất cả các ngày" thành "Giờ mới"');
			expect(mail?.text).toContain(`/admin/collections/hotlines/${id}`);
		}
		expect(await verifyAs(payload, other, { collection: 'hotlines', id })).toMatchObject({ status: 200 });
		await payload.jobs.run({ limit: 10, where: { taskSlug: { equals: 'mailNotice' } } });
		expect(to(one.email).map(({ subject }) => subject)).toContain('Loa Làng: đã xác minh – Số 111');
		await payload.delete({ collection: 'users', where: { id: { in: [one.id, other.id] } } });
	});

	test('a digest tells each person what waits, once a day, and again only when it changes', async () => {
		await setCheck(payload, '113', { verifyBy: addDays('2026-11-22', 10) });
		const officer = await person(payload, { roles: ['officer'] });
		const province = await person(payload, { roles: ['officer'], province: '12' });
		const silent = await person(payload, { roles: ['officer'] });
		await payload.update({ collection: 'users', id: silent.id, data: { wantsDigest: false } });

		expect(await digests(new Date('2026-11-21T22:00:00Z'))).toEqual({ sent: 0, failed: 0 });
		outage.isBroken = true;
		const broken = await digests(MORNING);
		expect([broken.sent, broken.failed > 0]).toEqual([0, true]);
		outage.isBroken = false;
		const { sent } = await digests(MORNING);
		expect(sent).toBe(broken.failed);
		const [mail] = to(officer.email);
		expect(mail?.subject).toContain('việc đang chờ');
		expect(mail?.text).toContain('Số 113: kiểm tra trước 02/12/2026');
		expect(mail?.text).toMatch(/\/admin\/collections\/hotlines\//);
		expect(to(silent.email)).toEqual([]);
		// 113 is a national number: an officer of a province cannot change it
		expect(to(province.email)).toEqual([]);

		const hoursLater = new Date(MORNING.getTime() + 8 * 3_600_000);
		expect((await digests(hoursLater)).sent).toBe(0);
		const nextDay = new Date(MORNING.getTime() + 24 * 3_600_000);
		expect((await digests(nextDay)).sent).toBe(0);
		await setCheck(payload, '113', { verifyBy: addDays('2026-11-22', 5) });
		expect((await digests(nextDay)).sent).toBe(sent);
		expect(to(officer.email)).toHaveLength(2);
	});

	test('a part that stays broken is mailed to administrators once, again after a week, and when it is well', async () => {
		const administrator = await person(payload, { roles: ['administrator'] });
		const backup = { title: 'Sao lưu', isTrouble: true, sentences: ['Đêm qua không sao lưu được.'] };
		const well = [{ ...backup, isTrouble: false }];
		const req = await createLocalReq({}, payload);
		const minutes = (count: number) => new Date(MORNING.getTime() + count * 60_000);
		const subjects = async (now: Date, parts: typeof well) => {
			const before = to(administrator.email).length;
			await lookForTrouble(req, { now, parts });
			await payload.jobs.run({ limit: 10, where: { taskSlug: { equals: 'mailNotice' } } });
			return to(administrator.email)
				.slice(before)
				.map(({ subject }) => subject);
		};
		expect(await subjects(minutes(0), [backup])).toEqual([]);
		expect(await subjects(minutes(10), [backup])).toEqual(['Loa Làng cần xem: Sao lưu']);
		expect(to(administrator.email).at(-1)?.text).toContain('Đêm qua không sao lưu được.');
		expect(to(administrator.email).at(-1)?.text).toContain('/admin/tinh-trang');
		expect(await subjects(minutes(20), [backup])).toEqual([]);
		expect(await subjects(minutes(7 * 24 * 60 + 10), [backup])).toEqual(['Loa Làng cần xem: Sao lưu']);
		expect(await subjects(minutes(7 * 24 * 60 + 20), well)).toEqual(['Loa Làng đã ổn: Sao lưu']);
		// one look's hiccup wakes nobody
		expect(await subjects(minutes(7 * 24 * 60 + 30), [backup])).toEqual([]);
		expect(await subjects(minutes(7 * 24 * 60 + 40), well)).toEqual([]);
		// what has left the list is not called well
		for (const minute of [11_000, 11_010]) await subjects(minutes(minute), [backup]);
		expect(await subjects(minutes(11_020), [])).toEqual(['Loa Làng không theo dõi nữa: Sao lưu']);
		expect(to(administrator.email).at(-1)?.text).toContain('không biết chỗ ấy đã ổn hay chưa');
		expect(await subjects(minutes(11_030), well)).toEqual([]);
	});

	reportMailTests(() => ({ payload, to, outage }));
});
