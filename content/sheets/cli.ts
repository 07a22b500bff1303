import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { z } from 'zod';

import { ExpectedError } from '../model/errors.ts';
import { keyField, monthField, provinceCodeField } from '../model/fields.ts';
import { strips } from '../comics/strips.ts';
import { dayAt, parseMonth } from '../model/month.ts';
import { starterHotlines } from '../hotlines.ts';
import { provinces } from '../places/places.ts';
import { coverageOf, planYear } from '../planning/plan-year.ts';
import { starterFramingSeconds, starterLibrary } from '../planning/starter-library.ts';
import { starterMessages } from '../starter.ts';
import { comicSheet } from './comic-sheet.ts';
import { trainingSheet } from './training-sheet.ts';
import { voicesSheet } from './voices-sheet.ts';
import { yearPlanSheet } from './year-plan-sheet.ts';

import type { Month } from '../model/month.ts';

const USAGE = `Prints a paper as one HTML file, A4. Usage:
  npm run --silent paper -- training > FILE.html
  npm run --silent paper -- comic viec-lam > FILE.html                  four drawings; a topic, or a month as 07
  npm run --silent paper -- voices me-con-truoc-tet > FILE.html
  npm run --silent paper -- year-plan --area 12 --from 2027-01 [--aired FILE.json] [--json] > FILE.html
--area: code of a province, or 00 for the whole country. --aired: what was broadcast before, as
[{"month": "2026-11", "area": "00", "messages": ["goi-111"]}]. Exit code: 0 printed, 2 wrongly called.`;

const options = {
	area: { type: 'string' },
	from: { type: 'string' },
	aired: { type: 'string' },
	json: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

const airedSchema = z.array(z.object({ month: monthField, area: provinceCodeField, messages: z.array(keyField) }));

class WronglyCalledError extends ExpectedError {
	override readonly name = 'WronglyCalledError';
	readonly code = 'wrongly_called';
}

/** Where the command reads and writes; a test hands in its own. */
export interface PaperTerminal {
	readonly readFile: (path: string) => string;
	readonly print: (text: string) => void;
	readonly complain: (line: string) => void;
}

/** @returns the exit code: 0 printed, 2 wrongly called */
export function main(args: readonly string[], terminal: PaperTerminal): 0 | 2 {
	try {
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
		if (values.help) {
			terminal.complain(USAGE);
			return 0;
		}
		terminal.print(paperOf(positionals, values, terminal));
		return 0;
	} catch (error) {
		const isOurs = error instanceof ExpectedError || (error instanceof TypeError && 'code' in error);
		if (!isOurs) throw error;
		terminal.complain(`${error.message}\n\n${USAGE}`);
		return 2;
	}
}

interface Asked {
	readonly area?: string;
	readonly from?: string;
	readonly aired?: string;
	readonly json?: boolean;
}

function paperOf([name, message]: readonly string[], asked: Asked, terminal: PaperTerminal): string {
	if (name === 'training') return trainingSheet();
	if (name === 'voices') return voices(message ?? '');
	if (name === 'comic') return comic(message ?? '');
	if (name === 'year-plan') return yearPlan(asked, terminal);
	throw new WronglyCalledError(`There is no paper "${name ?? ''}".`);
}

function voices(key: string): string {
	const message = starterMessages().find((candidate) => candidate.key === key);
	const [source] = message?.renditions ?? [];
	if (!message || !source) throw new WronglyCalledError(`There is no message "${key}" in the starter library.`);
	return voicesSheet(message, source);
}

function comic(asked: string): string {
	const month = /^\d{1,2}$/.test(asked) ? Number(asked) : undefined;
	const strip = strips().find(
		({ topic, months }) => topic === asked || (month !== undefined && months.includes(month)),
	);
	if (strip) return comicSheet(strip, { hotlines: starterHotlines, today: dayAt(new Date()) });
	const names = strips().map(({ topic }) => topic);
	throw new WronglyCalledError(`There is no comic strip "${asked}". There are: ${names.join(', ')}.`);
}

function yearPlan(asked: Asked, terminal: PaperTerminal): string {
	const area = asked.area ?? '00';
	const areaName = area === '00' ? 'Cả nước' : provinces().find(({ code }) => code === area)?.name;
	if (!areaName) throw new WronglyCalledError(`There is no province with the code "${area}".`);
	const from = parseMonth(asked.from ?? '');
	if (!from) throw new WronglyCalledError(`--from is a month such as 2027-01, not "${asked.from ?? ''}".`);
	const plan = planned(area, from, asked.aired === undefined ? [] : airedIn(terminal.readFile(asked.aired)));
	if (asked.json) return JSON.stringify(plan, null, '\t');
	const titles = new Map(starterMessages().map(({ key, renditions }) => [key, renditions[0]?.title ?? key]));
	return yearPlanSheet({
		areaName,
		plan,
		coverage: coverageOf(plan, starterLibrary()),
		titleOf: (key) => titles.get(key) ?? key,
	});
}

const planned = (area: string, from: Month, aired: z.output<typeof airedSchema>) =>
	planYear(aired, starterLibrary(), area, from, { framingSeconds: starterFramingSeconds() });

function airedIn(text: string): z.output<typeof airedSchema> {
	const result = airedSchema.safeParse(jsonOf(text));
	if (result.success) return result.data;
	throw new WronglyCalledError(`--aired cannot be read: ${z.prettifyError(result.error)}`);
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

if (import.meta.main) {
	process.exitCode = main(process.argv.slice(2), {
		readFile: (path) => readFileSync(path, 'utf8'),
		print: (text) => void process.stdout.write(`${text}\n`),
		complain: (line) => void process.stderr.write(`${line}\n`),
	});
}
