import { readFileSync } from 'node:fs';

import { FONT_SCRIPTS, fontLicenceFileOf } from '../../script-fonts.ts';

import type { APIRoute, GetStaticPaths } from 'astro';

export const getStaticPaths = (() => FONT_SCRIPTS.map((script) => ({ params: { script } }))) satisfies GetStaticPaths;

/** `/chu/Khmr.OFL.txt`: the licence of a font beside the font, on every site, mirror and stick. */
export const GET: APIRoute = ({ params: { script = '' } }) => {
	const file = fontLicenceFileOf(script);
	return file ? new Response(readFileSync(file)) : new Response(null, { status: 404 });
};
