import { readFile } from 'node:fs/promises';

import { excerpt } from '#pipeline/audio/ffmpeg/graph.ts';
import { patience } from '#pipeline/audio/ffmpeg/patience.ts';
import { openPipeline } from '#pipeline/open-pipeline.ts';

import { scenePlanSchema } from './scene-plan.ts';

/**
 * `node cms/recordings/scenes/join-roles.ts PLAN.json OUT`: the lines of a scene, cut from the recordings of its roles, as
 * one recording (FLAC).
 */
const SAME_FORMAT = 'aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=mono';
/** A consonant begins before the voice does. */
const MARGIN_SECONDS = 0.06;
const FADE = 0.02;

async function main([planFile, out]: readonly string[]): Promise<0 | 1 | 2> {
	if (!planFile || !out) return 2;
	const { pieces } = scenePlanSchema.parse(JSON.parse(await readFile(planFile, 'utf8')));
	const tools = await openPipeline({ env: process.env });
	const cuts = pieces.map(({ file, startSeconds, endSeconds, denoise, level }, firstInput) =>
		excerpt(
			{ file },
			{
				startSeconds: Math.max(0, startSeconds - MARGIN_SECONDS),
				endSeconds: endSeconds + MARGIN_SECONDS,
				cleaning: { denoise, level },
				firstInput,
			},
		),
	);
	const spoken = cuts.map(({ filters }, index) => {
		const chain = `afade=t=in:d=${FADE},volume=${(pieces[index]?.gainDb ?? 0).toFixed(2)}dB,${SAME_FORMAT}[l${index}]`;
		return filters.join(';').replace(/\[mix\]$/, `,${chain}`);
	});
	const silences = pieces.map(
		({ pauseSeconds }, index) => `aevalsrc=0:s=48000:d=${Math.max(pauseSeconds, 0.01)},${SAME_FORMAT}[p${index}]`,
	);
	const order = pieces.map((_piece, index) => `[l${index}][p${index}]`).join('');
	const seconds = pieces.reduce((sum, piece) => sum + piece.endSeconds - piece.startSeconds + piece.pauseSeconds, 0);
	await tools.ffmpeg.run({
		args: [
			...cuts.flatMap(({ inputs }) => inputs),
			'-filter_complex',
			[...spoken, ...silences, `${order}concat=n=${pieces.length * 2}:v=0:a=1[out]`].join(';'),
			...'-map [out] -c:a flac -sample_fmt s16 -f flac'.split(' '),
			out,
		],
		timeoutSeconds: patience(seconds),
	});
	return 0;
}

process.exitCode = await main(process.argv.slice(2));
