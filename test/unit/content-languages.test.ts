import { describe, expect, test } from 'vitest';

import { languageByTag, languages } from '#content/languages.ts';
import { languageField } from '#content/model/fields.ts';
import { starterMessages } from '#content/starter.ts';

describe('the registry of languages', () => {
	test('has every language that VOV4 broadcasts in and that the plans name', () => {
		const tags = (
			'vi hmn-Latn-VN mww-Latn-VN hmv-Latn-VN blt-Latn-VN blt-Tavt-VN twh-Latn-VN tyz nut mtq ium-Latn-VN mji-Latn-VN ' +
			'km cjm-Cham cjm-Latn cja jra rad bdq sed kpm cmo hre sti ktv tth-Latn-VN pac bru hni-Latn-VN lhu-Latn-VN ' +
			'kjg-Latn-VN llb-Latn-VN yue-Hant-VN nan-Hant-VN zng-Latn-VN pcc-Latn-VN khb-Latn-VN cnc-Latn-VN slt-Latn-VN'
		).split(' ');
		expect(languages.map((language) => language.tag).toSorted()).toEqual(tags.toSorted());
	});

	test('starts with Vietnamese and names each language once', () => {
		expect(languages[0]?.tag).toBe('vi');
		for (const field of ['tag', 'fileCode', 'nameVi'] as const)
			expect(new Set(languages.map((language) => language[field])).size).toBe(languages.length);
	});

	test.for(languages.map((language) => [language.tag, language] as const))('%s is fit for files and lists', (row) => {
		const [tag, language] = row;
		expect(languageField.safeParse(tag).success).toBe(true);
		expect(language.fileCode).toMatch(/^[A-Z]{2,4}$/);
		const scriptOfTag = tag.match(/-([A-Z][a-z]{3})/)?.[1];
		expect(scriptOfTag ?? language.script).toBe(language.script);
		const written = { Latn: /\p{sc=Latin}/u, Khmr: /\p{sc=Khmer}/u, Tavt: /\p{sc=Tai_Viet}/u, Cham: /\p{sc=Cham}/u };
		const script = language.script === 'Hant' ? /\p{sc=Han}/u : written[language.script];
		expect(language.autonym).toMatch(script);
	});

	test('has no tag for which software would guess another script or country', () => {
		for (const { tag, script } of languages.filter((language) => language.tag.includes('-'))) {
			const said = new Intl.Locale(tag);
			expect(said.script).toBe(script);
			expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
		}
		const guessed = languages.filter(
			({ tag, script }) => (new Intl.Locale(tag).maximize().script ?? script) !== script,
		);
		// stored already and written in Latin letters with us; a new tag would orphan what is stored
		expect(guessed.map(({ tag }) => tag)).toEqual(['cja']);
	});

	test('names the orthography of every Mông tag in which there are texts', () => {
		const written = starterMessages()
			.flatMap(({ renditions }) => renditions.map(({ language }) => language))
			.filter((tag) => ['hmn', 'mww', 'hmv'].includes(new Intl.Locale(tag).language));
		expect(written).toContain('mww-Latn-VN');
		for (const tag of written) expect(languageByTag(tag)?.orthography).toMatch(/^(RPA|Mông Việt Nam)$/);
	});

	test('does not know the language of Papua that is often taken for Cơ Tu', () => {
		expect(languageByTag('kto')).toBeUndefined();
		expect(languageByTag('ktv')?.nameVi).toBe('Cơ Tu');
	});
});
