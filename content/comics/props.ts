import { box, ellipse, form, line, patch, sign } from './marks.ts';

import type { Mark } from './marks.ts';

/** Small things that tell the day or the matter; each stands on the ground at `x`. */
export const PROPS = ['blossom', 'cat', 'basket', 'loudspeaker', 'ball'] as const;
export type Prop = (typeof PROPS)[number];

/** @param x where it stands, in the units of a panel; @param y the ground */
export function propAt(prop: Prop, x: number, y: number): readonly Mark[] {
	switch (prop) {
		case 'blossom':
			return [
				form(`M${x - 50} ${y - 90}h100l-16 90h-68z`, '#b98d62'),
				line(`M${x} ${y - 90}q-6 -90 -40 -150M${x} ${y - 120}q30 -60 50 -130M${x - 6} ${y - 150}q-40 -20 -66 -70`, 7),
				...[
					[-40, -244],
					[50, -252],
					[-72, -224],
					[26, -190],
					[-22, -190],
					[14, -226],
					[-50, -180],
				].map(([dx = 0, dy = 0]) => form(ellipse(x + dx, y + dy, 15), '#eeb4b0', 4)),
			];
		case 'cat':
			return [
				line(`M${x + 54} ${y - 20}q60 -20 40 -76`, 8),
				form(`M${x - 50} ${y}q-14 -90 46 -96q60 6 60 96z`, '#e3c08c'),
				form(`M${x - 40} ${y - 128}l4 -34l26 18h20l26 -18l4 34q4 50 -40 50t-40 -50z`, '#e3c08c'),
				patch(ellipse(x - 16, y - 116, 5, 7), '#1d2a2f'),
				patch(ellipse(x + 16, y - 116, 5, 7), '#1d2a2f'),
				line(`M${x - 8} ${y - 98}q8 8 16 0M${x - 56} ${y - 108}h22M${x + 34} ${y - 108}h22`, 3.5),
			];
		case 'basket':
			return [
				form(`M${x - 70} ${y - 80}h140l-24 80h-92z`, '#dcc08a'),
				line(`M${x - 62} ${y - 52}h124M${x - 54} ${y - 26}h108`, 4),
				...[-40, 0, 40].map((dx) => form(ellipse(x + dx, y - 92, 26, 20), dx === 0 ? '#d89a7c' : '#a9c48a', 4)),
			];
		case 'loudspeaker':
			return [
				form(box(x - 9, y - 560, 18, 560), '#b9a58a', 5),
				form(`M${x} ${y - 560}l100 -46v110l-100 -44z`, '#c9d2d4'),
				form(`M${x} ${y - 560}l-100 -46v110l100 -44z`, '#c9d2d4'),
				form(ellipse(x + 102, y - 551, 14, 56), '#eef2f2', 5),
				form(ellipse(x - 102, y - 551, 14, 56), '#eef2f2', 5),
			];
		case 'ball':
			break;
	}
	return [
		form(ellipse(x, y - 34, 34), '#f4ead2'),
		line(`M${x - 30} ${y - 46}q30 24 60 -2M${x} ${y - 68}q-16 36 4 66`, 4),
	];
}

/** The number as a sign that those who read little recognise: a handset and the digits. */
export function callSign(number: string, x: number, y: number): readonly Mark[] {
	return [
		form(box(x - 150, y - 62, 300, 124, 62), '#1f3a68'),
		{ marks: [patch(HANDSET, '#ffffff')], x: x - 134, y: y - 44, scale: 3.6 },
		{ ...sign(number, x + 48, y + 33, 92), fill: '#ffffff' },
	];
}

/** A telephone's handset on a grid of 24. */
export const HANDSET =
	'M6.6 10.8c1.4 2.8 3.8 5.1 6.6 6.6l2.2-2.2c.3-.3.7-.4 1-.2 1.1.4 2.3.6 3.6.6.6 0 1 .4 1 1V20c0 .6-.4 1-1 1C10.6 21 3 13.4 3 4c0-.6.4-1 1-1h3.5c.6 0 1 .4 1 1 0 1.2.2 2.4.6 3.6.1.3 0 .7-.2 1z';
