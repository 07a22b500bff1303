/*
 * Who appears: people of a village and of its offices, in plain clothes of every day. Nobody is drawn as of one people.
 * Whoever deceives is grey all over and looks like anybody: it is what is said that gives them away, not a face.
 */

export const HAIR = ['short', 'bob', 'bun', 'tail', 'long', 'scarf', 'cap', 'officer-cap', 'cone'] as const;
export type Hair = (typeof HAIR)[number];

export interface Look {
	/** For those who do not see the drawing. */
	readonly name: string;
	readonly age: 'child' | 'young' | 'adult' | 'elder';
	readonly hair: Hair;
	readonly hairColour: string;
	/** Of a scarf, a cap or a hat. */
	readonly hatColour?: string;
	readonly skin: string;
	readonly top: string;
	readonly bottom: string;
	readonly wears: 'trousers' | 'skirt' | 'coat';
	readonly isDeceiver?: true;
}

const BLACK = '#2d3438';
const GREY = '#b9bdbe';
const SKIN = '#f0c9a0';
const DARK_SKIN = '#dfae80';

const LOOKS = {
	ba: look('bà cụ', 'elder', 'scarf', GREY, '#6d5a7c', '#3e4a50', 'trousers', { hatColour: '#b9cfc4' }),
	ong: look('ông cụ', 'elder', 'short', GREY, '#c9b48a', '#4c565b', 'trousers', { skin: DARK_SKIN }),
	me: look('người mẹ', 'adult', 'bun', BLACK, '#7fa7a0', '#37464d', 'trousers'),
	bo: look('người bố', 'adult', 'short', BLACK, '#d8b66c', '#47545a', 'trousers', { skin: DARK_SKIN }),
	chi: look('cô gái', 'young', 'tail', BLACK, '#d89a7c', '#3d4f66', 'trousers'),
	ban: look('chị hàng xóm', 'young', 'bob', '#4a3a30', '#a9bfdc', '#5b4a66', 'skirt', { skin: DARK_SKIN }),
	anh: look('chàng trai', 'young', 'short', BLACK, '#8fb7d6', '#4a5558', 'trousers'),
	'be-gai': look('bé gái', 'child', 'tail', BLACK, '#f2d98b', '#6d86a8', 'skirt'),
	'be-trai': look('bé trai', 'child', 'short', BLACK, '#a8cfa0', '#4f6070', 'trousers', { skin: DARK_SKIN }),
	'can-bo': look('cán bộ xã', 'adult', 'bob', BLACK, '#f4f1e8', '#3a4750', 'trousers'),
	'co-giao': look('cô giáo', 'adult', 'long', BLACK, '#c7b3d9', '#474257', 'skirt'),
	'y-si': look('y sĩ', 'adult', 'bun', BLACK, '#ffffff', '#7fa7a0', 'coat', { skin: DARK_SKIN }),
	'bien-phong': look('bộ đội biên phòng', 'adult', 'officer-cap', BLACK, '#8ca57a', '#6f8a60', 'trousers', {
		hatColour: '#7d9a6c',
		skin: DARK_SKIN,
	}),
	chu: look('chủ vườn', 'adult', 'cone', BLACK, '#9c8a70', '#4c565b', 'trousers', { hatColour: '#f1e2b8' }),
	'tai-xe': look('tài xế', 'adult', 'cap', BLACK, '#6fa09a', '#3d4f66', 'trousers', { hatColour: '#3d5c66' }),
	'tong-dai': look('người nghe máy', 'adult', 'long', '#4a3a30', '#e9dfc8', '#37464d', 'trousers'),
	'ke-lua': grey('kẻ lừa (vẽ màu xám)', 'cap'),
	'ke-lua-nu': grey('kẻ lừa (vẽ màu xám)', 'bob'),
} as const satisfies Record<string, Look>;

export type CastName = keyof typeof LOOKS;
export const CAST_NAMES = Object.keys(LOOKS) as [CastName, ...CastName[]];
export const lookOf = (name: CastName): Look => LOOKS[name];

function look(
	name: string,
	age: Look['age'],
	hair: Hair,
	hairColour: string,
	top: string,
	bottom: string,
	wears: Look['wears'],
	other: Partial<Look> = {},
): Look {
	return { name, age, hair, hairColour, skin: SKIN, top, bottom, wears, ...other };
}

function grey(name: string, hair: Hair): Look {
	const clothes = { hatColour: '#8d9497', skin: '#d3d6d7', isDeceiver: true } as const;
	return look(name, 'adult', hair, '#848c90', '#a9b0b3', '#8d9497', 'trousers', clothes);
}
