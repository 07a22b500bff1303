import { ellipse, box, form, group, INK, limb, line, patch } from './marks.ts';

import type { Look } from './cast.ts';
import type { Mark } from './marks.ts';

/** What the hands do. */
export const POSES = ['rest', 'open', 'wave', 'call', 'screen', 'paper', 'think', 'point', 'bag', 'stop'] as const;
export type Pose = (typeof POSES)[number];
export const MOODS = ['calm', 'smile', 'talk', 'doubt'] as const;
export type Mood = (typeof MOODS)[number];

export interface Stance {
	readonly pose: Pose;
	readonly mood: Mood;
	/** 1: looks to the right, −1: to the left. */
	readonly facing: 1 | -1;
}

/** How tall the head's top stands above the feet of an adult, without a hat. */
const ADULT_HEIGHT = 560;
const SIZES: Readonly<Record<Look['age'], { body: number; head: number }>> = {
	child: { body: 0.62, head: 0.86 },
	young: { body: 0.97, head: 0.98 },
	adult: { body: 1, head: 1 },
	elder: { body: 0.93, head: 0.98 },
};
/** Where the head sits on the neck of an adult. */
const NECK = -412;

/** From the feet to the top of the head, in the units of {@link figure}. */
export function heightOf({ age, hair }: Look): number {
	const { body, head } = SIZES[age];
	const hat = hair === 'cone' ? 46 : hair === 'bun' || hair === 'officer-cap' ? 24 : 6;
	return -NECK * body + (ADULT_HEIGHT + NECK + hat) * head;
}

/** A person who stands; the origin is the ground between the feet, y goes down, an adult is 560 tall. */
export function figure(look: Look, stance: Stance): readonly Mark[] {
	const { body, head } = SIZES[look.age];
	const neck = { x: 0, y: NECK * body };
	const { far, near } = armsOf(look, stance);
	return [
		group(backHair(look, stance.facing), neck.x, neck.y, head),
		group([...far, ...legs(look), ...torso(look)], 0, 0, body),
		group(headOf(look, stance), neck.x, neck.y, head),
		group(near, 0, 0, body),
	];
}

function legs({ wears, bottom, skin }: Look): readonly Mark[] {
	const shoes = [-38, 38].map((x) => form(ellipse(x, -10, 36, 15), '#5a5350'));
	if (wears === 'skirt')
		return [
			...[-30, 30].flatMap((x) =>
				limb(
					[
						[x, -120],
						[x, -70],
						[x, -22],
					],
					30,
					skin,
				),
			),
			...shoes,
			form('M-64 -210C-78 -150 -92 -110 -96 -72C-40 -56 40 -56 96 -72C92 -110 78 -150 64 -210z', bottom),
		];
	return [
		...shoes,
		...[-34, 34].flatMap((x) =>
			limb(
				[
					[x * 0.8, -200],
					[x, -110],
					[x, -28],
				],
				50,
				bottom,
			),
		),
	];
}

function torso({ wears, top, skin, isDeceiver }: Look): readonly Mark[] {
	const hem = wears === 'coat' ? -110 : -178;
	const open = isDeceiver === true || wears === 'coat';
	return [
		...limb(
			[
				[0, -420],
				[0, -400],
				[0, -384],
			],
			34,
			skin,
		),
		form(
			`M-30 -396C-70 -392 -84 -372 -86 -340C-84 -280 -78 -240 -76 ${hem}C-40 ${hem + 12} 40 ${hem + 12} 76 ${hem}C78 -240 84 -280 86 -340C84 -372 70 -392 30 -396C18 -374 -18 -374 -30 -396z`,
			top,
		),
		...(open ? [line(`M0 -378L0 ${hem + 8}`, 4)] : [line('M-30 -396C-18 -368 18 -368 30 -396', 5)]),
	];
}

function armsOf(look: Look, { pose, facing }: Stance): { far: readonly Mark[]; near: readonly Mark[] } {
	const f = facing;
	const arm = (side: number, elbow: readonly [number, number], hand: readonly [number, number]): readonly Mark[] => [
		...limb(
			[
				[side * 70, -366],
				[elbow[0], elbow[1]],
				[hand[0], hand[1]],
			],
			36,
			look.top,
		),
		form(ellipse(hand[0], hand[1], 22), look.skin),
	];
	const hanging = (side: number) => arm(side, [side * 104, -290], [side * 92, -196]);
	switch (pose) {
		case 'open':
			return { far: hanging(-f), near: arm(f, [f * 130, -250], [f * 158, -330]) };
		case 'wave':
			return { far: hanging(-f), near: arm(f, [f * 190, -330], [f * 138, -452]) };
		case 'point':
			return { far: hanging(-f), near: arm(f, [f * 120, -310], [f * 182, -346]) };
		case 'stop':
			return { far: hanging(-f), near: arm(f, [f * 132, -270], [f * 136, -384]) };
		case 'think':
			return { far: hanging(-f), near: arm(f, [f * 118, -236], [f * 40, -384]) };
		case 'call':
			return {
				far: hanging(-f),
				near: [...arm(f, [f * 176, -290], [f * 84, -440]), form(box(f * 76 - 13, -492, 26, 62, 8), INK, 3)],
			};
		case 'screen':
			return {
				far: hanging(-f),
				near: [
					...limb(
						[
							[f * 70, -366],
							[f * 150, -226],
							[f * 118, -288],
						],
						36,
						look.top,
					),
					form(box(f * 118 - 27, -384, 54, 92, 10), INK, 3),
					patch(box(f * 118 - 20, -374, 40, 68, 3), '#dcebe8'),
					form(ellipse(f * 118, -288, 22), look.skin),
				],
			};
		case 'paper':
			return {
				far: hanging(-f),
				near: [
					form(`M${f * 40} -356l${f * 84} -14l${f * 12} 106l${f * -84} 14z`, '#ffffff', 5),
					...[-338, -312, -286].map((y) => line(`M${f * 58} ${y}l${f * 52} -9`, 4)),
					...arm(f, [f * 116, -236], [f * 66, -256]),
				],
			};
		case 'bag':
			return {
				far: [line(`M${-f * 92} -186l0 40`, 8), form(box(-f * 92 - 58, -150, 116, 92, 16), '#b98d62'), ...hanging(-f)],
				near: hanging(f),
			};
		case 'rest':
			break;
	}
	return { far: hanging(-f), near: hanging(f) };
}

/** Hair that hangs behind head and shoulders; the origin is where the head meets the neck. */
function backHair({ hair, hairColour }: Look, facing: 1 | -1): readonly Mark[] {
	if (hair === 'long')
		return [form('M-72 -70C-84 0 -84 60 -62 92C-20 104 20 104 62 92C84 60 84 0 72 -70z', hairColour)];
	if (hair === 'bob')
		return [form('M-76 -70C-92 -10 -84 14 -64 22C-20 30 20 30 64 22C84 14 92 -10 76 -70z', hairColour)];
	if (hair === 'tail')
		return [
			form(
				`M${-facing * 50} -112C${-facing * 116} -120 ${-facing * 124} -30 ${-facing * 84} 6C${-facing * 70} -30 ${-facing * 66} -56 ${-facing * 46} -66z`,
				hairColour,
			),
		];
	if (hair === 'bun') return [form(ellipse(-facing * 16, -148, 34, 30), hairColour)];
	return [];
}

function headOf(look: Look, { mood, facing }: Stance): readonly Mark[] {
	return [
		...[-1, 1].map((side) => form(ellipse(side * 64, -64, 13, 17), look.skin, 5)),
		form('M-64 -78C-66 -20 -36 10 0 10C36 10 66 -20 64 -78C60 -140 -60 -140 -64 -78z', look.skin),
		...face(look, mood, facing),
		...topHair(look, facing),
	];
}

const fringe = (f: number): string =>
	`M-69 -64C-92 -172 92 -172 69 -64C64 -96 52 -106 ${f * 24} -110C-18 -110 -56 -104 -69 -64z`;

function topHair({ hair, hairColour, hatColour = hairColour }: Look, f: 1 | -1): readonly Mark[] {
	const cap = form(fringe(f), hairColour);
	switch (hair) {
		case 'scarf':
			return [
				form('M-66 -56C-94 -176 94 -176 66 -56C70 -96 44 -112 0 -112C-44 -112 -70 -96 -66 -56z', hatColour),
				line('M-62 -96C-40 -138 40 -138 62 -96', 4),
				form(
					`M${-f * 66} -70c${-f * 34} 6 ${-f * 40} 40 ${-f * 26} 62c${f * 14} -10 ${f * 30} -24 ${f * 32} -42z`,
					hatColour,
					5,
				),
			];
		case 'cap':
			return [
				cap,
				form(`M-70 -96C-74 -172 74 -172 70 -96z`, hatColour),
				form(
					`M${f * 10} -98C${f * 50} -112 ${f * 104} -104 ${f * 112} -88C${f * 70} -94 ${f * 40} -92 ${f * 6} -88z`,
					hatColour,
					5,
				),
			];
		case 'officer-cap':
			return [
				cap,
				form('M-66 -102L-90 -140C-60 -176 60 -176 90 -140L66 -102z', hatColour),
				form(`M-66 -104C-30 -116 30 -116 66 -104C40 -84 -40 -84 -66 -104z`, '#4b5a44', 5),
			];
		case 'cone':
			return [
				cap,
				form('M-118 -84C-60 -120 -24 -168 0 -190C24 -168 60 -120 118 -84C60 -70 -60 -70 -118 -84z', hatColour),
			];
		case 'bob':
			return [
				form(
					`M-72 -28C-88 -60 -92 -172 0 -172C92 -172 88 -60 72 -28C60 -60 60 -92 44 -106C${f * 10} -112 -50 -112 -58 -84C-62 -66 -60 -46 -72 -28z`,
					hairColour,
				),
			];
		case 'short':
		case 'bun':
		case 'tail':
		case 'long':
			break;
	}
	return [cap];
}

function face({ isDeceiver, age }: Look, mood: Mood, f: 1 | -1): readonly Mark[] {
	const x = f * 12;
	const eyes = isDeceiver
		? [-24, 24].map((at) => line(`M${x + at - 9} -60q9 -11 18 0`, 5))
		: [-24, 24].map((at) => patch(ellipse(x + at, -62, 5.5, 8), INK));
	const raised = mood === 'doubt' ? 8 : 0;
	const colour = age === 'elder' ? '#8f9699' : INK;
	const brows = [-24, 24].map((at, side) =>
		line(`M${x + at - 11} ${-82 - (side === 0 ? raised : 0)}q11 -7 22 ${side === 0 ? 0 : raised / 2}`, 5, colour),
	);
	return [
		...(isDeceiver ? [] : [-38, 38].map((at) => patch(ellipse(x + at * 0.92, -36, 10, 7), '#e79f7c'))),
		...eyes,
		...brows,
		line(`M${x + f * 2} -50q${f * 7} 8 ${f * -1} 10`, 4),
		...mouth(mood, x),
	];
}

function mouth(mood: Mood, x: number): readonly Mark[] {
	if (mood === 'smile') return [line(`M${x - 19} -25q19 20 38 0`, 5)];
	if (mood === 'talk') return [form(`M${x - 15} -27q15 -5 30 0q-2 24 -15 24q-13 0 -15 -24z`, '#8a3b12', 4)];
	if (mood === 'doubt') return [line(`M${x - 14} -18q12 -9 28 -1`, 5)];
	return [line(`M${x - 14} -21q14 7 28 0`, 5)];
}
