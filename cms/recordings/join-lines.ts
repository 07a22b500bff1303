import { withSeparateFrames } from '#pipeline/audio/completeness/separate-frames.ts';
import { analyseRecording } from '#pipeline/audio/analysis/check-audio.ts';
import { judge } from '#pipeline/audio/analysis/judge.ts';
import { excerpt } from '#pipeline/audio/ffmpeg/graph.ts';
import { openPipeline } from '#pipeline/open-pipeline.ts';

import type { ReadableFile } from '#pipeline/audio/completeness/separate-frames.ts';
import type { PipelineTools } from '#pipeline/open-pipeline.ts';
import type { Finding } from '#pipeline/verdicts.ts';
import type { JoinedLines } from '../foundation/listening.ts';

/**
 * `node cms/recordings/join-lines.ts OUT PAUSES LINE…`: the lines of a script, each recorded by itself, as one recording.
 * PAUSES: seconds of silence after each line but the last, `0.3,0.5`. Each line is judged by the rules of a whole
 * recording; browsers write WebM, Ogg or MP4, the result is FLAC, so that nothing is lost before the pipeline sees it.
 * Prints what was found in which line, and where each is spoken in the whole.
 */
const TIMEOUT_SECONDS = 600;
const SAME_FORMAT = 'aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=mono';
/** How even it is counts only for all lines together. */
const OF_THE_WHOLE = new Set(['TRIMMED', 'UNEVEN_BEYOND_HELP']);
/** A line may be one word. */
const SHORTEST_LINE_SECONDS = 0.2;

async function main([out, written = '', ...lines]: readonly string[]): Promise<0 | 1 | 2> {
	const pauses = written === '' ? [] : written.split(',').map(Number);
	if (!out || lines.length === 0 || pauses.length !== lines.length - 1 || pauses.some(Number.isNaN)) return 2;
	const tools = await openPipeline({ env: process.env });
	const answer = await withSeparateFrames(lines, (readable) => joinedLines(readable, pauses, { out, tools }));
	process.stdout.write(JSON.stringify(answer satisfies JoinedLines));
	return 0;
}

async function joinedLines(
	lines: readonly ReadableFile[],
	pauses: readonly number[],
	{ out, tools }: { out: string; tools: PipelineTools },
): Promise<JoinedLines> {
	const graphs: Excerpt[] = [];
	const spans: { startSeconds: number; endSeconds: number }[] = [];
	let start = 0;
	let inputs = 0;
	const found: JoinedLines['findings'] = [];
	for (const [index, line] of lines.entries()) {
		const { graph, speech, findings } = await lineIn(line, tools, inputs);
		if (graph) {
			inputs += graph.inputs.filter((argument) => argument === '-i').length;
			graphs.push(graph);
			spans.push({ startSeconds: start + speech.startSeconds, endSeconds: start + speech.endSeconds });
			start += graph.seconds + (pauses[index] ?? 0);
		}
		found.push(...findings.map(({ code, level, vi }) => ({ line: index + 1, code, level, vi })));
	}
	const isFit = graphs.length === lines.length && found.every(({ level }) => level === 'warn');
	if (isFit) await join(graphs, pauses, { out, tools });
	return { isFit, findings: found, spans };
}

type Excerpt = ReturnType<typeof excerpt>;

/** What can be joined of a line, and where in it somebody speaks. */
type HeardLine = { readonly findings: readonly Finding[] } & (
	| { readonly graph: Excerpt; readonly speech: { readonly startSeconds: number; readonly endSeconds: number } }
	| { readonly graph?: undefined; readonly speech?: undefined }
);

/** A line as far as it is heard, from the channel and the track in which it is heard. */
async function lineIn(line: ReadableFile, tools: PipelineTools, firstInput: number): Promise<HeardLine> {
	const analysis = await analyseRecording(line, tools);
	if ('isFit' in analysis) return { findings: analysis.findings };
	const { decodedSeconds: endSeconds, sound, span: speech } = analysis;
	const findings = judge(analysis, undefined, SHORTEST_LINE_SECONDS).filter(({ code }) => !OF_THE_WHOLE.has(code));
	return { graph: excerpt(sound, { startSeconds: 0, endSeconds, firstInput }), speech, findings };
}

async function join(
	graphs: readonly Excerpt[],
	seconds: readonly number[],
	{ out, tools }: { out: string; tools: PipelineTools },
): Promise<void> {
	const sounds = graphs.map(({ filters }, index) =>
		filters.join(';').replace(/\[mix\]$/, `,${SAME_FORMAT}[l${index}]`),
	);
	const pauses = seconds.map((pause, index) => `aevalsrc=0:s=48000:d=${pause},${SAME_FORMAT}[p${index}]`);
	const order = graphs.map((_graph, index) => (index === 0 ? '[l0]' : `[p${index - 1}][l${index}]`)).join('');
	const joined = `${order}concat=n=${graphs.length * 2 - 1}:v=0:a=1[out]`;
	await tools.ffmpeg.run({
		args: [
			...graphs.flatMap(({ inputs }) => inputs),
			'-filter_complex',
			[...sounds, ...pauses, joined].join(';'),
			...'-map [out] -c:a flac -sample_fmt s16 -f flac'.split(' '),
			out,
		],
		timeoutSeconds: TIMEOUT_SECONDS,
	});
}

process.exitCode = await main(process.argv.slice(2));
