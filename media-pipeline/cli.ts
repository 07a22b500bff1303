import '#content/lib/load-env-file.ts';

import { parseArgs } from 'node:util';

import { ExpectedError } from '#content/model/errors.ts';

import { check, clip, edition, profileNamed, speakFile } from './cli/commands.ts';
import { failureJson } from './cli/failure-json.ts';
import { InterruptedError, processTerminal } from './cli/terminal.ts';
import { openPipeline } from './open-pipeline.ts';

import type { Answer } from './cli/commands.ts';
import type { Terminal } from './cli/terminal.ts';
import type { PipelineTools } from './open-pipeline.ts';

const USAGE = `Makes audio for loudspeakers. Usage:
  npm run pipeline -- clip INPUT --profile horn|web|web-mp3|master|phone --out FILE [--title TEXT] [--json]
  npm run pipeline -- check FILE [--json]
  npm run pipeline -- edition EDITION.json --out DIR [--json]
  npm run pipeline -- speak --language vi --text FILE --out FILE [--json]
Exit code: 0 done, 1 refused with a reason, 2 wrongly called.`;

const options = {
	profile: { type: 'string' },
	out: { type: 'string' },
	title: { type: 'string' },
	language: { type: 'string' },
	text: { type: 'string' },
	json: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

type Work = (tools: PipelineTools, terminal: Terminal) => Promise<Answer>;

/** @returns the exit code: 0 done, 1 could not be done, 2 wrongly called */
export async function main(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
	const call = understood(args);
	if (call === 'help') {
		terminal.print(USAGE);
		return 0;
	}
	if (typeof call === 'string') {
		terminal.complain(`${call}\n\n${USAGE}`);
		return 2;
	}
	try {
		const answer = await call.work(await openPipeline({ env: terminal.env }), terminal);
		terminal.print(call.isJson ? JSON.stringify(answer.json) : answer.lines.join('\n'));
		return answer.exitCode;
	} catch (error) {
		if (!(error instanceof ExpectedError || error instanceof InterruptedError)) throw error;
		terminal.complain(error.message);
		if (call.isJson) terminal.print(JSON.stringify(failureJson(error)));
		return 1;
	}
}

/** @returns what to do, or a sentence saying why that cannot be understood */
function understood(args: readonly string[]): { work: Work; isJson: boolean } | string {
	try {
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
		if (values.help) return 'help';
		const work = workOf(positionals, values);
		return typeof work === 'string' ? work : { work, isJson: values.json };
	} catch (error) {
		if (error instanceof TypeError && 'code' in error) return error.message;
		throw error;
	}
}

function workOf(
	[command, input, ...rest]: readonly string[],
	values: { profile?: string; out?: string; title?: string; language?: string; text?: string },
): Work | string {
	const { out, title, language, text } = values;
	if (rest.length > 0) return `There is one argument too many: "${rest[0]}".`;
	switch (command) {
		case 'check':
			if (!input) return 'check needs a FILE.';
			return (tools, terminal) => check(input, tools, terminal);
		case 'clip': {
			const profile = profileNamed(values.profile);
			if (!input || !out) return 'clip needs INPUT and --out FILE.';
			if (!profile) return `--profile must be horn, web, web-mp3, master or phone.`;
			return (tools, terminal) => clip({ input, profile, out, title }, tools, terminal);
		}
		case 'edition':
			if (!input || !out) return 'edition needs EDITION.json and --out DIR.';
			return (tools, terminal) => edition({ planFile: input, out }, tools, terminal);
		case 'speak':
			if (!language || !text || !out) return 'speak needs --language, --text FILE and --out FILE.';
			return (tools, terminal) => speakFile({ language, textFile: text, out }, tools, terminal);
		case undefined:
			return 'Say what to do.';
		default:
			return `"${command}" is not a command.`;
	}
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), processTerminal());
