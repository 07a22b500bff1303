import { behind, box, ellipse, FAINT, form, INK, line, patch, round, sign } from './marks.ts';

import type { Mark } from './marks.ts';

/** Where people stand; `phone` is a screen that fills the drawing, with messages for bubbles. */
export const PLACES = [
	'house',
	'yard',
	'field',
	'coffee',
	'market',
	'office',
	'clinic',
	'school',
	'bus',
	'border',
	'workshop',
	'desk-111',
	'phone',
] as const;
export type Place = (typeof PLACES)[number];

export const PANEL = { width: 1000, height: 1120, ground: 1230 } as const;

const W = PANEL.width;
const H = PANEL.height;
const SKY = '#e8f1f2';
const WALL = '#f8efdf';
const FLOOR = '#e6d4b6';
const GRASS = '#d9e3c0';
const EARTH = '#e9d9ba';

/** What stands behind people. */
export function backdrop(place: Place): readonly Mark[] {
	switch (place) {
		case 'house':
			return [...room(), ...windowAt(640), ...calendar(430)];
		case 'yard':
			return [...outdoors(GRASS), ...stiltHouse(130, 700), ...tree(880, 850, 1)];
		case 'field':
			return [...outdoors(GRASS), ...terraces(), ...tree(120, 800, 0.8)];
		case 'coffee':
			return [...outdoors(EARTH), ...coffeeRows()];
		case 'market':
			return [...outdoors(EARTH), ...stalls()];
		case 'office':
			return [...room('#eef1ea'), ...board(['Ủy ban', 'nhân dân xã'], 500, 280), ...shelf(40), ...shelf(790)];
		case 'clinic':
			return [...room('#eaf2f0'), ...board(['Trạm y tế'], 500, 250), ...cross(500, 760), ...bed()];
		case 'school':
			return [...outdoors(EARTH), ...schoolHouse(), ...tree(70, 850, 0.9)];
		case 'bus':
			return [...outdoors('#dfe3e2'), ...bus(), ...roadLine()];
		case 'border':
			return [...outdoors(GRASS), ...post(), ...barrier()];
		case 'workshop':
			return [...room('#f1ece2'), ...windowAt(120), ...windowAt(640)];
		case 'desk-111':
			return [...room('#e8edf4'), ...board(['Tổng đài', 'quốc gia'], 740, 300)];
		case 'phone':
			break;
	}
	return [patch(box(0, 0, W, H), '#eadfcb'), ...handAndPhone()];
}

/** What stands in front of people: tables. */
export function foreground(place: Place): readonly Mark[] {
	if (place === 'office') return table(940, '#cfa97c');
	if (place === 'desk-111') return [...table(930, '#b9c4cf'), ...keyboard()];
	if (place === 'workshop') return [...table(960, '#cfa97c'), ...sewingMachine(210), ...cloth(760)];
	return [];
}

const room = (wall = WALL): readonly Mark[] => [
	patch(box(0, 0, W, H), wall),
	patch(box(0, 880, W, H - 880), FLOOR),
	line(`M0 880H${W}`, 4, FAINT),
];

const outdoors = (ground: string): readonly Mark[] => [
	patch(box(0, 0, W, H), SKY),
	behind('M-10 700C120 560 220 600 320 660C420 540 560 520 680 640C780 560 900 580 1010 690V900H-10z', '#cfdcd6'),
	patch(box(0, 850, W, H - 850), ground),
	line(`M0 850H${W}`, 4, FAINT),
];

const windowAt = (x: number): readonly Mark[] => [
	behind(box(x, 500, 240, 230, 6), SKY),
	behind(`M${x + 2} 690q60 -70 110 -30q50 -60 126 10v58h-236z`, '#cfdcd6'),
	line(`M${x + 120} 500v230M${x} 610h240`, 4, FAINT),
	behind(box(x - 16, 728, 272, 18, 4), '#dcc49c'),
];

const calendar = (x: number): readonly Mark[] => [
	behind(box(x, 560, 110, 140, 4), '#ffffff'),
	behind(box(x, 560, 110, 40, 4), '#b7cfca'),
	line(`M${x + 18} 625h74M${x + 18} 650h74M${x + 18} 675h50`, 4, FAINT),
];

const stiltHouse = (x: number, y: number): readonly Mark[] => [
	line(`M${x + 40} ${y + 60}V850M${x + 150} ${y + 60}V850M${x + 260} ${y + 60}V850`, 14, FAINT),
	behind(box(x + 14, y - 50, 280, 116), '#e3c9a0'),
	behind(box(x + 120, y - 36, 60, 100), '#c9ab80'),
	behind(box(x + 210, y - 26, 56, 50), SKY),
	behind(`M${x - 40} ${y - 44}L${x + 50} ${y - 160}H${x + 258}L${x + 348} ${y - 44}z`, '#c2a583'),
];

const tree = (x: number, y: number, scale: number): readonly Mark[] => [
	behind(`M${x - 14 * scale} ${y}q10 -90 4 -150h${22 * scale}q-6 70 8 150z`, '#b99b78'),
	behind(ellipse(x, y - 200 * scale, 96 * scale, 84 * scale), '#bcd0a4'),
	behind(ellipse(x - 50 * scale, y - 150 * scale, 60 * scale, 50 * scale), '#c8d8b2'),
];

const terraces = (): readonly Mark[] =>
	[0, 1, 2, 3].flatMap((step) => [
		behind(
			`M-10 ${720 + step * 62}C240 ${660 + step * 66} 420 ${770 + step * 52} 640 ${700 + step * 62}S900 ${690 + step * 62} 1010 ${724 + step * 56}V1130H-10z`,
			['#dbe6b8', '#cfdfa8', '#dbe6b8', '#e4ebc8'][step] ?? GRASS,
		),
	]);

function coffeeRows(): readonly Mark[] {
	const bush = (x: number, y: number, size: number): readonly Mark[] => [
		behind(ellipse(x, y, size, size * 0.82), '#b9cda0'),
		...[-0.5, -0.1, 0.35, 0.1].map((at, index) =>
			patch(ellipse(round(x + at * size), round(y + ((index * 37) % 50) * 0.01 * size - 0.3 * size), 9), '#b5654a'),
		),
	];
	return [100, 330, 560, 790, 980].flatMap((x, index) => bush(x, 780 - (index % 2) * 10, 120));
}

function stalls(): readonly Mark[] {
	const stall = (x: number, stripe: string): readonly Mark[] => [
		line(`M${x + 14} 600V860M${x + 366} 600V860`, 10, FAINT),
		behind(box(x + 4, 770, 372, 90), '#d9bd92'),
		...[0, 1, 2, 3, 4].map((at) =>
			behind(`M${x + at * 76} 540h76l0 70a38 30 0 0 1 -76 0z`, at % 2 === 0 ? stripe : '#fffdf8'),
		),
		...[70, 160, 250, 320].map((at, index) =>
			behind(ellipse(x + at, 760, 34, 26), ['#d8b66c', '#bcd0a4', '#d89a7c', '#bcd0a4'][index] ?? GRASS),
		),
	];
	return [...stall(70, '#b7cfca'), ...stall(560, '#e8cf9a')];
}

/** A sign on the wall, between the heads of two who talk. */
const board = (lines: readonly string[], x: number, width: number): readonly Mark[] => [
	behind(box(x - width / 2, 540, width, lines.length * 52 + 26, 8), '#fffdf8'),
	...lines.map((words, index) => sign(words, x, 592 + index * 52, 42)),
];

const shelf = (x: number): readonly Mark[] => [
	behind(box(x, 690, 170, 190, 4), '#dcc49c'),
	line(`M${x} 750h170M${x} 815h170`, 4, FAINT),
	...[0, 1, 2, 3, 4].map((at) => behind(box(x + 14 + at * 29, 702, 24, 46, 2), at % 2 ? '#b7cfca' : '#e8cf9a')),
];

const cross = (x: number, y: number): readonly Mark[] => [
	behind(box(x - 60, y - 60, 120, 120, 10), '#ffffff'),
	patch(`M${x - 14} ${y - 44}h28v30h30v28h-30v30h-28v-30h-30v-28h30z`, '#5f9a8f'),
];

const bed = (): readonly Mark[] => [
	behind(box(30, 800, 330, 50, 8), '#ffffff'),
	behind(box(40, 770, 90, 40, 14), '#d8e4e2'),
	line('M46 850V900M344 850V900', 10, FAINT),
];

const schoolHouse = (): readonly Mark[] => [
	behind(box(120, 600, 760, 250), '#f3e3b4'),
	behind('M80 606L150 490H850L920 606z', '#c98d6c'),
	...[170, 320, 600, 740].map((x) => behind(box(x, 690, 100, 90, 4), SKY)),
	behind(box(450, 690, 100, 160, 4), '#b99b78'),
	behind(box(370, 612, 260, 60, 6), '#fffdf8'),
	sign('Trường học', 500, 655, 42),
];

const bus = (): readonly Mark[] => [
	behind('M60 560q0 -40 44 -40H880q60 0 76 60l22 150v130H60z', '#8fb7b0'),
	...[110, 260, 410, 560].map((x) => behind(box(x, 566, 126, 110, 10), '#f2f8f8')),
	behind('M716 566h110q30 0 38 30l24 100H716z', '#f2f8f8'),
	behind(box(60, 710, 912, 26), '#f4ead2'),
	...[230, 780].flatMap((x) => [behind(ellipse(x, 860, 74), '#6b7478'), behind(ellipse(x, 860, 32), '#e6e6e2')]),
];

const roadLine = (): readonly Mark[] => [0, 1, 2, 3].map((at) => patch(box(40 + at * 260, 985, 150, 16, 4), '#fffdf8'));

const post = (): readonly Mark[] => [
	behind(box(300, 560, 400, 290), '#e8e2c4'),
	behind('M250 566L320 470H680L750 566z', '#a9bb9a'),
	...board(['Đồn', 'biên phòng'], 500, 260),
	behind(box(456, 720, 88, 130, 4), '#b99b78'),
];

const barrier = (): readonly Mark[] => [
	...[0, 1, 2, 3].map((at) => behind(box(-10 + at * 80, 880, 80, 28), at % 2 ? '#fffdf8' : '#c98d6c')),
	behind(box(296, 860, 34, 130, 4), '#9aa3a8'),
];

const table = (y: number, wood: string): readonly Mark[] => [
	form(box(40, y, W - 80, 40, 10), wood),
	form(`M70 ${y + 40}H${W - 70}V${H + 10}H70z`, lighter(wood)),
];

const lighter = (wood: string): string => (wood === '#b9c4cf' ? '#d5dde4' : '#dcbc92');

const keyboard = (): readonly Mark[] => [
	form('M640 934l26 -150h210l26 150z', '#46545a', 5),
	patch('M682 796h176l18 120h-212z', '#dcebf0'),
];

const sewingMachine = (x: number): readonly Mark[] => [
	form(`M${x} 962v-26h190v26zM${x + 20} 938v-100q0 -26 26 -26h116q28 0 28 28v18h-34v-10h-66v90z`, '#6fa09a', 5),
	line(`M${x + 172} 858v78`, 6),
	form(ellipse(x + 14, 848, 22), '#d8d2c4', 5),
];

const cloth = (x: number): readonly Mark[] => [form(`M${x - 90} 962q20 -60 70 -40q50 -50 110 40z`, '#d89a7c', 5)];

const handAndPhone = (): readonly Mark[] => [
	form('M880 1130C860 1010 900 900 905 800C910 720 990 730 985 810C980 920 1000 960 1010 1000V1130z', '#f0c9a0'),
	...[640, 740, 840, 940].map((y) => form(box(66, y, 120, 76, 38), '#f0c9a0')),
	form(box(110, 40, 780, 1160, 70), INK),
	patch(box(136, 72, 728, 1128, 46), '#f6f8f8'),
	patch('M136 118a46 46 0 0 1 46 -46h636a46 46 0 0 1 46 46v64h-728z', '#dbe6e6'),
	form(ellipse(212, 132, 32), '#d3d6d7', 4),
	patch(ellipse(212, 122, 11), '#848c90'),
	patch('M192 150a20 18 0 0 1 40 0z', '#848c90'),
	{ ...sign('Người lạ', 360, 147, 42), weight: 'regular' },
	behind(box(168, 1010, 560, 76, 38), '#ffffff'),
	patch(ellipse(798, 1048, 38), '#0b4f4a'),
	patch('M784 1030l36 18l-36 18l6 -18z', '#ffffff'),
];
