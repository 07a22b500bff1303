import { describe, expect, test } from 'vitest';

import { communeSchema, provinceSchema } from '#content/model/commune.ts';
import { parseMonth } from '#content/model/month.ts';
import { bundleLanguagesFor, editionFor, languagesOf, monthsFor } from '#content/model/snapshot.ts';

import type { RenderedLanguage } from '#content/model/edition-plan.ts';
import type { PublishedEdition } from '#content/model/snapshot.ts';

const month = (text: string) => parseMonth(text)!;

const rendered = (language: string): RenderedLanguage => ({
	language,
	tracks: [],
	bulletin: {
		key: 'a'.repeat(64),
		extension: 'mp3',
		bytes: 1,
		sha256: 'a'.repeat(64),
		crc32: 0,
		durationSeconds: 1,
		integratedLufs: -16,
		truePeakDbtp: -2,
		file: 'BAN_TIN.MP3',
		chapters: [],
	},
	web: {},
});
const edition = (area: string, text: string, languages: readonly string[] = ['vi']): PublishedEdition => ({
	month: month(text),
	area,
	title: `${area} ${text}`,
	languages: languages.map(rendered),
	withdrawn: [],
	slots: [],
	isSample: true,
});
const province = (code: string, languages: readonly string[]) =>
	provinceSchema.parse({ code, name: code, fullName: `Tỉnh ${code}`, languages });
const commune = (code: string, provinceCode: string, languages: readonly string[] = []) =>
	communeSchema.parse({ code, name: code, kind: 'xa', province: provinceCode, languages });

const provinces = [province('12', ['mww-Latn-VN', 'vi']), province('96', ['vi', 'km'])];
const daoSan = commune('03562', '12');

describe('the edition of a commune', () => {
	const editions = [
		edition('00', '2026-11'),
		edition('12', '2026-11'),
		edition('00', '2026-10'),
		edition('96', '2026-12'),
	];

	test.for([
		['its province has one', '12', '2026-11', '12'],
		['its province has none that month', '12', '2026-10', '00'],
		['only another province has one', '12', '2026-12', undefined],
		['nobody has one', '12', '2026-09', undefined],
		['another province has one too', '96', '2026-11', '00'],
	] as const)('when %s', ([, provinceCode, of, area]) => {
		expect(editionFor({ editions }, commune('00001', provinceCode), month(of))?.area).toBe(area);
	});

	test('exists for the months of its province and of the country, newest first, each once', () => {
		expect(monthsFor({ editions }, daoSan)).toEqual(['2026-11', '2026-10']);
		expect(monthsFor({ editions }, commune('00001', '96'))).toEqual(['2026-12', '2026-11', '2026-10']);
	});
});

describe('the languages of a commune', () => {
	test.for([
		['none of its own: those of the province', daoSan, ['vi', 'mww-Latn-VN']],
		['its own: those, and Vietnamese', commune('00001', '12', ['hni-Latn-VN']), ['vi', 'hni-Latn-VN']],
		['a province we do not know: Vietnamese', commune('00001', '99'), ['vi']],
	] as const)('with %s', ([, of, expected]) => {
		expect(languagesOf(of, provinces)).toEqual(expected);
	});

	test('decide which bundles it gets, in the order of the edition', () => {
		const ofMonth = edition('00', '2026-11', ['vi', 'km', 'mww-Latn-VN']);
		const tags = (of: typeof daoSan) => bundleLanguagesFor(ofMonth, of, provinces).map(({ language }) => language);
		expect(tags(daoSan)).toEqual(['vi', 'mww-Latn-VN']);
		expect(tags(commune('00001', '96'))).toEqual(['vi', 'km']);
		expect(tags(commune('00001', '12', ['ktv']))).toEqual(['vi']);
	});
});
