import { describe, expect, test } from 'vitest';

import { parseDay } from '#content/model/month.ts';

import { hotline, khmer, message, plan, rendition } from '../fixtures/planned-edition.ts';

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
			'đã được thu hồi',
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
