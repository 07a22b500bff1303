import { describe, expect, test } from 'vitest';

import { planEdition } from '#cms/editions/plan-edition.ts';
import { hotlineSchema } from '#content/model/hotline.ts';
import { parseDay, parseMonth } from '#content/model/month.ts';

import type { PlannedMessage, PlannedRendition } from '#cms/editions/plan-edition.ts';

const today = parseDay('2026-11-22')!;

const hotline = (more: object = {}) =>
	hotlineSchema.parse({
		number: '111',
		label: 'Tổng đài quốc gia',
		province: null,
		hours: '24/7',
		cost: 'Miễn phí',
		areCallsRecorded: true,
		verifiedAt: '2026-10-01',
		verifiedBy: 'cán bộ tỉnh',
		verifyBy: '2027-01-01',
		...more,
	});

const rendition = (more: Partial<PlannedRendition> = {}): PlannedRendition => ({
	language: 'vi',
	title: 'Gọi 111',
	script: 'Bà con gọi {{hotline:111}}.',
	state: 'approved',
	isSample: false,
	sourceVersion: 1,
	textVersion: 1,
	allowsDraftVoice: false,
	recordings: [{ file: `/recordings/${more.language ?? 'vi'}.wav`, textVersion: more.textVersion ?? 1 }],
	...more,
});

const message = (more: Partial<PlannedMessage> = {}): PlannedMessage => ({
	key: 'goi-111',
	role: 'message',
	title: 'Gọi tổng đài',
	isFitForLoudspeakers: true,
	validUntil: null,
	sourceVersion: 1,
	renditions: [rendition()],
	...more,
});

const plan = (messages: readonly PlannedMessage[], hotlines = [hotline()]) =>
	planEdition({
		month: parseMonth('2026-11')!,
		area: { code: '12', name: 'Lai Châu' },
		messages,
		languages: [
			{ tag: 'vi', nameVi: 'Việt' },
			{ tag: 'km', nameVi: 'Khmer' },
			{ tag: 'ktv', nameVi: 'Cơ Tu' },
		],
		hotlines,
		today,
	});

/** What goes on air: `language: key key`. */
const onAir = (messages: readonly PlannedMessage[]) =>
	plan(messages).plan?.languages.map(
		({ language, items }) => `${language}: ${items.map((item) => item.message).join(' ')}`,
	);

const khmer = (more: Partial<PlannedRendition> = {}) => rendition({ language: 'km', title: 'ហៅ ១១១', ...more });

describe('an edition', () => {
	test('opens, tells its messages in the order chosen, and closes, wherever opening and closing stand in the list', () => {
		const messages = [
			message({ key: 'loi-ket', role: 'closing' }),
			message({ key: 'viec-lam' }),
			message({ key: 'loi-mo-dau', role: 'opening' }),
			message({ key: 'an-toan' }),
		];
		expect(onAir(messages)).toEqual(['vi: loi-mo-dau viec-lam an-toan loi-ket']);
	});

	test('in a minority language airs the messages it has a voice for, in the same order', () => {
		const messages = [
			message({ key: 'mot', renditions: [rendition(), khmer()] }),
			message({ key: 'hai' }),
			message({ key: 'ba', renditions: [rendition(), khmer({ recordings: [] })] }),
			message({ key: 'bon', renditions: [rendition(), khmer()] }),
		];
		expect(onAir(messages)).toEqual(['vi: mot hai ba bon', 'km: mot bon']);
	});

	test('airs a minority language that has a recording and no text at all', () => {
		expect(onAir([message({ renditions: [rendition(), khmer({ script: '' })] })])).toEqual([
			'vi: goi-111',
			'km: goi-111',
		]);
	});

	test('leaves out a language that has an opening but no message', () => {
		const opening = message({ key: 'loi-mo-dau', role: 'opening', renditions: [rendition(), khmer()] });
		expect(onAir([opening, message()])).toEqual(['vi: loi-mo-dau goi-111']);
	});

	test('goes without an opening that has no Vietnamese rendition', () => {
		expect(onAir([message({ key: 'loi-mo-dau', role: 'opening', renditions: [] }), message()])).toEqual([
			'vi: goi-111',
		]);
	});

	test('plays the newest recording of the text as it is, under the title of its language', () => {
		const recordings = [
			{ file: '/recordings/moi.wav', textVersion: 2 },
			{ file: '/recordings/cu-hon.wav', textVersion: 2 },
			{ file: '/recordings/loi-cu.wav', textVersion: 1 },
		];
		expect(plan([message({ renditions: [rendition({ textVersion: 2, recordings })] })]).plan?.languages).toEqual([
			{
				language: 'vi',
				items: [
					{
						message: 'goi-111',
						role: 'message',
						title: 'Gọi 111',
						speech: { kind: 'recorded', file: '/recordings/moi.wav' },
					},
				],
			},
		]);
	});

	test.for([
		['sample data that nobody approved', { state: 'drafted', isSample: true }],
		['a number checked until today', {}],
	] as const)('goes out with %s', ([, more]) => {
		const { problems } = plan([message({ renditions: [rendition(more)] })], [hotline({ verifyBy: today })]);
		expect(problems).toEqual([]);
	});

	test('goes out on the last day a message may be used', () => {
		expect(onAir([message({ validUntil: today })])).toEqual(['vi: goi-111']);
	});

	test('speaks by machine only in Vietnamese, only when allowed, with the number digit by digit', () => {
		const unrecorded = { recordings: [], allowsDraftVoice: true } as const;
		const [vietnamese, ...others] =
			plan([message({ renditions: [rendition(unrecorded), khmer(unrecorded)] })]).plan?.languages ?? [];
		expect(vietnamese?.items[0]?.speech).toEqual({ kind: 'draft', text: 'Bà con gọi một một một.' });
		expect(others).toEqual([]);
	});

	test('prefers a person to the machine, but the machine to a recording of an older text', () => {
		const kindOf = (more: Partial<PlannedRendition>) =>
			plan([message({ renditions: [rendition({ allowsDraftVoice: true, ...more })] })]).plan?.languages[0]?.items[0]
				?.speech.kind;
		expect(kindOf({})).toBe('recorded');
		expect(kindOf({ recordings: [{ file: '/recordings/cu.wav', textVersion: 0 }] })).toBe('draft');
	});
});

describe('an edition is blocked, naming the message in a Vietnamese sentence,', () => {
	test.for([
		[
			'by a message without Vietnamese',
			message({ renditions: [khmer()] }),
			'vi',
			'recording_missing',
			'chưa có bản tiếng Việt',
		],
		[
			'by a withdrawn Vietnamese rendition',
			message({ renditions: [rendition({ state: 'withdrawn' })] }),
			'vi',
			'recording_missing',
			'chưa có bản tiếng Việt',
		],
		[
			'by Vietnamese without a recording',
			message({ renditions: [rendition({ recordings: [] })] }),
			'vi',
			'recording_missing',
			'Hãy ghi âm',
		],
		[
			'by a recording of an older text',
			message({ renditions: [rendition({ textVersion: 2, recordings: [{ file: '/cu.wav', textVersion: 1 }] })] }),
			'vi',
			'recording_missing',
			'lời mới nhất',
		],
		[
			'by an empty text that the machine may read',
			message({ renditions: [rendition({ script: ' ', recordings: [], allowsDraftVoice: true })] }),
			'vi',
			'recording_missing',
			'Hãy ghi âm',
		],
		[
			'by a minority recording of an older text',
			message({
				renditions: [rendition(), khmer({ textVersion: 2, recordings: [{ file: '/cu.wav', textVersion: 1 }] })],
			}),
			'km',
			'recording_missing',
			'bản Khmer',
		],
		[
			'by a translation of an older source',
			message({ sourceVersion: 2, renditions: [rendition({ sourceVersion: 2 }), khmer()] }),
			'km',
			'outdated',
			'bản Khmer: dịch từ bản gốc cũ',
		],
		[
			'by a translation marked outdated',
			message({ renditions: [rendition(), khmer({ state: 'outdated' })] }),
			'km',
			'outdated',
			'dịch từ bản gốc cũ',
		],
		[
			'by outdated sample data',
			message({ renditions: [rendition(), khmer({ state: 'outdated', isSample: true })] }),
			'km',
			'outdated',
			'dịch từ bản gốc cũ',
		],
		[
			'by words nobody approved',
			message({ renditions: [rendition({ state: 'drafted' })] }),
			'vi',
			'unapproved',
			'chưa được duyệt',
		],
		[
			'by a translation listened to but not approved',
			message({ renditions: [rendition(), khmer({ state: 'listened' })] }),
			'km',
			'unapproved',
			'bản Khmer: chưa được duyệt',
		],
		[
			'by a message unfit for loudspeakers',
			message({ isFitForLoudspeakers: false }),
			'vi',
			'unfit',
			'không phát trên loa',
		],
		[
			'by a message past its last day',
			message({ validUntil: parseDay('2026-11-21')! }),
			'vi',
			'expired',
			'chỉ dùng đến 21/11/2026',
		],
	] as const)('%s', ([, blocked, language, code, words]) => {
		const { plan: made, problems } = plan([message({ key: 'bai-khac', title: 'Bài khác' }), blocked]);
		expect(made).toBeUndefined();
		expect(problems).toEqual([{ code, message: 'goi-111', language, sentence: expect.stringContaining(words) }]);
		expect(problems[0]?.sentence).toContain('"Gọi tổng đài"');
	});

	const spoken = rendition({ recordings: [], allowsDraftVoice: true });
	test.for([
		['a machine would speak', 'is not in the registry', [], spoken],
		['a machine would speak', 'nobody has verified', [hotline({ verifiedAt: null })], spoken],
		['a machine would speak', 'is past its check', [hotline({ verifyBy: '2026-11-21' })], spoken],
		['a recording speaks', 'is not in the registry', [], rendition()],
		['a recording speaks', 'nobody has verified', [hotline({ verifiedAt: null })], rendition()],
		['a recording speaks', 'is past its check', [hotline({ verifyBy: '2026-11-21' })], rendition()],
	] as const)('when %s a number that %s', ([, , hotlines, vietnamese]) => {
		const { plan: made, problems } = plan([message({ renditions: [vietnamese] })], [...hotlines]);
		expect(made).toBeUndefined();
		expect(problems.map(({ code, message: key, language }) => [code, key, language])).toEqual([
			['hotline_unusable', 'goi-111', 'vi'],
		]);
		expect(problems[0]?.sentence).toMatch(/"Gọi tổng đài".*số 111 chưa xác minh hoặc đã quá hạn/);
	});

	test('when there is nothing to air', () => {
		for (const messages of [[], [message({ key: 'loi-mo-dau', role: 'opening' })]]) {
			expect(plan(messages)).toEqual({
				plan: undefined,
				problems: [
					{
						code: 'nothing_to_air',
						message: '',
						language: 'vi',
						sentence: expect.stringContaining('Hãy thêm thông điệp'),
					},
				],
			});
		}
	});

	test('with every reason at once', () => {
		const messages = [
			message({ key: 'mot', isFitForLoudspeakers: false }),
			message({ key: 'hai', renditions: [rendition({ state: 'drafted' }), khmer({ state: 'outdated' })] }),
			message({ key: 'ba', renditions: [] }),
		];
		expect(plan(messages).problems.map(({ code, message: key, language }) => `${key} ${language} ${code}`)).toEqual([
			'mot vi unfit',
			'hai vi unapproved',
			'ba vi recording_missing',
			'hai km outdated',
		]);
	});
});
