import { expect, test } from 'vitest';

import { surveyCode } from '#content/lib/survey-code.ts';

import { CARD_SECRET } from '../edge/edge-options.ts';
import { SURVEY_MARK } from '../support/survey-cms.ts';

import type { Page } from '@playwright/test';
import type { Edge } from '#site/edge/start-edge.ts';
import type { surveyCms } from '../support/survey-cms.ts';

/** The edge of with-edge.test.ts, and what it talks to. */
interface SurveySite {
	readonly edge: Edge;
	readonly cms: Awaited<ReturnType<typeof surveyCms>>;
	readonly onPhone: (use: (page: Page) => Promise<void>) => Promise<void>;
}

/** With the pages and the edge of with-edge.test.ts: a survey on a phone. */
export function surveyTests(site: () => SurveySite): void {
	test('a survey of two hamlets on a phone in flight mode: locked, asked, sent once, wiped', async () => {
		const { edge, cms, onPhone } = site();
		const code = surveyCode(CARD_SECRET, SURVEY_MARK);
		await expect.poll(() => cms.state.asked).toBeGreaterThan(0);
		await onPhone(async (page) => {
			await page.goto(`${edge.url}/khao-sat/#m=${code}`);
			await expect.poll(() => page.evaluate('Boolean(navigator.serviceWorker.controller)')).toBe(true);
			expect(page.url()).toBe(`${edge.url}/khao-sat/`);
			await page.getByLabel('Đặt mã PIN').fill('135790');
			await page.getByLabel('Gõ lại PIN').fill('135791');
			await page.getByRole('button', { name: 'Bắt đầu' }).click();
			await page.getByText('Hai lần gõ PIN khác nhau').waitFor();
			await page.getByLabel('Gõ lại PIN').fill('135790');
			await page.getByRole('button', { name: 'Bắt đầu' }).click();
			await page.getByText('Không còn phiếu nào chờ trong máy.').waitFor();

			await page.context().setOffline(true);
			await page.reload();
			await page.getByLabel('PIN', { exact: true }).fill('000000');
			await page.getByRole('button', { name: 'Mở khóa' }).click();
			await page.getByText('PIN chưa đúng.').waitFor();
			await page.getByLabel('PIN', { exact: true }).fill('135790');
			await page.getByRole('button', { name: 'Mở khóa' }).click();

			// a child and somebody who does not want to: nothing is asked, nothing is kept
			const box = (name: string, value: string) => page.locator(`#ks-hoi input[name="${name}"][value="${value}"]`);
			await box('dong_y', 'khong').check();
			await page.getByText('Không giữ câu trả lời nào').waitFor();
			expect(await page.locator('#ks-cau').isVisible()).toBe(false);
			await page.getByRole('button', { name: 'Sang người khác' }).click();
			await box('dong_y', 'co').check();
			await box('du_18', 'khong').check();
			await page.getByRole('button', { name: 'Sang người khác' }).click();

			for (const [hamlet, heard] of [
				['1', 'co'],
				['1', 'khong'],
				['2', 'khong'],
			] as const) {
				await box('dong_y', 'co').check();
				await box('du_18', 'co').check();
				await page.locator('input[name="cum"]').fill(hamlet);
				await box('nghe_loa', heard).check();
				if (heard === 'co') {
					await box('nghe_o_dau', 'cho').check();
					await box('hieu_tieng', 'ro').check();
				}
				await box('so_dien_thoai', 'so_111').check();
				await box('dau_hieu', 'viec_nhe').check();
				await box('dau_hieu', 'khong_biet').check();
				await box('lam_gi_truoc', 'goi_111').check();
				await box('se_bao', 'co').check();
				const save = page.getByRole('button', { name: 'Lưu phiếu này' });
				await save.click();
				await page.getByText('Đã chọn "Không biết" thì không chọn thêm').waitFor();
				await box('dau_hieu', 'khong_biet').uncheck();
				await save.click();
				await page.getByText('Còn thiếu câu: Có người nói').waitFor();
				await box('khong_loi', 'dung').check();
				await save.click();
				await expect.poll(() => box('khong_loi', 'dung').isChecked()).toBe(false);
			}
			await page.getByText('Còn 3 phiếu trong máy chờ gửi. Máy này đã hỏi 3 người; 2 người không trả lời.').waitFor();

			// on the phone nothing can be read: neither an answer nor the code
			const kept = await page.evaluate(async () => {
				const opened = indexedDB.open('loa-lang-khao-sat');
				await new Promise((done) => opened.addEventListener('success', done));
				const all = opened.result.transaction('phieu').objectStore('phieu').getAll();
				await new Promise((done) => all.addEventListener('success', done));
				const text = (value: unknown): string =>
					value instanceof ArrayBuffer
						? new TextDecoder('latin1').decode(value)
						: typeof value === 'object' && value !== null
							? Object.values(value).map(text).join(' ')
							: String(value);
				return [
					all.result.length,
					all.result.map(text).join(' ') + JSON.stringify(Object.entries(localStorage)),
				] as const;
			});
			expect(kept[0]).toBe(3 + 4);
			expect(kept[1]).not.toMatch(/so_111|dong_y|7XQ2/);

			await page.getByRole('button', { name: 'Khóa ngay' }).click();
			expect(await page.locator('#ks-hoi').isVisible()).toBe(false);
			await page.context().setOffline(false);
			await page.getByLabel('PIN', { exact: true }).fill('135790');
			await page.getByRole('button', { name: 'Mở khóa' }).click();
			await page.locator('#ks-con', { hasText: 'Không còn phiếu nào chờ trong máy.' }).waitFor();
			const sent = () => cms.state.batches.flatMap(({ answers }) => answers);
			await expect.poll(() => sent().length).toBe(3);
			expect(
				sent()
					.map(({ answers }) => [answers.cum?.[0], answers.nghe_loa?.[0]].join(' '))
					.toSorted(),
			).toEqual(['1 co', '1 khong', '2 khong']);

			await page.getByRole('button', { name: 'xóa hết phiếu' }).click();
			await page.getByText('Còn 0 phiếu chưa gửi, xóa là mất.').waitFor();
			await page.getByRole('button', { name: 'xóa hết phiếu' }).click();
			await page.getByLabel('Mã khảo sát').waitFor();
		});
	}, 90_000);

	test('the survey asks for its PIN again after some minutes, and hides what was begun', async () => {
		const { edge, onPhone } = site();
		await onPhone(async (page) => {
			await page.clock.install();
			await page.goto(`${edge.url}/khao-sat/#m=${surveyCode(CARD_SECRET, SURVEY_MARK)}`);
			await page.getByLabel('Đặt mã PIN').fill('135790');
			await page.getByLabel('Gõ lại PIN').fill('135790');
			await page.getByRole('button', { name: 'Bắt đầu' }).click();
			await page.locator('#ks-hoi input[name="dong_y"][value="co"]').check();
			await page.clock.runFor(4 * 60_000);
			expect(await page.locator('#ks-hoi').isVisible()).toBe(true);
			await page.clock.runFor(2 * 60_000);
			await page.getByText('Máy đang khóa.').waitFor();
			expect(await page.locator('#ks-hoi').isVisible()).toBe(false);
			for (let tries = 0; tries < 5; tries += 1) {
				await page.getByLabel('PIN', { exact: true }).fill('000000');
				await page.getByRole('button', { name: 'Mở khóa' }).click();
				await expect.poll(() => page.getByLabel('PIN', { exact: true }).inputValue()).toBe('');
			}
			await page.getByLabel('PIN', { exact: true }).fill('135790');
			await page.getByRole('button', { name: 'Mở khóa' }).click();
			await page.getByText(/Sai nhiều lần. Chờ \d+ giây/).waitFor();
			await page.clock.runFor(31_000);
			await page.getByRole('button', { name: 'Mở khóa' }).click();
			await expect.poll(() => page.locator('#ks-hoi input[name="dong_y"][value="co"]').isChecked()).toBe(true);
		});
	}, 60_000);
}
