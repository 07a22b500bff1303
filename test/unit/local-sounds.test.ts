import { describe, expect, test } from 'vitest';

import { musicCredit } from '#content/model/local-sound.ts';
import { mayHaveMusic } from '#cms/editions/may-have-music.ts';
import { refuseUnsafeWords } from '#cms/local-sounds/refuse-unsafe-words.ts';

import type { PlannedMessage, PlannedRendition } from '#cms/editions/plan-edition.ts';

type Validation = ReturnType<typeof refuseUnsafeWords>;
const asked = (validate: Validation, words: string, language: string) =>
	validate(words, { data: { language } } as unknown as Parameters<Validation>[1]);

describe('the words of a greeting', () => {
	test.for([
		['Kính chào bà con xã ta, mời bà con nghe bản tin.', 'vi', true],
		['', 'vi', 'Hãy ghi lại lời nói'],
		['Bà con gọi {{hotline:111}} nhé.', 'vi', 'không nêu số'],
		['Bà con gọi 0912 345 678 nhé.', 'vi', 'số điện thoại'],
		// another script is judged by its meaning
		['សួស្តី', 'km', true],
	] as const)('"%s" in %s', async ([words, language, verdict]) => {
		const said = await asked(refuseUnsafeWords({ language: 'vi' }), words, language);
		expect(said).toEqual(verdict === true ? true : expect.stringContaining(verdict));
	});

	test('have a meaning in Vietnamese that passes the same rules when they are in another language', async () => {
		const meaning = refuseUnsafeWords({ language: 'other' });
		expect(await asked(meaning, '', 'vi')).toBe(true);
		expect(await asked(meaning, '', 'km')).toContain('nghĩa tiếng Việt');
		expect(await asked(meaning, 'Kính chào bà con.', 'km')).toBe(true);
		expect(await asked(meaning, 'Gọi 0912 345 678.', 'km')).toContain('số điện thoại');
	});
});

describe('music under an opening', () => {
	const opening = (script: string, more: Partial<PlannedRendition> = {}): [PlannedMessage, PlannedRendition] => {
		const vietnamese = { language: 'vi', script } as PlannedRendition;
		const rendition = { ...vietnamese, ...more };
		const renditions = more.language ? [vietnamese, rendition] : [rendition];
		return [{ role: 'opening', renditions } as unknown as PlannedMessage, rendition];
	};
	test.for([
		['Đây là bản tin Loa Làng. Kính chào bà con.', true],
		['Kính chào bà con. Hãy hỏi kỹ trước khi đi.', false],
		['Kính chào bà con. Cần giúp thì gọi {{hotline:111}}.', false],
		['Kính chào bà con, hôm nay có 3 bài.', false],
		['Tổng đài một một một xin chào bà con.', false],
	] as const)('%s', ([script, may]) => {
		expect(mayHaveMusic(...opening(script))).toBe(may);
	});

	test('is judged by what it says in Vietnamese, too, and lies under no message', () => {
		const greeting = 'Kính chào bà con.';
		const khmer = (source: string, backTranslation: string) =>
			mayHaveMusic(...opening(source, { language: 'km', script: 'សួស្តី', backTranslation }));
		expect([khmer(greeting, greeting), khmer(greeting, 'Hãy hỏi.'), khmer('Hãy hỏi.', greeting)]).toEqual([
			true,
			false,
			false,
		]);
		const [message, rendition] = opening(greeting);
		expect(mayHaveMusic({ ...message, role: 'message' }, rendition)).toBe(false);
	});
});

test('music is named where its licence asks for it', () => {
	const piece = { kind: 'bed', title: 'Sóng', author: 'Lò A', sourceUrl: 'https://a.vn/1' } as const;
	expect(musicCredit({ ...piece, licence: 'cc-by' })).toBe(
		'Nhạc nền: "Sóng", của Lò A, giấy phép CC BY, https://a.vn/1',
	);
	expect(musicCredit({ ...piece, licence: 'permission', sourceUrl: '' })).toBe(
		'Nhạc nền: "Sóng", của Lò A, được tác giả cho phép',
	);
	for (const licence of ['own', 'cc0'] as const) expect(musicCredit({ ...piece, licence })).toBeUndefined();
});
