import { communeSchema, provinceSchema } from '../model/commune.ts';
import communesFile from './communes.json' with { type: 'json' };
import provincesFile from './provinces.json' with { type: 'json' };

import type { Commune, Province } from '../model/commune.ts';

/**
 * Languages that the provinces' plans name (domain.md section 4); everywhere else Vietnamese until an officer says more.
 * Where a plan names only the group, the languages of the group stand here; Mông is White Mông, the one we have texts in.
 */
const LANGUAGES_OF_PLANS: Readonly<Record<string, readonly string[]>> = {
	// Lai Châu: Thái, Mông, Dao, Hà Nhì, La Hủ, Khơ Mú; and Mảng, Giáy, Lự, Cống, Si La, who live there
	'12': [
		'twh-Latn-VN',
		'blt-Latn-VN',
		'mww-Latn-VN',
		'ium-Latn-VN',
		'mji-Latn-VN',
		'hni-Latn-VN',
		'lhu-Latn-VN',
		'kjg-Latn-VN',
		'zng-Latn-VN',
		'pcc-Latn-VN',
		'khb-Latn-VN',
		'cnc-Latn-VN',
		'slt-Latn-VN',
	],
	// Huế: Tà Ôi, Pa Cô, Cơ Tu, Bru
	'46': ['tth-Latn-VN', 'pac', 'ktv', 'bru'],
	// Đà Nẵng, for the old Quảng Nam: Cơ Tu, Xơ Đăng
	'48': ['ktv', 'sed'],
	// An Giang: not from a plan; the only place of Western Chăm
	'91': ['cja'],
	// Cà Mau: Khmer, Hoa. Most Hoa of the old Bạc Liêu speak Teochew; the texts we have are Cantonese
	'96': ['km', 'nan-Hant-VN', 'yue-Hant-VN'],
};

const PROVINCE_KIND = /^(Tỉnh|Thành phố) /;

let readProvinces: readonly Province[] | undefined;
let readCommunes: readonly Commune[] | undefined;

/** The 34 provincial units in force, by code. Every call gives the same entries in a list of its own. */
export function provinces(): Province[] {
	readProvinces ??= provincesFile.provinces.map(([code = '', fullName = '']) =>
		provinceSchema.parse({
			code,
			name: fullName.replace(PROVINCE_KIND, ''),
			fullName,
			languages: ['vi', ...(LANGUAGES_OF_PLANS[code] ?? [])],
		}),
	);
	return [...readProvinces];
}

/** The 3,321 communes in force, by province and code. Clusters and languages are for officers to fill in. */
export function communes(): Commune[] {
	readCommunes ??= Object.entries(communesFile.communes)
		.toSorted(([a], [b]) => a.localeCompare(b))
		.flatMap(([province, rows]) =>
			rows.map(([code, kind, name]) => communeSchema.parse({ code, kind, name, province })),
		);
	return [...readCommunes];
}
