import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { surveyCode } from '#content/lib/survey-code.ts';
import { MOST_ANSWERS_SENT } from '#site/edge/log/send-limits.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { buildSnapshot, publish } from '../support/snapshot-builder.ts';
import { answersOnPhone, claimOnPhone } from '../support/survey-answers.ts';
import { SURVEY_MARK as MARK, surveyCms } from '../support/survey-cms.ts';
import { CARD_SECRET, edgeOptions } from './edge-options.ts';
import { ask, test, until } from './edge-test.ts';

import type { SurveyClaimAnswer } from '#content/model/survey-answer.ts';

const CODE = surveyCode(CARD_SECRET, MARK);

async function send(url: string, claims: readonly unknown[]): Promise<readonly SurveyClaimAnswer[]> {
	const answer = await ask(url, '/khao-sat/phieu', { method: 'POST', body: JSON.stringify(claims) });
	expect(answer.status).toBe(200);
	return JSON.parse(answer.body.toString()) as SurveyClaimAnswer[];
}
const codes = (answers: readonly SurveyClaimAnswer[]) => answers.map(({ status, code }) => code ?? status);

function storedIn(dataDir: string): readonly string[] {
	const spool = new DatabaseSync(join(dataDir, 'edge', 'spool.sqlite'), { readOnly: true });
	const rows = spool.prepare('select document from answers').all();
	spool.close();
	return rows.map(({ document }) => String(document));
}

describe('answers of a survey on phones', () => {
	test('are taken once by their code, handed on once, and of what the CMS has only the id stays', async ({
		dataDir,
	}) => {
		await publish(dataDir, buildSnapshot());
		const cms = await surveyCms();
		cms.state.takes = false;
		const options = { ...edgeOptions(dataDir), cmsInternalUrl: cms.url, cardSeconds: 0.05, batchSeconds: 0.05 };
		const edge = await startEdge(options);
		await until(() => cms.state.asked > 1);
		const [one, two] = [claimOnPhone(CODE), claimOnPhone(CODE.toLowerCase().replaceAll('-', ' '))];
		expect(codes(await send(edge.url, [one, one, two]))).toEqual(['accepted', 'duplicate', 'accepted']);
		expect(codes(await send(edge.url, [two, one]))).toEqual(['duplicate', 'duplicate']);
		expect(storedIn(dataDir).every((document) => document.includes('so_111'))).toBe(true);
		await edge.close();

		cms.state.takes = true;
		const again = await startEdge(options);
		await until(() => cms.state.batches.some(({ answers }) => answers.length > 0));
		await until(() => storedIn(dataDir).every((document) => document === ''));
		const sent = cms.state.batches.flatMap(({ answers }) => answers);
		expect(sent.map(({ clientId }) => clientId).toSorted()).toEqual([one.clientId, two.clientId].toSorted());
		expect(sent[0]).toMatchObject({ survey: MARK, answers: { so_dien_thoai: ['so_111'] } });
		expect(JSON.stringify(sent)).not.toContain(CODE);
		expect(codes(await send(again.url, [one]))).toEqual(['duplicate']);
		await again.close();
		cms.close();
	});

	test('wait on the phone while the survey is closed, and are judged by the questionnaire', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const cms = await surveyCms();
		cms.state.surveys = [];
		const edge = await startEdge({ ...edgeOptions(dataDir), cmsInternalUrl: cms.url, cardSeconds: 0.05 });
		const claim = claimOnPhone(CODE);
		await until(() => cms.state.asked > 1);
		expect(codes(await send(edge.url, [claim]))).toEqual(['closed']);
		cms.state.surveys = [MARK];
		await until(async () => codes(await send(edge.url, [claim])).join() !== 'closed');
		expect(codes(await send(edge.url, [claim]))).toEqual(['duplicate']);
		const changed = (change: Record<string, string[]>) => claimOnPhone(CODE, { answers: answersOnPhone(change) });
		for (const [wrong, why] of [
			[changed({ dong_y: ['khong'] }), 'without consent'],
			[changed({ du_18: [] }), 'age not asked'],
			[changed({ se_bao: ['Nguyễn Thị A'] }), 'words'],
			[changed({ se_bao: [] }), 'not answered'],
			[changed({ nghe_o_dau: ['cho'] }), 'not asked'],
			[changed({ ten: ['a'] }), 'no such question'],
			[claimOnPhone(CODE, { clientId: 'x' }), 'no id'],
			[7, 'no object'],
		] as const)
			expect([why, codes(await send(edge.url, [wrong]))]).toEqual([why, ['invalid']]);
		expect(codes(await send(edge.url, [{ ...changed({ cau_cu: ['co'] }), version: '2025010101' }]))).toEqual([
			'accepted',
		]);
		// of another questionnaire as well: nobody who did not agree, and nobody without a cluster
		for (const change of [{ dong_y: ['khong'] }, { du_18: [] }, { cum: [] }, { cum: ['ban-san'] }])
			expect(codes(await send(edge.url, [{ ...changed(change), version: '2025010101' }]))).toEqual(['invalid']);
		expect(codes(await send(edge.url, [claimOnPhone(CODE, { version: '2025010101', answers: {} })]))).toEqual([
			'invalid',
		]);
		expect((await ask(edge.url, '/khao-sat/phieu', { method: 'POST', body: '{}' })).status).toBe(400);
		expect((await ask(edge.url, '/khao-sat/phieu')).status).toBe(405);
		await edge.close();
		cms.close();
	});

	test('a wrong code is one wrong try however many answers wait with it; guessing ends, the right code goes on elsewhere', async ({
		dataDir,
	}) => {
		await publish(dataDir, buildSnapshot());
		const cms = await surveyCms();
		const options = { ...edgeOptions(dataDir), cmsInternalUrl: cms.url, cardSeconds: 0.05, slowMilliseconds: 1 };
		const edge = await startEdge({ ...options, trustedProxies: 1 });
		await until(() => cms.state.asked > 1);
		const from = async (network: string, code: string, count = 1) => {
			const body = JSON.stringify(Array.from({ length: count }, () => claimOnPhone(code)));
			const answer = await ask(edge.url, '/khao-sat/phieu', {
				method: 'POST',
				body,
				headers: { 'x-forwarded-for': network },
			});
			return codes(JSON.parse(answer.body.toString()) as SurveyClaimAnswer[])[0];
		};
		const wrong = surveyCode('another secret of thirty-two letters', MARK);
		for (let tries = 0; tries < 10; tries += 1) expect(await from('203.0.113.9', wrong, 30)).toBe('wrong_code');
		expect(await from('203.0.113.9', CODE)).toBe('too_many_tries');
		expect(await from('198.51.100.7', CODE)).toBe('accepted');
		await edge.close();
		cms.close();
	});

	test('one survey takes at most so many a day', async () => {
		const { sendLimits } = await import('#site/edge/log/send-limits.ts');
		let now = new Date('2026-11-26T02:00:00Z');
		const limits = sendLimits({ now: () => now, today: () => '2026-11-26' as never, eventsPerMinute: 100 });
		for (let count = 0; count < MOST_ANSWERS_SENT; count += 1) expect(limits.takeAnswer(MARK)).toBe(true);
		expect([limits.takeAnswer(MARK), limits.takeAnswer('ABCD')]).toEqual([false, true]);
		now = new Date('2026-11-27T03:00:00Z');
		expect(limits.takeAnswer(MARK)).toBe(true);
	});
});
