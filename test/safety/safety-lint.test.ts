import { describe, expect, test } from 'vitest';

import { RULE_NAMES } from '#content/safety/finding.ts';
import { lint } from '#content/safety/lint.ts';
import { typedNumbersIn } from '#content/safety/rules/typed-number.ts';
import { starterMessages } from '#content/starter.ts';
import sentencesFile from '../../content/safety/examples/sentences.json' with { type: 'json' };

import type { Level, SafetyChannel } from '#content/safety/finding.ts';

interface Sentence {
	text: string;
	channel: SafetyChannel;
	expected: string[];
}
const sentences = sentencesFile as Sentence[];
const rulesIn = (text: string, channel: SafetyChannel) =>
	new Set<string>(lint(text, { channel }).map(({ rule }) => rule));
const levelsOf = (text: string, rule: string, channel: SafetyChannel = 'loudspeaker') =>
	new Set<Level>(
		lint(text, { channel })
			.filter((finding) => finding.rule === rule)
			.map(({ level }) => level),
	);

describe('the safety linter on sentences good and bad', () => {
	const judged = sentences.map((sentence) => ({ ...sentence, found: rulesIn(sentence.text, sentence.channel) }));
	const counts = RULE_NAMES.map((rule) => ({
		rule,
		right: judged.filter(({ expected, found }) => expected.includes(rule) && found.has(rule)).length,
		tooMany: judged.filter(({ expected, found }) => !expected.includes(rule) && found.has(rule)).length,
		missed: judged.filter(({ expected, found }) => expected.includes(rule) && !found.has(rule)).length,
	}));
	const share = (part: number, rest: number) => (part + rest === 0 ? 1 : part / (part + rest));
	const sum = (key: 'right' | 'tooMany' | 'missed') => counts.reduce((total, row) => total + row[key], 0);

	test('knows at least 160 sentences, of every rule and of none', () => {
		expect(sentences.length).toBeGreaterThanOrEqual(160);
		for (const rule of RULE_NAMES) expect(sentences.some(({ expected }) => expected.includes(rule))).toBe(true);
		expect(sentences.filter(({ expected }) => expected.length === 0).length).toBeGreaterThan(60);
	});

	test('finds what it should and leaves the rest alone, 95 of 100 times', () => {
		console.table(
			counts.map(({ rule, right, tooMany, missed }) => ({
				rule,
				right,
				tooMany,
				missed,
				precision: share(right, tooMany).toFixed(2),
				recall: share(right, missed).toFixed(2),
			})),
		);
		expect(share(sum('right'), sum('tooMany'))).toBeGreaterThanOrEqual(0.95);
		expect(share(sum('right'), sum('missed'))).toBeGreaterThanOrEqual(0.95);
	});
});

describe('the starter messages', () => {
	const texts = starterMessages().flatMap(({ key, renditions }) =>
		renditions
			.filter(({ language }) => language === 'vi')
			.flatMap(({ script, webText, action, leaflet, zalo, sms }) => [
				{ name: `${key} on the loudspeaker`, text: script, channel: 'loudspeaker' as const },
				{ name: `${key} on the web`, text: webText, channel: 'web' as const },
				{ name: `${key}, its action`, text: action, channel: 'loudspeaker' as const },
				{ name: `${key} on a leaflet`, text: leaflet, channel: 'web' as const },
				{ name: `${key} on Zalo`, text: zalo, channel: 'web' as const },
				{ name: `${key} as a text message`, text: sms, channel: 'web' as const },
			]),
	);
	test.for(texts)('$name trips no rule', ({ text, channel }) => {
		expect(lint(text, { channel })).toEqual([]);
	});
});

describe('one word is the same word', () => {
	test.for([
		['as composed letters', 'Vì nhẹ dạ nên bị lừa.'],
		['as decomposed letters', 'Vì nhẹ dạ nên bị lừa.'.normalize('NFD')],
		['in capitals', 'Vì NHẸ DẠ nên bị lừa.'],
		['with several spaces', 'Vì nhẹ \t  dạ nên bị lừa.'],
		['over two lines', 'Vì nhẹ\ndạ nên bị lừa.'],
		['with a no-break space', 'Vì nhẹ\u00a0dạ nên bị lừa.'],
		['with a hyphen', 'Vì nhẹ-dạ nên bị lừa.'],
		['with a soft hyphen inside', 'Vì nh\u00adẹ dạ nên bị lừa.'],
	] as const)('%s', ([, text]) => {
		expect(rulesIn(text, 'loudspeaker')).toContain('blame');
	});

	test.for(['khỏa thân', 'khoả thân', 'khoả thân'.normalize('NFD')])('with the tone mark old or new: %s', (words) => {
		expect(rulesIn(`Bị ép chụp ảnh ${words}.`, 'loudspeaker')).toEqual(new Set(['alarm']));
	});
});

describe('a finding', () => {
	test.for([
		['Nhiều chị em cả tin nên bị lừa.', 'cả tin', 'bị lừa'],
		['Gọi 111 ngay.', '111', '{{hotline:111}}'],
		['😀 Bọn buôn người nói khéo.', 'Bọn buôn người', 'Kẻ mua bán người'],
		['Vì nhẹ  \n dạ nên bị lừa.'.normalize('NFD'), 'nhẹ  \n dạ'.normalize('NFD'), 'bị lừa'],
	] as const)('points at the very words: %s', ([text, words, suggestion]) => {
		const [finding] = lint(text, { channel: 'loudspeaker' });
		expect(text.slice(finding?.start, finding?.end)).toBe(words);
		expect(finding?.suggestion).toBe(suggestion);
		expect(finding?.message).toMatch(/[Hh]ãy|ví dụ/);
	});
});

describe('teaching against blame', () => {
	test.for([
		'Không ai bị lừa vì nhẹ dạ.',
		'Đừng nói họ nhẹ dạ.',
		'Bị lừa không phải vì tham tiền, ham chơi.',
		'Không nên:\n- Nói họ đua đòi.',
		'Có người nói chị ấy ham chơi. Nói vậy là sai.',
		'Dù ban đầu tự nguyện đi, họ vẫn được bảo vệ.',
	])('is never blocked: %s', (text) => {
		expect(levelsOf(text, 'blame')).not.toContain('block');
	});

	test.for([
		'Đừng nhẹ dạ.',
		'Không nên cả tin.',
		'Em không nghe lời ai, nhẹ dạ theo bạn.',
		'Không phải ai cũng biết, do ham chơi.',
	])('is not the same as telling people off: %s', (text) => {
		expect(levelsOf(text, 'blame')).toContain('block');
	});
});

test('words unfit for children block a loudspeaker and are questioned on a page', () => {
	expect(levelsOf('Nhiều em bị hiếp dâm.', 'alarm')).toEqual(new Set(['block']));
	expect(levelsOf('Nhiều em bị hiếp dâm.', 'alarm', 'web')).toEqual(new Set(['warn']));
});

test('numbers to ring are told from dates, laws, years, times and figures', () => {
	const text =
		'Gọi 111 hoặc 0912.345.678, không phải 30/7, 53/2024/QH15, năm 2026, 05:00-06:00, 2021-2025 hay 1.234.567 đồng.';
	expect(typedNumbersIn(text)).toEqual(['111', '0912.345.678']);
	expect(typedNumbersIn('Gọi {{hotline:111}}.')).toEqual([]);
});

test('any string gets an answer whose places lie within it', () => {
	const parts = [
		'nhẹ',
		' ',
		'dạ',
		'\n',
		'\n\n',
		'- ',
		'0912345678',
		'{{hotline:111}}',
		'{{',
		'!!',
		'Em Lò Thị H.',
		'15 tuổi',
		'\ud83d',
		'\u0301',
		'"',
		'bản Tả',
		'CẢNH',
		'bị bán',
		'30/7',
		'không',
		',',
		'.',
		':',
		'\u00ad',
		'đường mòn',
		'sang',
		'Lào',
		'-',
		'80%',
		'İ',
		'tin',
	];
	let seed = 20261122;
	const random = (below: number) => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return Math.floor((seed / 2 ** 32) * below);
	};
	for (let round = 0; round < 500; round += 1) {
		const text = Array.from({ length: random(40) }, () =>
			random(4) === 0
				? String.fromCharCode(random(0x10000))
				: (parts[random(parts.length)] ?? '') + (random(2) ? ' ' : ''),
		).join('');
		for (const channel of ['loudspeaker', 'web'] as const) {
			for (const { start, end } of lint(text, { channel })) {
				expect(start).toBeGreaterThanOrEqual(0);
				expect(end).toBeGreaterThan(start);
				expect(end).toBeLessThanOrEqual(text.length);
			}
		}
	}
});
