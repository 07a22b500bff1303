import { describe, expect, test } from 'vitest';

import { termsIn } from '#content/model/glossary.ts';
import { linesOfScript, lineToRead } from '#content/model/script-lines.ts';
import { countSms, withoutMarks } from '#content/model/sms.ts';
import { assumedPace, measuredPace, spokenSeconds } from '#content/model/spoken-seconds.ts';
import { TOPICS } from '#content/model/message.ts';
import { lint } from '#content/safety/lint.ts';
import { templateFor, WRITING_CHANNELS } from '#content/templates/outline.ts';

describe('the SMS counter', () => {
	test.for([
		{ why: 'nothing', text: '', expected: ['GSM-7', 0, 0, 160] },
		{ why: 'plain letters fill one message', text: 'a'.repeat(160), expected: ['GSM-7', 160, 1, 0] },
		{ why: 'one more makes two of 153', text: 'a'.repeat(161), expected: ['GSM-7', 161, 2, 145] },
		{ why: 'three parts of 153', text: 'a'.repeat(459), expected: ['GSM-7', 459, 3, 0] },
		{ why: 'à is in the table of GSM', text: 'à'.repeat(160), expected: ['GSM-7', 160, 1, 0] },
		{ why: 'ă is in none', text: 'ă'.repeat(70), expected: ['UCS-2', 70, 1, 0] },
		{ why: 'đ is in none', text: 'đ'.repeat(71), expected: ['UCS-2', 71, 2, 63] },
		{ why: 'ạ typed as two code points is one place', text: 'a\u0323'.repeat(70), expected: ['UCS-2', 70, 1, 0] },
		{ why: 'a bracket takes two places', text: '['.repeat(80), expected: ['GSM-7', 160, 1, 0] },
		{ why: 'no bracket is cut in two', text: `${'a'.repeat(152)}[${'a'.repeat(10)}`, expected: ['GSM-7', 164, 2, 141] },
		{ why: 'an emoji takes two places', text: `ạ${'😀'.repeat(34)}ạ`, expected: ['UCS-2', 70, 1, 0] },
		{ why: 'no emoji is cut in two', text: `${'ạ'.repeat(66)}😀ạạạ`, expected: ['UCS-2', 71, 2, 62] },
	] as const)('$why', ({ text, expected }) => {
		const { encoding, places, segments, placesLeft } = countSms(text);
		expect([encoding, places, segments, placesLeft]).toEqual(expected);
	});

	test('words without marks are the same words, and fit 160 places', () => {
		const text = 'Bà con ở xã Đào San: “nghỉ” – gọi ngay…';
		expect(withoutMarks(text)).toBe('Ba con o xa Dao San: "nghi" - goi ngay...');
		expect(countSms(withoutMarks(text)).encoding).toBe('GSM-7');
	});
});

describe('templates', () => {
	const all = TOPICS.flatMap((topic) => WRITING_CHANNELS.map((channel) => ({ topic, channel })));

	test.for(all)('$topic for $channel says nothing that the safety rules find', ({ topic, channel }) => {
		const text = templateFor(topic, channel);
		expect(lint(text, { channel: channel === 'loudspeaker' ? 'loudspeaker' : 'web' })).toEqual([]);
		expect(text).toContain('{{hotline:111}}');
	});

	test.for(TOPICS)('the SMS about %s is one message without marks', (topic) => {
		const sent = templateFor(topic, 'sms').replaceAll('{{hotline:111}}', '111');
		expect(countSms(sent).characters).toBeLessThanOrEqual(160);
		expect(countSms(withoutMarks(sent)).segments).toBe(1);
	});
});

describe('the glossary', () => {
	const entry = (term: string, translation: string, isKept = false) => ({
		term,
		translation,
		isKept,
		note: '',
		isReviewed: true,
	});
	const entries = [
		entry('mua bán', 'muag'),
		entry('mua bán người', 'muag neeg'),
		entry('Zalo', '', true),
		entry('gọi', 'hu'),
	];

	test('a long term hides the short one inside it, and words count only whole', () => {
		const uses = termsIn('Mua bán người là tội. Người gọi Zalo, đừng gọing.', 'Muag neeg. Zalo.', entries);
		expect(uses.map((use) => [use.entry.term, use.places.length, use.isFollowed])).toEqual([
			['mua bán người', 1, true],
			['gọi', 1, false],
			['Zalo', 1, true],
		]);
	});

	test('marks typed in two code points are found too, and places are those of the text', () => {
		const source = 'Hãy gọi ngay'.normalize('NFC');
		const [use] = termsIn(source, '', [entry('gọi'.normalize('NFD'), 'hu')]);
		expect(source.slice(use?.places[0]?.start, use?.places[0]?.end)).toBe('gọi');
	});
});

describe('spoken seconds', () => {
	test('Vietnamese is assumed at 150 words a minute, a token is said digit by digit', () => {
		expect(spokenSeconds('Bà con gọi {{hotline:111}}.', assumedPace('vi'))).toBeCloseTo((6 / 150) * 60 + 0.5);
	});

	test('three recordings are a measure, two are not', () => {
		const pair = { script: 'một hai ba bốn năm sáu bảy tám chín mười.', seconds: 10.5 };
		expect(measuredPace('jra', [pair, pair]).recordings).toBe(0);
		expect(measuredPace('jra', [pair, pair, pair])).toEqual({ unit: 'word', unitsPerMinute: 60, recordings: 3 });
	});

	test('Khmer and Chinese are counted in letters, because their words are not written apart', () => {
		expect(assumedPace('km').unit).toBe('letter');
		expect(spokenSeconds('ភាសាខ្មែរ', { unit: 'letter', unitsPerMinute: 60, recordings: 3 })).toBeGreaterThan(3);
		expect(spokenSeconds('廣東話', { unit: 'letter', unitsPerMinute: 60, recordings: 3 })).toBe(3);
	});
});

test('a script is read sentence by sentence, in every script, and numbers are shown digit by digit', () => {
	const script = 'Bà con ơi! Gọi {{hotline:111}}. Nhớ nhé…\n\nសូមហៅ។ អរគុណ។\n先問三句。好。\n - \n';
	const lines = linesOfScript(script);
	expect(lines).toEqual(['Bà con ơi!', 'Gọi {{hotline:111}}.', 'Nhớ nhé…', 'សូមហៅ។', 'អរគុណ។', '先問三句。', '好。']);
	expect(lineToRead(lines[1] ?? '')).toBe('Gọi 1 1 1.');
});
