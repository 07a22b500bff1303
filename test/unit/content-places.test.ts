import { readFileSync } from 'node:fs';
import { getAllProvince } from 'new-vn-provinces/provinces';
import { getAllWards } from 'new-vn-provinces/wards';
import { describe, expect, test } from 'vitest';

import { languageByTag } from '#content/languages.ts';
import { communeFullName, communeSchema, provinceSchema } from '#content/model/commune.ts';
import { makePlaces } from '#content/places/make-places.ts';
import { communes, provinces } from '#content/places/places.ts';

const inProvince = (code: string) => communes().filter((commune) => commune.province === code);
const byCode = (code: string) => communes().find((commune) => commune.code === code);
const committed = (file: string): unknown =>
	JSON.parse(readFileSync(new URL(`../../content/places/${file}`, import.meta.url), 'utf8'));

describe('the places a fresh installation starts with', () => {
	test('are the 34 provinces and 3,321 communes in force', () => {
		expect(provinces()).toHaveLength(34);
		expect(communes()).toHaveLength(3_321);
	});

	// 2,611 + 697 + 13 are the figures after Đồng Nai's change; the package, made before it, has 2,621 + 687 + 13
	test('are 2,611 xã, 697 phường and 13 đặc khu once Đồng Nai is corrected', async () => {
		const count = (kind: string) => communes().filter((commune) => commune.kind === kind).length;
		expect({ xa: count('xa'), phuong: count('phuong'), dacKhu: count('dac-khu') }).toEqual({
			xa: 2_611,
			phuong: 697,
			dacKhu: 13,
		});
		const wards = await getAllWards();
		expect(wards.filter(({ name }) => name.startsWith('Xã '))).toHaveLength(2_621);
		expect(wards.filter(({ name }) => name.startsWith('Phường '))).toHaveLength(687);
	});

	test.for([
		['12', 'Lai Châu', 38],
		['46', 'Huế', 40],
		['48', 'Đà Nẵng', 94],
		['96', 'Cà Mau', 64],
	] as const)('give province %s %s its %i communes', ([code, name, count]) => {
		expect(provinces().find((province) => province.code === code)?.name).toBe(name);
		expect(inProvince(code)).toHaveLength(count);
	});

	test('show Hoàng Sa and Trường Sa as đặc khu', () => {
		expect(byCode('20333')).toMatchObject({ name: 'Hoàng Sa', kind: 'dac-khu', province: '48' });
		expect(byCode('22736')).toMatchObject({ name: 'Trường Sa', kind: 'dac-khu', province: '56' });
	});

	test('know the communes of the border districts in the Lai Châu plan by name', () => {
		const names = new Set(inProvince('12').map((commune) => commune.name));
		const sinHo = 'Hồng Thu, Lê Lợi, Nậm Cuổi, Nậm Mạ, Nậm Tăm, Pa Tần, Pu Sam Cáp, Sìn Hồ, Tủa Sín Chải';
		const muongTe = 'Bum Nưa, Bum Tở, Hua Bum, Mù Cả, Mường Tè, Pa Ủ, Thu Lũm, Tà Tổng';
		const phongTho = 'Dào San, Khổng Lào, Phong Thổ, Sin Suối Hồ, Sì Lở Lầu';
		const planned = `${sinHo}, ${muongTe}, ${phongTho}`.split(', ');
		expect(planned.filter((name) => !names.has(name))).toEqual([]);
	});

	test('have the codes of the package, each once, under the same province', async () => {
		const wards = await getAllWards();
		expect(communes().map((commune) => `${commune.province}/${commune.code}`)).toEqual(
			wards.map(({ idProvince, idWard }) => `${idProvince}/${idWard}`).toSorted(),
		);
		expect(new Set(communes().map((commune) => commune.code)).size).toBe(3_321);
		expect(provinces().map((province) => province.code)).toEqual(
			(await getAllProvince()).map(({ idProvince }) => idProvince).toSorted(),
		);
	});

	test('keep the names of the package, with the kind told apart from the name', async () => {
		const wards = new Map((await getAllWards()).map(({ idWard, name }) => [idWard, name]));
		const renamed = communes().filter((commune) => communeFullName(commune) !== wards.get(commune.code));
		expect(renamed.map((commune) => commune.code)).toEqual(
			'25270 25357 25363 26116 26170 26248 26326 26368 26425 26485'.split(' '),
		);
		expect(byCode('25270')).toMatchObject({ name: 'Lộc Ninh', kind: 'phuong' });
		expect(provinces().find((province) => province.code === '75')?.fullName).toBe('Thành phố Đồng Nai');
	});

	test('fit their schemas and name only languages of the registry', () => {
		expect(provinceSchema.array().safeParse(provinces()).success).toBe(true);
		expect(communeSchema.array().safeParse(communes()).success).toBe(true);
		const tags = provinces().flatMap((province) => province.languages);
		expect(tags.filter((tag) => !languageByTag(tag))).toEqual([]);
		expect(provinces().filter((province) => province.languages[0] !== 'vi')).toEqual([]);
	});

	test.for([
		['12', ['twh-Latn-VN', 'mww-Latn-VN', 'ium-Latn-VN', 'hni-Latn-VN', 'lhu-Latn-VN', 'kjg-Latn-VN']],
		['12', ['zng-Latn-VN', 'pcc-Latn-VN', 'khb-Latn-VN', 'cnc-Latn-VN', 'slt-Latn-VN']],
		['46', ['tth-Latn-VN', 'pac', 'ktv', 'bru']],
		['48', ['ktv', 'sed']],
		['96', ['km', 'nan-Hant-VN', 'yue-Hant-VN']],
	] as const)('give province %s the languages that its plan names', ([code, tags]) => {
		const spoken = provinces().find((province) => province.code === code)?.languages;
		expect(spoken).toEqual(expect.arrayContaining([...tags]));
	});

	test('are what the script makes, and each file says where it comes from', async () => {
		const made = await makePlaces();
		expect(committed('provinces.json')).toEqual(made.provinces);
		expect(committed('communes.json')).toEqual(made.communes);
		for (const file of ['provinces.json', 'communes.json', 'corrections.json'])
			expect(committed(file)).toMatchObject({ about: expect.stringMatching(/new-vn-provinces@3\.0\.0.*2026-11-22/s) });
	});

	test('survive a caller who changes the list it was given', () => {
		communes().pop();
		provinces().pop();
		expect(communes()).toHaveLength(3_321);
		expect(provinces()).toHaveLength(34);
	});
});
