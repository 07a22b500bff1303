import sharp from 'sharp';

import { TOPICS } from '#content/model/message.ts';

import { keptBytes } from '../../build-cache.ts';
import { drawingOf } from '../../drawings.ts';

import type { APIRoute } from 'astro';
import type { Topic } from '#content/model/message.ts';

/** The picture that stands for everything without a topic. */
const NO_TOPIC = 'loa-lang';

export const getStaticPaths = () => [NO_TOPIC, ...TOPICS].map((topic) => ({ params: { topic } }));

/**
 * What a messenger shows beside a passed-on address: 1,200 × 630, the drawing of the topic and nothing else. A picture
 * with words would tell whoever looks over a shoulder what the page is about.
 */
export const GET: APIRoute<Record<string, never>, { topic: Topic | typeof NO_TOPIC }> = async ({ params }) => {
	const drawing = drawingOf(params.topic === NO_TOPIC ? undefined : params.topic);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="-26 -3 148 78"><rect x="-26" y="-3" width="148" height="78" fill="#fffdf8"/><g fill="none" stroke="currentColor" color="#0b4f4a" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">${drawing}</g></svg>`;
	const png = await keptBytes(['topic', sharp.versions.sharp ?? '', svg], () =>
		sharp(Buffer.from(svg)).png({ palette: true, colours: 16 }).toBuffer(),
	);
	return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
