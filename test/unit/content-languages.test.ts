import { describe, expect, test } from 'vitest';

import { languageByTag, languages } from '#content/languages.ts';
import { languageField } from '#content/model/fields.ts';

describe('the registry of languages', () => {
	test('has every language that VOV4 broadcasts in and that the plans name', () => {
		const tags = (
			'vi hmn-Latn-VN mww-Latn-VN hmv-Latn-VN blt-Latn-VN blt-Tavt-VN twh-Latn-VN tyz nut mtq ium-Latn-VN mji-Latn-VN ' +
			'km cjm-Cham cjm-Latn cja jra rad bdq sed kpm cmo hre sti ktv tth-Latn-VN pac bru hni-Latn-VN lhu-Latn-VN ' +
			'kjg-Latn-VN llb-Latn-VN yue-Hant-VN'
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

	test('does not know the language of Papua that is often taken for Cơ Tu', () => {
		expect(languageByTag('kto')).toBeUndefined();
		expect(languageByTag('ktv')?.nameVi).toBe('Cơ Tu');
	});
});
