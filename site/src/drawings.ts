import type { Topic } from '#content/model/message.ts';

/**
 * Our own line drawings, 96 × 72, one per topic: people who help people, no faces, no distress.
 * Strings of SVG, so that a card costs a few hundred bytes and takes the colour of the text around it.
 */
const person = (x: number, headY: number, height = 40): string => {
	const r = height / 6;
	const shoulder = headY + r * 1.5;
	const wide = r * 1.7;
	return `<circle cx="${x}" cy="${headY}" r="${r.toFixed(1)}"/><path d="M${(x - wide).toFixed(1)} 66V${(shoulder + wide).toFixed(1)}q0-${wide.toFixed(1)} ${wide.toFixed(1)}-${wide.toFixed(1)}t${wide.toFixed(1)} ${wide.toFixed(1)}V66"/>`;
};
const path = (d: string): string => `<path d="${d}"/>`;
const filled = (d: string): string => `<path d="${d}" fill="currentColor" stroke="none"/>`;
const ground = path('M4 66H92');
const house = (x: number, y: number, width: number): string =>
	path(`M${x - 4} ${y}L${x + width / 2} ${y - width / 2.4}L${x + width + 4} ${y}M${x} ${y}V66H${x + width}V${y}`);
const heart = (x: number, y: number): string =>
	filled(`M${x} ${y + 12}c-14-9-9-18-4-16 3 1 4 4 4 4s1-3 4-4c5-2 10 7-4 16z`);
const bubble = (x: number, y: number, width: number): string =>
	path(`M${x} ${y}h${width}v14h-${width - 10}l-6 6v-6h-4z`);

const DRAWINGS: Readonly<Record<Topic, string>> = {
	'goi-111': `${ground}${person(30, 30)}${path('M37 34q6-2 6-8M52 14h16q4 0 4 4v30q0 4-4 4H52q-4 0-4-4V18q0-4 4-4zM56 44h8')}<text x="60" y="34" font-size="9" font-weight="700" text-anchor="middle" fill="currentColor" stroke="none">111</text>${path('M78 22q5 7 0 14M84 17q8 12 0 24')}`,
	'viec-lam': `${ground}${person(22, 28)}${person(74, 28)}${path('M38 34h20v24H38zM42 41h12M42 47h12M42 53h6')}${path('M44 26q0-8 6-8t6 6q0 3-5 4')}`,
	'lao-dong-nuoc-ngoai': `${ground}${person(26, 28)}${path('M42 46h16v18H42zM47 46v-4h6v4')}${path('M60 22l24-10-6 12 6 4-8 0-6 6-1-7z')}${path('M66 44h18v18H66zM70 50h10M70 56h6')}`,
	'hon-nhan': `${house(34, 38, 28)}${ground}${person(16, 32)}${person(80, 32)}${heart(48, 44)}`,
	'mang-thai-ho': `${ground}${person(34, 26, 42)}${path('M42 46q9 5 1 14')}${person(66, 30, 38)}${path('M73 12v10M68 17h10')}`,
	'no-nan': `${ground}${person(22, 28)}${person(74, 28)}<circle cx="48" cy="40" r="10"/>${path('M48 34v12M44 37h6q3 3 0 3h-4q-3 3 1 3h5')}${path('M40 56h16')}`,
	'tre-em': `${ground}${person(32, 24, 44)}${person(60, 40, 28)}${path('M42 46l10 6')}${heart(76, 26)}`,
	'mang-xa-hoi': `${ground}${path('M34 12h24q4 0 4 4v44q0 4-4 4H34q-4 0-4-4V16q0-4 4-4zM42 58h8')}${bubble(36, 20, 20)}${bubble(66, 14, 22)}${path('M8 40h16M8 46h12')}`,
	'di-lai-an-toan': `${ground}${path('M30 24h52q6 0 6 6v26H30zM30 40h58M46 24v16M62 24v16')}<circle cx="44" cy="58" r="6"/><circle cx="74" cy="58" r="6"/>${person(14, 32)}`,
	'quyen-ho-tro': `${ground}${person(22, 30)}${person(74, 30)}${path('M48 14l14 5v12q0 11-14 17-14-6-14-17V19zM41 31l5 6 9-11')}`,
	'ton-trong': `${ground}${person(34, 28)}${person(62, 28)}${path('M40 46q8 6 16 0')}${heart(48, 10)}`,
	'cong-dong': `${path('M10 26L48 6l38 20')}${ground}${person(22, 36, 32)}${person(48, 30, 38)}${person(74, 36, 32)}`,
	'ngay-30-7': `${ground}${path('M24 16h48v46H24zM24 28h48M36 10v10M60 10v10')}<text x="48" y="52" font-size="18" font-weight="700" text-anchor="middle" fill="currentColor" stroke="none">30/7</text>`,
};

const LOUDSPEAKER = `${ground}${path('M46 66V40M30 26h10l20-12v34L40 36H30z')}${path('M66 24q6 7 0 14M73 18q10 13 0 26')}`;

/** The inside of an SVG with viewBox 0 0 96 72; a loudspeaker where there is no topic. */
export const drawingOf = (topic: Topic | undefined): string => (topic ? DRAWINGS[topic] : LOUDSPEAKER);
