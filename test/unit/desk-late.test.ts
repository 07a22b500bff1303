import { describe, expect, test } from 'vitest';

import { lateFor } from '#cms/start-page/today.ts';

import { startInput } from '../support/start-page-facts.ts';

import type { StartInput } from '#cms/start-page/today.ts';
import type { Day, Month } from '#content/model/month.ts';

describe('what is late', () => {
	const texts = (roles: readonly string[], more: Partial<StartInput>) =>
		lateFor(startInput(roles, more)).map(({ text }) => text);

	test('nothing when the month is out and the next one planned', () => {
		expect(texts(['officer'], {})).toEqual([]);
	});
	test('a month without a bulletin, and the next one from the 20th on', () => {
		expect(texts(['officer'], { editions: [] })).toEqual([
			'Tháng này chưa có bản tin.',
			'Chưa có bản tin của tháng sau.',
		]);
		expect(texts(['officer'], { editions: [], today: '2026-11-19' as Day })).toEqual(['Tháng này chưa có bản tin.']);
	});
	test('a bulletin that is stuck says why', () => {
		const editions: StartInput['editions'] = [
			{ id: 1, title: 'Bản tin 11', month: '2026-11', state: 'locked', problem: 'thiếu bản ghi' },
		];
		expect(texts(['manager'], { editions, today: '2026-11-02' as Day })).toEqual([
			'Bản tin 11 đang vướng: thiếu bản ghi',
		]);
	});
	test('what a release could not take along, once, before the rest', () => {
		const editions: StartInput['editions'] = [
			{ id: 1, title: 'Bản tin 11', month: '2026-11', state: 'published', problem: 'thiếu bản ghi' },
		];
		const held = [{ sentence: 'Bản tin 11 chưa cập nhật được.', link: '/admin/collections/editions/1' }];
		expect(texts(['approver'], { editions, held, today: '2026-11-02' as Day })).toEqual([
			'Bản tin 11 chưa cập nhật được.',
		]);
		expect(texts(['translator'], { editions, held })).toEqual([]);
		const long = [{ sentence: 'Bản tin 11 chưa cập nhật được.\n- Thiếu bản ghi.', link: '/e/1' }];
		const [late] = lateFor(startInput(['officer'], { held: long }));
		expect(late).toEqual({ text: 'Bản tin 11 chưa cập nhật được.', detail: '- Thiếu bản ghi.', href: '/e/1' });
	});
	test('hotlines within thirty days, for those who can call them', () => {
		const hotlines = [
			{ id: 1, number: '111', verifyBy: '2026-12-22' as Day },
			{ id: 2, number: '113', verifyBy: '2026-11-20' as Day },
			{ id: 3, number: '114', verifyBy: '2026-12-23' as Day },
			{ id: 4, number: '115', verifyBy: null },
		];
		expect(texts(['officer'], { hotlines })).toEqual([
			'Số 111 phải gọi kiểm tra lại trong 30 ngày.',
			'Số 113 đã quá hạn kiểm tra 2 ngày.',
		]);
		expect(texts(['translator'], { hotlines })).toEqual([]);
	});
	test('offices that nobody has asked for eleven months, for those who can ask', () => {
		const services = [
			{ id: 1, name: 'Trợ giúp pháp lý', checkBy: '2026-12-22' as Day },
			{ id: 2, name: 'Trạm y tế', checkBy: '2026-11-21' as Day },
			{ id: 3, name: 'Ngân hàng', checkBy: '2026-12-23' as Day },
		];
		expect(texts(['officer'], { services })).toEqual([
			'Trợ giúp pháp lý: cần hỏi lại trong 30 ngày, sau đó trang không hiện nơi này nữa.',
			'Trạm y tế: quá 12 tháng chưa hỏi lại, trang không còn hiện nơi này.',
		]);
		expect(texts(['approver'], { services })).toEqual([]);
	});
	test('a month that is due and not closed', () => {
		const unclosed = { month: '2026-10' as Month, province: '12' };
		for (const role of ['officer', 'approver'] as const)
			expect(texts([role], { unclosed })).toContain('Sổ tháng 10/2026 đã hết hạn báo xong mà chưa chốt.');
		expect(texts(['translator'], { unclosed })).toEqual([]);
	});

	test('failed jobs, for administrators only', () => {
		expect(texts(['administrator'], { failedJobs: 2 })).toEqual(['2 việc nền bị hỏng.']);
		expect(texts(['officer'], { failedJobs: 2 })).toEqual([]);
	});

	test('no backup for administrators, who can do something about it', () => {
		expect(texts(['administrator'], { backupTrouble: 'Chưa có bản sao lưu nào.' })).toEqual([
			'Chưa có bản sao lưu nào.',
		]);
		expect(texts(['officer'], { backupTrouble: 'Chưa có bản sao lưu nào.' })).toEqual([]);
	});
});
