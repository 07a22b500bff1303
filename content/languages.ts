import type { Language } from './model/language.ts';

/**
 * The languages we can broadcast in (domain.md section 4), in the order of lists: Vietnamese first, then by group.
 * Subtags are those of the IANA registry as of 2026-11 (`language-subtag-registry` 0.4.2).
 * A tag carries its script wherever software would guess another one. Where the speakers' own spelling differs from
 * place to place or we are not sure of it, `autonym` is the spelling used in Vietnam; those lines say so.
 * Numbers stand on printed paper: a new language takes the next free one, wherever it stands in the list, and the number
 * of a language that is taken out is never given again.
 */
export const languages: readonly Language[] = [
	{ number: 1, tag: 'vi', autonym: 'Tiếng Việt', nameVi: 'Việt', script: 'Latn', fileCode: 'VI' },

	// `hmn` is for recordings of which nobody has told us the branch
	{ number: 2, tag: 'hmn-Latn-VN', autonym: 'Hmoob', nameVi: 'Mông', script: 'Latn', fileCode: 'HMN' },
	{
		number: 3,
		tag: 'mww-Latn-VN',
		autonym: 'Hmoob Dawb',
		nameVi: 'Mông trắng',
		orthography: 'RPA',
		script: 'Latn',
		fileCode: 'MWW',
	},
	// spelling used in Vietnam
	{
		number: 4,
		tag: 'hmv-Latn-VN',
		autonym: 'Hmông Dô',
		nameVi: 'Mông Dô',
		orthography: 'Mông Việt Nam',
		script: 'Latn',
		fileCode: 'HMV',
	},

	// spelling used in Vietnam
	{ number: 5, tag: 'blt-Latn-VN', autonym: 'Táy Đăm', nameVi: 'Thái đen', script: 'Latn', fileCode: 'BLT' },
	{ number: 6, tag: 'blt-Tavt-VN', autonym: 'ꪼꪕꪒꪾ', nameVi: 'Thái đen (chữ Thái)', script: 'Tavt', fileCode: 'TAVT' },
	// spelling used in Vietnam
	{ number: 7, tag: 'twh-Latn-VN', autonym: 'Táy Khao', nameVi: 'Thái trắng', script: 'Latn', fileCode: 'TWH' },
	{ number: 8, tag: 'tyz', autonym: 'Tày', nameVi: 'Tày', script: 'Latn', fileCode: 'TYZ' },
	// spelling used in Vietnam
	{ number: 9, tag: 'nut', autonym: 'Nùng', nameVi: 'Nùng', script: 'Latn', fileCode: 'NUT' },
	// Giáy: ISO 639-3 counts it to Bouyei; written with the province, else software guesses China
	{ number: 10, tag: 'pcc-Latn-VN', autonym: 'Giáy', nameVi: 'Giáy', script: 'Latn', fileCode: 'PCC' },
	// software guesses New Tai Lue script; spelling used in Vietnam
	{ number: 11, tag: 'khb-Latn-VN', autonym: 'Lự', nameVi: 'Lự', script: 'Latn', fileCode: 'KHB' },
	// spelling used in Vietnam
	{ number: 12, tag: 'mtq', autonym: 'Mường', nameVi: 'Mường', script: 'Latn', fileCode: 'MTQ' },

	{ number: 13, tag: 'ium-Latn-VN', autonym: 'Iu Mienh', nameVi: 'Dao (Iu Miền)', script: 'Latn', fileCode: 'IUM' },
	{ number: 14, tag: 'mji-Latn-VN', autonym: 'Kim Mun', nameVi: 'Dao (Kìm Mùn)', script: 'Latn', fileCode: 'MJI' },

	{ number: 15, tag: 'km', autonym: 'ភាសាខ្មែរ', nameVi: 'Khmer', script: 'Khmr', fileCode: 'KM' },
	{ number: 16, tag: 'yue-Hant-VN', autonym: '廣東話', nameVi: 'Hoa (Quảng Đông)', script: 'Hant', fileCode: 'YUE' },
	// Teochew has no subtag of its own: ISO 639-3 change request 2021-045 proposed one, the registry has none
	{ number: 17, tag: 'nan-Hant-VN', autonym: '潮州話', nameVi: 'Hoa (Triều Châu)', script: 'Hant', fileCode: 'NAN' },

	{ number: 18, tag: 'cjm-Cham', autonym: 'ꨌꩌ', nameVi: 'Chăm (chữ Chăm)', script: 'Cham', fileCode: 'CHAM' },
	{ number: 19, tag: 'cjm-Latn', autonym: 'Cam', nameVi: 'Chăm', script: 'Latn', fileCode: 'CJM' },
	// spelling used in Vietnam; people there also write in Arabic letters, our texts are in Latin ones
	{ number: 20, tag: 'cja', autonym: 'Chăm', nameVi: 'Chăm (An Giang)', script: 'Latn', fileCode: 'CJA' },

	{ number: 21, tag: 'jra', autonym: 'Jrai', nameVi: 'Gia Rai', script: 'Latn', fileCode: 'JRA' },
	{ number: 22, tag: 'rad', autonym: 'Êđê', nameVi: 'Ê Đê', script: 'Latn', fileCode: 'RAD' },
	{ number: 23, tag: 'bdq', autonym: 'Bahnar', nameVi: 'Ba Na', script: 'Latn', fileCode: 'BDQ' },
	// spelling used in Vietnam
	{ number: 24, tag: 'sed', autonym: 'Xơ Đăng', nameVi: 'Xơ Đăng', script: 'Latn', fileCode: 'SED' },
	{ number: 25, tag: 'kpm', autonym: 'Kơho', nameVi: 'Cơ Ho', script: 'Latn', fileCode: 'KPM' },
	// spelling used in Vietnam
	{ number: 26, tag: 'cmo', autonym: "M'Nông", nameVi: "M'Nông", script: 'Latn', fileCode: 'CMO' },
	{ number: 27, tag: 'hre', autonym: 'Hrê', nameVi: 'Hrê', script: 'Latn', fileCode: 'HRE' },
	// spelling used in Vietnam
	{ number: 28, tag: 'sti', autonym: 'Xtiêng', nameVi: 'Xtiêng', script: 'Latn', fileCode: 'STI' },

	// not `kto`, which is a language of Papua; spelling used in Vietnam
	{ number: 29, tag: 'ktv', autonym: 'Cơ Tu', nameVi: 'Cơ Tu', script: 'Latn', fileCode: 'KTV' },
	// spelling used in Vietnam
	{ number: 30, tag: 'tth-Latn-VN', autonym: 'Ta Ôi', nameVi: 'Tà Ôi', script: 'Latn', fileCode: 'TTH' },
	// spelling used in Vietnam
	{ number: 31, tag: 'pac', autonym: 'Pa Cô', nameVi: 'Pa Cô', script: 'Latn', fileCode: 'PAC' },
	{ number: 32, tag: 'bru', autonym: 'Bru', nameVi: 'Bru', script: 'Latn', fileCode: 'BRU' },

	// Mảng, Cống, Si La, Hà Nhì, La Hủ, Lô Lô: spelling used in Vietnam
	{ number: 33, tag: 'zng-Latn-VN', autonym: 'Mảng', nameVi: 'Mảng', script: 'Latn', fileCode: 'ZNG' },
	{ number: 34, tag: 'cnc-Latn-VN', autonym: 'Cống', nameVi: 'Cống', script: 'Latn', fileCode: 'CNC' },
	{ number: 35, tag: 'slt-Latn-VN', autonym: 'Si La', nameVi: 'Si La', script: 'Latn', fileCode: 'SLT' },
	{ number: 36, tag: 'hni-Latn-VN', autonym: 'Hà Nhì', nameVi: 'Hà Nhì', script: 'Latn', fileCode: 'HNI' },
	{ number: 37, tag: 'lhu-Latn-VN', autonym: 'La Hủ', nameVi: 'La Hủ', script: 'Latn', fileCode: 'LHU' },
	{ number: 38, tag: 'kjg-Latn-VN', autonym: 'Kmhmu', nameVi: 'Khơ Mú', script: 'Latn', fileCode: 'KJG' },
	{ number: 39, tag: 'llb-Latn-VN', autonym: 'Lô Lô', nameVi: 'Lô Lô', script: 'Latn', fileCode: 'LLB' },
];

/** The language of a tag as the registry above writes it, or undefined. */
export const languageByTag = (tag: string): Language | undefined => languages.find((language) => language.tag === tag);
