import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { z } from 'zod';

import { ExpectedError } from '../model/errors.ts';
import { CHANNELS } from './finding.ts';
import { explained } from './explain.ts';
import { lint } from './lint.ts';

import type { Finding } from './finding.ts';

const USAGE = `Checks Vietnamese texts before they go out. Usage:
  npm run safety -- [--json] < LINES             JSON lines {"id", "text", "channel": "loudspeaker" | "web"}
  npm run safety -- --channel loudspeaker < FILE one plain text
  npm run safety -- --explain "CÂU"              one sentence: what is found, which phrases of the word lists spoke,
                                                or which known sentence it is like
Exit code: 0 nothing blocks, 1 something blocks (with --json always 0), 2 a line cannot be read or wrongly called.`;

const options = {
	json: { type: 'boolean', default: false },
	channel: { type: 'string' },
	explain: { type: 'string' },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

const channelField = z.enum(CHANNELS);
const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), channel: channelField });
type Line = z.output<typeof lineSchema>;

class LineUnreadableError extends ExpectedError {
	override readonly name = 'LineUnreadableError';
	readonly code = 'line_unreadable';
	constructor(lineNumber: number, reason: string) {
		super(
			`Line ${lineNumber} cannot be read: ${reason}. Write {"id": …, "text": …, "channel": "loudspeaker" or "web"}.`,
		);
	}
}

/** Where a command reads and writes; a test hands in its own. */
export interface SafetyTerminal {
	readonly readInput: () => string;
	readonly print: (line: string) => void;
	readonly complain: (line: string) => void;
}

/** @returns the exit code: 0 done, 1 something blocks, 2 wrongly called or a line cannot be read */
export function main(args: readonly string[], terminal: SafetyTerminal): 0 | 1 | 2 {
	const call = understood(args);
	if (typeof call === 'string') {
		terminal.complain(call === '' ? USAGE : `${call}\n\n${USAGE}`);
		return call === '' ? 0 : 2;
	}
	if (call.explain !== undefined) return explain(call.explain, call.channel ?? 'loudspeaker', terminal);
	try {
		const input = terminal.readInput().replace(/^\ufeff/, '');
		const lines = call.channel ? [{ id: 'text', text: input, channel: call.channel }] : linesIn(input);
		const checked = lines.map((line) => ({ line, findings: lint(line.text, line) }));
		for (const { line, findings } of checked) {
			terminal.print(call.isJson ? JSON.stringify({ id: line.id, findings }) : forPeople(line, findings));
		}
		const isBlocked = checked.some(({ findings }) => findings.some(({ level }) => level === 'block'));
		return isBlocked && !call.isJson ? 1 : 0;
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		terminal.complain(error.message);
		return 2;
	}
}

interface Call {
	readonly isJson: boolean;
	readonly channel?: Line['channel'];
	/** A sentence to be explained instead of texts to be read. */
	readonly explain?: string;
}

/** @returns how to work, or why that cannot be understood; empty: help was asked for */
function understood(args: readonly string[]): Call | string {
	try {
		const { values } = parseArgs({ args: [...args], options });
		if (values.help) return '';
		const call = { isJson: values.json, ...(values.explain === undefined ? {} : { explain: values.explain }) };
		if (values.channel === undefined) return call;
		const channel = channelField.safeParse(values.channel);
		if (!channel.success) return `--channel is one of ${CHANNELS.join(', ')}, not "${values.channel}".`;
		return { ...call, channel: channel.data };
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** @throws {LineUnreadableError} at the first line that is no JSON or lacks a field; empty lines are passed over */
function linesIn(input: string): readonly Line[] {
	return input.split(/\r?\n/).flatMap((line, index) => {
		if (line.trim() === '') return [];
		const result = lineSchema.safeParse(jsonOf(line, index + 1));
		if (result.success) return [result.data];
		const reasons = result.error.issues.map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`);
		throw new LineUnreadableError(index + 1, reasons.join('; '));
	});
}

function jsonOf(line: string, lineNumber: number): unknown {
	try {
		return JSON.parse(line);
	} catch {
		throw new LineUnreadableError(lineNumber, 'it is not JSON');
	}
}

/** @returns 1 when something blocks, as for any other text */
function explain(text: string, channel: Line['channel'], terminal: SafetyTerminal): 0 | 1 {
	const found = explained(text, { channel });
	terminal.print(
		forPeople(
			{ id: 'câu', text, channel },
			found.map(({ finding }) => finding),
		),
	);
	for (const { finding, phrases, alike } of found) {
		const rows = phrases.map(({ words, kind, phrase }) => `    “${words}”: danh sách ${kind}, dòng "${phrase}"`);
		const none =
			finding.learned === undefined
				? '    không do danh sách từ: luật này xét cách viết'
				: `    máy đoán; câu đã biết giống nhất: “${alike ?? 'không có'}”`;
		terminal.print([`  ${finding.rule}:`, ...(rows.length > 0 ? rows : [none])].join('\n'));
	}
	return found.some(({ finding }) => finding.level === 'block') ? 1 : 0;
}

function forPeople({ id, text }: Line, findings: readonly Finding[]): string {
	const rows = findings.map(({ level, rule, start, message, suggestion }) => {
		const place = text.slice(0, start).split('\n').length;
		const instead = suggestion === undefined ? '' : ` Thay bằng: “${suggestion}”.`;
		return `  ${level === 'block' ? 'CHẶN' : 'xem lại'} (${rule}, dòng ${place}): ${message}${instead}`;
	});
	return [`${id}: ${findings.length === 0 ? 'không có gì phải sửa' : `${findings.length} chỗ cần xem`}`, ...rows].join(
		'\n',
	);
}

if (import.meta.main) {
	// set, not exit(): a long answer may still be on its way through a pipe
	process.exitCode = main(process.argv.slice(2), {
		readInput: () => readFileSync(0, 'utf8'),
		print: (line) => void process.stdout.write(`${line}\n`),
		complain: (line) => void process.stderr.write(`${line}\n`),
	});
}
