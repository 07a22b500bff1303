import { clockOf } from '#content/sheets/duration-in-words.ts';
import { escapeHtml } from '#content/sheets/escape-html.ts';

import type { Finding } from '../../verdicts.ts';
import type { AudioReport } from './check-audio.ts';

const WIDTH = 800;
const WAVE = { top: 12, height: 120 } as const;
const LINE_HEIGHT = 22;
const MARGIN = 8;
/** Characters that fit into one line of the picture. */
const LINE_LENGTH = 108;

/**
 * A recording as officers see it: its wave, the part that will be heard in black, the rest in grey, every reason where
 * it is heard. One SVG without scripts, fonts or links; the sentences are in it as text.
 */
export function pictureOf(report: AudioReport): string {
	const lines = report.findings.flatMap((finding, number) =>
		[...folded(finding).entries()].map((line) => ({ number: number + 1, line })),
	);
	const axis = WAVE.top + WAVE.height + 18;
	const height = axis + 14 + Math.max(1, lines.length) * LINE_HEIGHT;
	const verdict = report.isFit ? 'Dùng được cho loa.' : 'Chưa dùng được cho loa.';
	const sentences = lines.map(({ number, line: [index, text] }, at) => {
		const mark = index === 0 ? `<tspan font-weight="bold">${number}.</tspan> ` : '    ';
		const y = axis + 14 + (at + 0.7) * LINE_HEIGHT;
		return `<text x="${MARGIN}" y="${y}" xml:space="preserve">${mark}${escapeHtml(text)}</text>`;
	});
	const body = [
		wave(report),
		...report.findings.flatMap((finding, index) =>
			marks(finding, { number: index + 1, total: report.durationSeconds ?? 1 }),
		),
		times(report.durationSeconds, axis),
		...(sentences.length > 0
			? sentences
			: [`<text x="${MARGIN}" y="${axis + 14 + 0.7 * LINE_HEIGHT}">${verdict}</text>`]),
	];
	const described = [verdict, ...report.findings.map(({ vi }) => vi)].join(' ');
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="t" font-family="sans-serif" font-size="14" fill="#111">
<title id="t">${escapeHtml(described)}</title>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
${body.filter((part) => part !== '').join('\n')}
</svg>
`;
}

const inner = WIDTH - 2 * MARGIN;
const xOf = (seconds: number, total: number): number => round(MARGIN + (inner * seconds) / total);
const round = (value: number): number => Math.round(value * 10) / 10;

function wave({ outline, speech, durationSeconds }: AudioReport): string {
	const middle = WAVE.top + WAVE.height / 2;
	if (!outline || outline.peaks.length === 0 || !durationSeconds) {
		return `<line x1="${MARGIN}" y1="${middle}" x2="${WIDTH - MARGIN}" y2="${middle}" stroke="#777"/>`;
	}
	const kept = { start: speech?.startSeconds ?? 0, end: speech?.endSeconds ?? durationSeconds };
	const bars = { in: '', out: '' };
	for (const [index, peak] of outline.peaks.entries()) {
		const at = index * outline.secondsPerPeak;
		// recordings are often quiet: the root shows what is there without hiding what is loud
		const size = Math.max(0.5, Math.sqrt(peak / 255) * (WAVE.height / 2));
		const path = `M${xOf(at, durationSeconds)} ${round(middle - size)}v${round(size * 2)}`;
		bars[at >= kept.start && at <= kept.end ? 'in' : 'out'] += path;
	}
	const width = round(Math.max(0.6, (inner / outline.peaks.length) * 0.8));
	return [
		bars.out && `<path d="${bars.out}" stroke="#999" stroke-width="${width}"/>`,
		bars.in && `<path d="${bars.in}" stroke="#14532d" stroke-width="${width}"/>`,
	]
		.filter((part) => part !== '')
		.join('\n');
}

/** Frames around the stretches of a finding, with the number of its sentence; more than these would hide the wave. */
function marks(
	{ spans = [], level }: Finding,
	{ number, total }: { number: number; total: number },
): readonly string[] {
	const colour = level === 'refuse' ? '#b00020' : '#9a3412';
	return spans.slice(0, 50).map(({ startSeconds, endSeconds }) => {
		const x = xOf(startSeconds, total);
		const width = Math.max(3, round(xOf(endSeconds, total) - x));
		// each in a row of its own, so that numbers of stretches that overlap are all read
		const y = WAVE.top + ((number - 1) % 8) * 14;
		return `<rect x="${x}" y="${WAVE.top}" width="${width}" height="${WAVE.height}" fill="${colour}" fill-opacity="0.1" stroke="${colour}" stroke-width="1.5" stroke-dasharray="5 3"/>
<rect x="${x}" y="${y}" width="14" height="14" fill="${colour}"/><text x="${round(x + 7)}" y="${y + 11}" text-anchor="middle" font-size="11" font-weight="bold" fill="#fff">${number}</text>`;
	});
}

function times(seconds: number | null, y: number): string {
	if (!seconds) return '';
	return [0, 0.25, 0.5, 0.75, 1]
		.map((share) => {
			const anchor = share === 0 ? 'start' : share === 1 ? 'end' : 'middle';
			return `<text x="${MARGIN + inner * share}" y="${y}" text-anchor="${anchor}" font-size="12">${clockOf(seconds * share)}</text>`;
		})
		.join('\n');
}

/** A sentence in lines that fit. */
function folded({ vi }: Finding): readonly string[] {
	const lines: string[] = [''];
	for (const word of vi.split(' ')) {
		const last = lines.at(-1) ?? '';
		if (last.length + word.length + 1 > LINE_LENGTH) lines.push(word);
		else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
	}
	return lines;
}
