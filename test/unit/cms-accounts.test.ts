import { describe, expect, test } from 'vitest';

import { handoverNotePage } from '#cms/handover/handover-note.ts';
import { loopbackWarning } from '#cms/accounts/loopback-warning.ts';
import { networkOf } from '#content/lib/network.ts';
import { hashedCodes, newRecoveryCodes, withoutCode } from '#cms/accounts/recovery-codes.ts';
import { senderNetwork } from '#cms/accounts/sender-network.ts';
import { isComeAgain, SignInPace } from '#cms/accounts/sign-in-pace.ts';
import { FailureCount } from '#cms/accounts/write-account-event.ts';
import { newSecret, stepOfCode } from '#cms/accounts/one-time-code.ts';
import { oneLine } from '#cms/foundation/mail/letter.ts';
import { isMailbox } from '#cms/foundation/mail/mailbox.ts';

import { shownCode } from '../support/authenticator.ts';

describe('a code of an app', () => {
	/** Appendix B of RFC 6238, SHA-1, the last six digits. */
	test.for([
		[59, '287082'],
		[1_111_111_109, '081804'],
		[1_234_567_890, '005924'],
		[2_000_000_000, '279037'],
	] as const)('at second %i is that of the RFC', ([second, code]) => {
		const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
		expect(stepOfCode(code, secret, 0, new Date(second * 1000))).toBe(Math.floor(second / 30));
	});

	test('is good once, half a minute around now, and in six digits only', () => {
		const [secret, now] = [newSecret(), new Date()];
		const step = stepOfCode(shownCode(secret), secret, 0, now)!;
		expect(stepOfCode(shownCode(secret), secret, step, now)).toBeUndefined();
		expect(stepOfCode(shownCode(secret, 1), secret, step, now)).toBe(step + 1);
		for (const steps of [-3, 3]) expect(stepOfCode(shownCode(secret, steps), secret, 0, now)).toBeUndefined();
		for (const text of ['', '12345', '1234567', 'abcdef', "' or 1"])
			expect(stepOfCode(text, secret, 0, now)).toBeUndefined();
	});
});

test('recovery codes are ten, all different, each taken once, however it is written', () => {
	const codes = newRecoveryCodes();
	expect([
		codes.length,
		new Set(codes).size,
		codes.every((code) => /^([a-z2-9]{4}-){3}[a-z2-9]{4}$/.test(code)),
	]).toEqual([10, 10, true]);
	const left = withoutCode(hashedCodes(codes), codes[4]!.toUpperCase().replaceAll('-', ' '));
	expect(left?.split('\n')).toHaveLength(9);
	expect(withoutCode(left!, codes[4]!)).toBeUndefined();
	expect(withoutCode('', '')).toBeUndefined();
});

test.for(['192.0.2.7', '2001:db8::1', 'unknown'])('the network of %s is remembered as something else', (address) => {
	expect(senderNetwork(address)).toBe(senderNetwork(address));
	expect(senderNetwork(address)).not.toContain(networkOf(address));
});

describe('the pace of sign-ins', () => {
	test('gives a network ten tries, then one every six seconds; right ones cost nothing', async () => {
		let now = 0;
		const pace = new SignInPace(() => now);
		const attempt = { sender: 'a', isKnown: false };
		const tryOnce = () => pace.inTurn(attempt, async () => 'checked' as const);
		for (let index = 0; index < 10; index += 1) expect(await tryOnce()).toBe('checked');
		expect(await tryOnce()).toEqual({ seconds: 6 });
		expect(await pace.inTurn({ sender: 'b', isKnown: false }, async () => 'checked')).toBe('checked');
		expect(await pace.inTurn({ sender: 'a', isKnown: true }, async () => 'checked')).toBe('checked');
		now += 6_000;
		expect(await tryOnce()).toBe('checked');
		expect(isComeAgain(await tryOnce())).toBe(true);
		pace.succeeded(attempt);
		expect(await tryOnce()).toBe('checked');
	});

	test('lets a known device pass all strangers that wait, two at a time, and goes on after a failure', async () => {
		const pace = new SignInPace();
		const order: string[] = [];
		let open: () => void = () => undefined;
		const closed = new Promise<void>((settle) => (open = settle));
		const check = (name: string) => async () => {
			order.push(name);
			await closed;
			if (name === 'x0') throw new Error('the database is away');
		};
		const all = Array.from({ length: 60 }, (_none, index) =>
			pace.inTurn({ sender: `x${index}`, isKnown: false }, check(`x${index}`)).catch(() => 'failed'),
		);
		const own = pace.inTurn({ sender: 'own', isKnown: true }, check('own'));
		await Promise.resolve();
		expect(order).toEqual(['x0', 'x1']);
		open();
		const answers = await Promise.all([...all, own]);
		expect(order[2]).toBe('own');
		expect(answers.filter(isComeAgain)).toHaveLength(60 - 34);
	});
});

test('ten thousand failures of an account are fourteen lines; another quarter of an hour begins anew', () => {
	const failures = new FailureCount();
	const written = Array.from({ length: 10_000 }, () => failures.add('a', 0)).filter(Boolean);
	expect([written.length, written[0], written.at(-1)]).toEqual([14, 1, 8_192]);
	expect(failures.add('a', 15 * 60_000)).toBe(1);
});

test.for([
	['An\r\nBcc: all@example.org', 'An Bcc: all@example.org'],
	['An\u2028\u0000Bình', 'An Bình'],
	['\u202eAn', 'An'],
	['Chị Sa Ray', 'Chị Sa Ray'],
] as const)('a name %j stays on one line', ([name, line]) => expect(oneLine(name)).toBe(line));

test.for([
	['a@tinh.gov.vn', true],
	['quantri@loalang.local', false],
	['a@localhost', false],
	['a@x.invalid', false],
	['a b@x.vn', false],
	['a@x.vn\r\nBcc: b@x.vn', false],
] as const)('%j can have a mailbox: %s', ([address, can]) => expect(isMailbox(address)).toBe(can));

test.for([
	['http://127.0.0.1:3000', /chỉ mở được trên chính máy chủ này/],
	['http://localhost:3000', /CMS_URL/],
	['http://[::1]:3000', /chính máy chủ này/],
	['http://192.168.1.20:3000', /mạng nội bộ/],
	['https://loa.tinh.gov.vn', undefined],
	['http://203.0.113.7', undefined],
] as const)('links that begin with %s: %s', ([url, warning]) => {
	const said = loopbackWarning(url);
	if (warning) expect(said).toMatch(warning);
	else expect(said).toBeUndefined();
});

test('the paper of a hand-over shows what people wrote as text, and has a line for who is not known yet', () => {
	const page = handoverNotePage({
		name: '<img src=x>',
		email: 'a@x.vn',
		post: 'cán bộ truyền thông, Lai Châu',
		successor: '',
		day: '27/11/2026',
		texts: ['Bài 1'],
		questions: [],
		bulletins: [],
		cards: ['Xã Dào San'],
	});
	expect(page).not.toContain('<img');
	expect(page).toContain('&lt;img src=x&gt;');
	expect(page).toContain('Người nhận: ………');
	expect(page).toContain('<li>Xã Dào San</li>');
	expect(page).toContain('Không còn lời nhắn nào.');
});
