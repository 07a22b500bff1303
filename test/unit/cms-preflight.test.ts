import { describe, expect, test } from 'vitest';

import { blockingFindings } from '#cms/editions/preflight.ts';
import { planEdition } from '#cms/editions/plan-edition.ts';

import {
	closing,
	commune,
	hotline,
	inputOf,
	list,
	message,
	only,
	opening,
	rendition,
} from '../support/preflight-input.ts';

import type { Day, Month } from '#content/model/month.ts';
import type { CheckedMessage } from '#cms/editions/preflight-input.ts';
import type { PlannedRendition } from '#cms/editions/plan-edition.ts';

describe('the pre-flight list', () => {
	const km = (more: Partial<PlannedRendition> = {}) => rendition({ language: 'km', ...more });
	test('of a good edition is empty', () => {
		expect(list().findings).toEqual([]);
	});

	test('takes a sentence that was left out for a reason, and asks nothing of what is not on air', () => {
		const source = rendition({ script: 'Một câu. Hai câu.' });
		const short = { script: 'មួយ។', backTranslation: 'Một câu.' };
		const withText = (text: PlannedRendition) =>
			only({ messages: [opening, message('goi-111', { renditions: [source, text] }), closing] }, 'lines_differ');
		expect(withText(km({ ...short, leftOut: [] }))).toHaveLength(1);
		expect(withText(km({ ...short, leftOut: [{ line: 'Hai câu.', reason: 'Tiếng này không có chữ ấy.' }] }))).toEqual(
			[],
		);
		expect(withText(km({ ...short, leftOut: [], recordings: [] }))).toEqual([]);
	});

	const withGoi = (more: Partial<CheckedMessage>) => ({ messages: [opening, message('goi-111', more), closing] });
	test.for([
		['nothing to air', { messages: [opening, closing] }, 'edition_empty', 'FATAL', 'content'],
		['a month that is over', { month: '2026-10' as Month }, 'month_over', 'ERROR', 'content'],
		['a time that is none', { slots: ['17h'] }, 'slot_invalid', 'ERROR', 'content'],
		['no time at all', { slots: [] }, 'no_slots', 'WARNING', 'content'],
		['no opening', { messages: [message('a'), closing] }, 'opening_missing', 'WARNING', 'content'],
		['no closing', { messages: [opening, message('a')] }, 'closing_missing', 'WARNING', 'content'],
		[
			'two openings',
			{ messages: [opening, message('mo-dau-2', { role: 'opening' }), message('a'), closing] },
			'opening_twice',
			'ERROR',
			'content',
		],
		[
			'an unapproved text',
			withGoi({ renditions: [rendition({ state: 'drafted' })] }),
			'unapproved',
			'ERROR',
			'content',
		],
		[
			'an outdated translation',
			withGoi({ renditions: [rendition(), km({ state: 'outdated' })] }),
			'outdated',
			'ERROR',
			'content',
		],
		[
			'a translation that says nothing for a sentence, without a reason',
			withGoi({
				renditions: [
					rendition({ script: 'Một câu. Hai câu.' }),
					km({ script: 'មួយ។', backTranslation: 'Một câu.', leftOut: [] }),
				],
			}),
			'lines_differ',
			'WARNING',
			'content',
		],
		['what belongs on no loudspeaker', withGoi({ isFitForLoudspeakers: false }), 'unfit', 'ERROR', 'content'],
		['a message that ran out', withGoi({ validUntil: '2026-11-01' as Day }), 'expired', 'ERROR', 'content'],
		[
			'a message that runs out while on air',
			withGoi({ validUntil: '2026-12-10' as Day }),
			'expires_in_month',
			'WARNING',
			'content',
		],
		[
			'letters of the law that are not said',
			{ messages: [opening, message('a', { legalContent: ['a'] }), closing] },
			'legal_content_missing',
			'INFO',
			'content',
		],
		['a bulletin longer than its slot', { slotMinutes: 2 }, 'over_slot', 'ERROR', 'language'],
		[
			'a language that is listened to and missing',
			{ communes: [commune({ languages: ['vi', 'km'] })] },
			'language_missing',
			'WARNING',
			'language',
		],
		[
			'a language with some messages only',
			{ messages: [opening, message('a', { renditions: [rendition(), km()] }), message('b'), closing] },
			'language_partly',
			'INFO',
			'language',
		],
		['a number whose check ran out', { hotlines: hotline('2026-11-01') }, 'hotline_unusable', 'ERROR', 'hotline'],
		[
			'a number whose check runs out soon',
			{ hotlines: hotline('2026-12-20') },
			'hotline_expiring',
			'WARNING',
			'hotline',
		],
		[
			'a text without a recording',
			withGoi({ renditions: [rendition({ recordings: [] })] }),
			'recording_missing',
			'ERROR',
			'audio',
		],
		[
			'a machine voice',
			withGoi({ renditions: [rendition({ recordings: [], allowsDraftVoice: true })] }),
			'draft_voice',
			'WARNING',
			'audio',
		],
		[
			'a recording with a remark',
			withGoi({
				renditions: [
					rendition({
						recordings: [
							{ file: '/a', textVersion: 1, durationSeconds: 60, verdict: 'Tiếng hơi nhỏ.', remarkCount: 1 },
						],
					}),
				],
			}),
			'recording_remark',
			'WARNING',
			'audio',
		],
		['no commune', { communes: [] }, 'no_communes', 'FATAL', 'places'],
		[
			'a commune whose languages nobody knows',
			{ communes: [commune({ hasLanguages: false })] },
			'no_languages',
			'WARNING',
			'places',
		],
		[
			'a commune whose clusters nobody knows',
			{ communes: [commune({ hasClusters: false })] },
			'no_clusters',
			'WARNING',
			'places',
		],
	] as const)('names %s', ([, more, code, level, group]) => {
		const found = only(more, code);
		expect(found.length, JSON.stringify(list(more).findings)).toBeGreaterThan(0);
		expect(found[0]).toMatchObject({ level, group });
		expect(found[0]?.message).toMatch(/[.!]$/);
	});

	test('blocks by FATAL and ERROR only, worst first, each with the page where it is mended', () => {
		const { findings } = list({
			messages: [message('a', { renditions: [rendition({ state: 'drafted' })] })],
			communes: [],
		});
		expect(blockingFindings(findings).map(({ level }) => level)).toEqual(['FATAL', 'ERROR']);
		expect(findings[0]?.level).toBe('FATAL');
		expect(findings.find(({ code }) => code === 'unapproved')?.link).toBe('/r/a/vi');
	});

	test('counts minutes as the loudspeaker plays them, chimes, pauses and the repeated closing included', () => {
		const [vietnamese, ...others] = list().minutes;
		expect(others).toEqual([]);
		// 60 s each, the closing twice; 1.5 + 2.4 + 0.5 before, 0.5 between tracks, 1.5 after, 1 breath, 1 + 2.4 + 0.5 at the end
		expect(vietnamese).toMatchObject({ tag: 'vi', messageCount: 1, isMeasured: true });
		expect(vietnamese?.seconds).toBeCloseTo(60 * 4 + 4.4 + 1.5 + 0.5 + 1.5 + 0.5 + 1 + 3.9, 5);
	});

	test('of the whole country hints where a province would warn', () => {
		const found = only(
			{ area: { code: '00', name: 'Cả nước' }, communes: [commune({ languages: ['vi', 'km'], hasLanguages: true })] },
			'language_missing',
		);
		expect(found[0]?.level).toBe('INFO');
	});
});

test('an outdated opening holds up no language that airs no message', () => {
	const outdated = message('mo-dau', {
		role: 'opening',
		renditions: [rendition(), rendition({ language: 'km', state: 'outdated' })],
	});
	const alone = planEdition(inputOf({ messages: [outdated, message('a'), closing] }));
	expect(alone.problems).toEqual([]);
	expect(alone.plan?.languages.map(({ language }) => language)).toEqual(['vi']);
	const spoken = message('a', { renditions: [rendition(), rendition({ language: 'km' })] });
	expect(planEdition(inputOf({ messages: [outdated, spoken, closing] })).problems).toMatchObject([
		{ code: 'outdated', language: 'km' },
	]);
});
