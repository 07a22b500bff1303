import type { Language } from './model/language.ts';

/**
 * The languages we can broadcast in (domain.md section 4), in the order of lists: Vietnamese first, then by group.
 * Subtags are those of the IANA registry as of 2026-11 (`language-subtag-registry` 0.4.2).
 * A tag carries its script wherever software would guess another one. Where the speakers' own spelling differs from
 * place to place or we are not sure of it, `autonym` is the spelling used in Vietnam; those lines say so.
 */
export const languages: readonly Language[] = [
	{ tag: 'vi', autonym: 'Tiếng Việt', nameVi: 'Việt', script: 'Latn', fileCode: 'VI' },

	// `hmn` is for recordings of which nobody has told us the branch
	{ tag: 'hmn-Latn-VN', autonym: 'Hmoob', nameVi: 'Mông', script: 'Latn', fileCode: 'HMN' },
	{
		tag: 'mww-Latn-VN',
		autonym: 'Hmoob Dawb',
		nameVi: 'Mông trắng',
		orthography: 'RPA',
		script: 'Latn',
		fileCode: 'MWW',
	},
	// spelling used in Vietnam
	{
		tag: 'hmv-Latn-VN',
		autonym: 'Hmông Dô',
		nameVi: 'Mông Dô',
		orthography: 'Mông Việt Nam',
		script: 'Latn',
		fileCode: 'HMV',
	},

	// spelling used in Vietnam
	{ tag: 'blt-Latn-VN', autonym: 'Táy Đăm', nameVi: 'Thái đen', script: 'Latn', fileCode: 'BLT' },
	{ tag: 'blt-Tavt-VN', autonym: 'ꪼꪕꪒꪾ', nameVi: 'Thái đen (chữ Thái)', script: 'Tavt', fileCode: 'TAVT' },
	// spelling used in Vietnam
	{ tag: 'twh-Latn-VN', autonym: 'Táy Khao', nameVi: 'Thái trắng', script: 'Latn', fileCode: 'TWH' },
	{ tag: 'tyz', autonym: 'Tày', nameVi: 'Tày', script: 'Latn', fileCode: 'TYZ' },
	// spelling used in Vietnam
	{ tag: 'nut', autonym: 'Nùng', nameVi: 'Nùng', script: 'Latn', fileCode: 'NUT' },
	// Giáy: ISO 639-3 counts it to Bouyei; written with the province, else software guesses China
	{ tag: 'pcc-Latn-VN', autonym: 'Giáy', nameVi: 'Giáy', script: 'Latn', fileCode: 'PCC' },
	// software guesses New Tai Lue script; spelling used in Vietnam
	{ tag: 'khb-Latn-VN', autonym: 'Lự', nameVi: 'Lự', script: 'Latn', fileCode: 'KHB' },
	// spelling used in Vietnam
	{ tag: 'mtq', autonym: 'Mường', nameVi: 'Mường', script: 'Latn', fileCode: 'MTQ' },

	{ tag: 'ium-Latn-VN', autonym: 'Iu Mienh', nameVi: 'Dao (Iu Miền)', script: 'Latn', fileCode: 'IUM' },
	{ tag: 'mji-Latn-VN', autonym: 'Kim Mun', nameVi: 'Dao (Kìm Mùn)', script: 'Latn', fileCode: 'MJI' },

	{ tag: 'km', autonym: 'ភាសាខ្មែរ', nameVi: 'Khmer', script: 'Khmr', fileCode: 'KM' },
	{ tag: 'yue-Hant-VN', autonym: '廣東話', nameVi: 'Hoa (Quảng Đông)', script: 'Hant', fileCode: 'YUE' },
	// Teochew has no subtag of its own: ISO 639-3 change request 2021-045 proposed one, the registry has none
	{ tag: 'nan-Hant-VN', autonym: '潮州話', nameVi: 'Hoa (Triều Châu)', script: 'Hant', fileCode: 'NAN' },

	{ tag: 'cjm-Cham', autonym: 'ꨌꩌ', nameVi: 'Chăm (chữ Chăm)', script: 'Cham', fileCode: 'CHAM' },
	{ tag: 'cjm-Latn', autonym: 'Cam', nameVi: 'Chăm', script: 'Latn', fileCode: 'CJM' },
	// spelling used in Vietnam; people there also write in Arabic letters, our texts are in Latin ones
	{ tag: 'cja', autonym: 'Chăm', nameVi: 'Chăm (An Giang)', script: 'Latn', fileCode: 'CJA' },

	{ tag: 'jra', autonym: 'Jrai', nameVi: 'Gia Rai', script: 'Latn', fileCode: 'JRA' },
	{ tag: 'rad', autonym: 'Êđê', nameVi: 'Ê Đê', script: 'Latn', fileCode: 'RAD' },
	{ tag: 'bdq', autonym: 'Bahnar', nameVi: 'Ba Na', script: 'Latn', fileCode: 'BDQ' },
	// spelling used in Vietnam
	{ tag: 'sed', autonym: 'Xơ Đăng', nameVi: 'Xơ Đăng', script: 'Latn', fileCode: 'SED' },
	{ tag: 'kpm', autonym: 'Kơho', nameVi: 'Cơ Ho', script: 'Latn', fileCode: 'KPM' },
	// spelling used in Vietnam
	{ tag: 'cmo', autonym: "M'Nông", nameVi: "M'Nông", script: 'Latn', fileCode: 'CMO' },
	{ tag: 'hre', autonym: 'Hrê', nameVi: 'Hrê', script: 'Latn', fileCode: 'HRE' },
	// spelling used in Vietnam
	{ tag: 'sti', autonym: 'Xtiêng', nameVi: 'Xtiêng', script: 'Latn', fileCode: 'STI' },

	// not `kto`, which is a language of Papua; spelling used in Vietnam
	{ tag: 'ktv', autonym: 'Cơ Tu', nameVi: 'Cơ Tu', script: 'Latn', fileCode: 'KTV' },
	// spelling used in Vietnam
	{ tag: 'tth-Latn-VN', autonym: 'Ta Ôi', nameVi: 'Tà Ôi', script: 'Latn', fileCode: 'TTH' },
	// spelling used in Vietnam
	{ tag: 'pac', autonym: 'Pa Cô', nameVi: 'Pa Cô', script: 'Latn', fileCode: 'PAC' },
	{ tag: 'bru', autonym: 'Bru', nameVi: 'Bru', script: 'Latn', fileCode: 'BRU' },

	// Mảng, Cống, Si La, Hà Nhì, La Hủ, Lô Lô: spelling used in Vietnam
	{ tag: 'zng-Latn-VN', autonym: 'Mảng', nameVi: 'Mảng', script: 'Latn', fileCode: 'ZNG' },
	{ tag: 'cnc-Latn-VN', autonym: 'Cống', nameVi: 'Cống', script: 'Latn', fileCode: 'CNC' },
	{ tag: 'slt-Latn-VN', autonym: 'Si La', nameVi: 'Si La', script: 'Latn', fileCode: 'SLT' },
	{ tag: 'hni-Latn-VN', autonym: 'Hà Nhì', nameVi: 'Hà Nhì', script: 'Latn', fileCode: 'HNI' },
	{ tag: 'lhu-Latn-VN', autonym: 'La Hủ', nameVi: 'La Hủ', script: 'Latn', fileCode: 'LHU' },
	{ tag: 'kjg-Latn-VN', autonym: 'Kmhmu', nameVi: 'Khơ Mú', script: 'Latn', fileCode: 'KJG' },
	{ tag: 'llb-Latn-VN', autonym: 'Lô Lô', nameVi: 'Lô Lô', script: 'Latn', fileCode: 'LLB' },
];

/** The language of a tag as the registry above writes it, or undefined. */
export const languageByTag = (tag: string): Language | undefined => languages.find((language) => language.tag === tag);
