import '#content/lib/load-env-file.ts';

import { parseArgs } from 'node:util';

import { chosenSpan, refusedSeconds, spanRefusal } from '#content/model/chosen-span.ts';
import { ExpectedError } from '#content/model/errors.ts';
import { isMusicKind } from '#content/model/own-music.ts';

import { check, clip, compare, recipesNamed } from './cli/clip-commands.ts';
import { edition, speakFile, splice } from './cli/edition-commands.ts';
import { doctor } from './cli/doctor.ts';
import { failureJson } from './cli/failure-json.ts';
import { machineFailure } from './cli/machine-failure.ts';
import { InterruptedError, processTerminal } from './cli/terminal.ts';
import { openPipeline } from './open-pipeline.ts';
import { finding } from './verdicts.ts';

import type { ChosenSpan } from '#content/model/chosen-span.ts';
import type { Answer } from './cli/answer.ts';
import type { Terminal } from './cli/terminal.ts';
import type { PipelineTools } from './open-pipeline.ts';

const USAGE = `Makes audio for loudspeakers. Usage:
  npm run pipeline -- clip INPUT --profile horn|horn128|web|web-mp3|master|phone --out FILE
      [--from SECONDS --to SECONDS] [--loud] [--denoise] [--level] [--title TEXT] [--track N] [--json]   several profiles, with commas: into the folder --out
  npm run pipeline -- check FILE [--slot SECONDS] [--from SECONDS --to SECONDS] [--music signature|bed|sting] [--picture FILE.svg] [--json]
  npm run pipeline -- compare INPUT [--denoise] [--level] --out DIR [--json]
  npm run pipeline -- edition EDITION.json --out DIR [--json] [--events]
  npm run pipeline -- splice DIR/edition.json --language L --commune CODE --out FILE [--json]
  npm run pipeline -- doctor [--json]
  npm run pipeline -- speak --language vi --text FILE --out FILE [--json]
Exit code: 0 done, 1 refused with a reason, 2 wrongly called.`;

const options = {
	profile: { type: 'string' },
	out: { type: 'string' },
	title: { type: 'string' },
	track: { type: 'string' },
	language: { type: 'string' },
	text: { type: 'string' },
	slot: { type: 'string' },
	picture: { type: 'string' },
	from: { type: 'string' },
	to: { type: 'string' },
	music: { type: 'string' },
	commune: { type: 'string' },
	loud: { type: 'boolean', default: false },
	denoise: { type: 'boolean', default: false },
	level: { type: 'boolean', default: false },
	events: { type: 'boolean', default: false },
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
	} catch (thrown) {
		const error = machineFailure(thrown, terminal.env.DATA_DIR || '.data') ?? thrown;
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

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

function workOf([command, input, ...rest]: readonly string[], values: Values): Work | string {
	if (rest.length > 0) return `There is one argument too many: "${rest[0]}".`;
	const { out, language, text, commune, denoise, level } = values;
	switch (command) {
		case 'check':
			return checkWork(input, values);
		case 'clip':
			return clipWork(input, values);
		case 'compare':
			if (!input || !out) return 'compare needs INPUT and --out DIR.';
			if (!denoise && !level) return 'compare needs --denoise, --level or both.';
			return (tools, terminal) => compare({ input, out, denoise, level }, tools, terminal);
		case 'edition':
			if (!input || !out) return 'edition needs EDITION.json and --out DIR.';
			return (tools, terminal) => edition({ planFile: input, out, isEvents: values.events }, tools, terminal);
		case 'splice':
			if (!input || !language || !commune || !out) return 'splice needs edition.json, --language, --commune and --out.';
			return (tools) => splice({ editionFile: input, language, commune, out }, tools);
		case 'speak':
			if (!language || !text || !out) return 'speak needs --language, --text FILE and --out FILE.';
			return (tools, terminal) => speakFile({ language, textFile: text, out }, tools, terminal);
		case 'doctor':
			return (tools) => doctor(tools);
		case undefined:
			return 'Say what to do.';
		default:
			return `"${command}" is not a command.`;
	}
}

function checkWork(file: string | undefined, { slot, picture, music, ...values }: Values): Work | string {
	if (!file) return 'check needs a FILE.';
	const slotSeconds = slot === undefined ? undefined : Number(slot);
	if (slotSeconds !== undefined && !(slotSeconds > 0)) return '--slot must be a number of seconds.';
	if (music !== undefined && !isMusicKind(music)) return '--music must be signature, bed or sting.';
	const span = spanOf(values);
	if (typeof span === 'string') return span;
	return (tools, terminal) => check({ file, slotSeconds, picture, span, music }, tools, terminal);
}

/** The part that `--from` and `--to` choose, in seconds, or a sentence saying what is wrong with it. */
function spanOf({ from, to }: Pick<Values, 'from' | 'to'>): ChosenSpan | undefined | string {
	if (from === undefined && to === undefined) return undefined;
	const asked = { fromSeconds: secondsIn(from), toSeconds: secondsIn(to) };
	const refusal = spanRefusal(asked);
	const span = chosenSpan(asked);
	if (!refusal && span) return span;
	return `--from and --to: ${refusal ? finding(refusal, { seconds: refusedSeconds(refusal, 0) }).en : 'give both.'}`;
}

/** A decimal comma is what people here write. */
const secondsIn = (text: string | undefined): number | null =>
	text === undefined ? null : text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));

function clipWork(input: string | undefined, values: Values): Work | string {
	const { out, title, denoise, level, loud } = values;
	if (!input || !out) return 'clip needs INPUT and --out FILE.';
	const recipes = recipesNamed(values.profile, { loud });
	if (!recipes) return `--profile must be horn, horn128, web, web-mp3, master or phone, or several with commas.`;
	const track = values.track === undefined ? undefined : Number(values.track);
	if (track !== undefined && !(Number.isInteger(track) && track >= 1 && track <= 99))
		return '--track must be a number from 1 to 99.';
	const span = spanOf(values);
	if (typeof span === 'string') return span;
	return (tools, terminal) => clip({ input, recipes, out, title, track, denoise, level, span }, tools, terminal);
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), processTerminal());
