import { safeInput } from '#pipeline/audio/ffmpeg/ffmpeg.ts';
import { openPipeline } from '#pipeline/open-pipeline.ts';

/**
 * `node cms/recordings/join-lines.ts OUT LINE…`: the lines of a script, each recorded by itself, as one recording. Browsers
 * write WebM, Ogg or MP4; the result is FLAC, so that nothing is lost before the pipeline sees it.
 */
const PAUSE_SECONDS = 0.3;
const TIMEOUT_SECONDS = 300;
/** No line of a script takes longer than this. */
const LONGEST_LINE_SECONDS = 180;
const SAME_FORMAT = 'aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=mono';

async function main([out, ...lines]: readonly string[]): Promise<0 | 1 | 2> {
	if (!out || lines.length === 0) return 2;
	const { ffmpeg } = await openPipeline({ env: process.env });
	const sounds = lines.map((_line, index) => `[${index}:a:0]aresample=48000,${SAME_FORMAT}[l${index}]`);
	const pauses = lines
		.slice(1)
		.map((_line, index) => `aevalsrc=0:s=48000:d=${PAUSE_SECONDS},${SAME_FORMAT}[p${index}]`);
	const order = lines.map((_line, index) => (index === 0 ? '[l0]' : `[p${index - 1}][l${index}]`)).join('');
	const joined = `${order}concat=n=${lines.length * 2 - 1}:v=0:a=1[out]`;
	await ffmpeg.run({
		args: [
			...lines.flatMap((line) => safeInput(line, { limitSeconds: LONGEST_LINE_SECONDS })),
			'-filter_complex',
			[...sounds, ...pauses, joined].join(';'),
			...'-map [out] -c:a flac -sample_fmt s16 -f flac'.split(' '),
			out,
		],
		timeoutSeconds: TIMEOUT_SECONDS,
	});
	return 0;
}

process.exitCode = await main(process.argv.slice(2));
