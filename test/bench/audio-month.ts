import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { costOf } from './processor-time.ts';
import { PIPELINE } from './pipeline-command.ts';
import { spokenText } from './spoken-text.ts';

import type { PipelineTools } from '#pipeline/open-pipeline.ts';
import type { Cost } from './processor-time.ts';

/** A month of the country. */
const PROVINCES = 34;
const LANGUAGES = 20;
/** Messages of about 0.7 minutes that make a bulletin of about ten. */
const MESSAGES = 14;
/** Of these, what a province says itself; the others are recorded once for the country. */
const OWN_MESSAGES = 2;

interface Month {
	readonly folder: string;
	readonly tools: PipelineTools;
	readonly terminal: { print(line: string): void };
}

interface Sampled extends Cost {
	/** Seconds of the bulletins it made. */
	readonly seconds: number;
}

/**
 * The bulletins of a month: a first province in three languages, then a second one that shares the country's messages,
 * each in a process of its own; what 680 bulletins of ten minutes would cost, with and without sharing.
 */
export async function benchMonth(bench: Month): Promise<void> {
	const { terminal } = bench;
	const [first, next] = [await province(bench, 1), await province(bench, 2)];
	const all = PROVINCES * LANGUAGES;
	const [own, shared] = [perTenMinutes(first), perTenMinutes(next)];
	const hours = (seconds: number): string => `${(seconds / 3600).toFixed(1)} h`;
	terminal.print(`a bulletin of ten minutes, everything recorded for it: ${own.toFixed(1)} s of processor`);
	terminal.print(
		`the same in a next province, with ${OWN_MESSAGES} of ${MESSAGES} messages of its own: ${shared.toFixed(1)} s`,
	);
	terminal.print(
		`${all} bulletins: ${hours(own * all)} when nothing is shared, ` +
			`${hours(LANGUAGES * (own + shared * (PROVINCES - 1)))} with the country's messages`,
	);
}

/** Three languages of one province; what earlier ones made is in the storage. */
async function province({ folder, tools, terminal }: Month, number: number): Promise<Sampled> {
	const own = join(folder, `province-${number}`);
	mkdirSync(own);
	const languages: object[] = [];
	for (const language of ['vi', 'km', 'mtq']) {
		const items: object[] = [];
		for (let index = 0; index < MESSAGES; index += 1) {
			const isOwn = index < OWN_MESSAGES;
			const message = `bai-${isOwn ? number : 'chung'}-${index}`;
			const file = join(folder, `${language}-${message}.wav`);
			const from = index + language.length * 40 + (isOwn ? number * 400 : 0);
			// the words do not matter here, only that each recording is another
			await tools.voice.read({ text: spokenText(0.7, from + language.charCodeAt(0)), language: 'vi', outFile: file });
			items.push({ message, role: 'message', title: message, speech: { kind: 'recorded', file } });
		}
		languages.push({ language, items });
	}
	const plan = { month: '2026-11', area: { code: String(10 + number), name: `Tỉnh ${number}` }, languages };
	writeFileSync(join(own, 'plan.json'), JSON.stringify(plan));
	const out = join(own, 'out');
	const command = [...PIPELINE, 'edition', join(own, 'plan.json'), '--out', out];
	const cost = await costOf(command, { DATA_DIR: join(folder, 'month') });
	const made = JSON.parse(readFileSync(join(out, 'edition.json'), 'utf8')) as {
		languages: { bulletin: { durationSeconds: number } }[];
	};
	const seconds = made.languages.reduce((sum, { bulletin }) => sum + bulletin.durationSeconds, 0);
	terminal.print(
		`province ${number}: ${made.languages.length} bulletins of ${(seconds / 60).toFixed(1)} min together, ` +
			`${cost.cpuSeconds.toFixed(1)} s of processor; memory by quarters ${cost.quarters.join(', ')} MB`,
	);
	return { ...cost, seconds };
}

const perTenMinutes = ({ cpuSeconds, seconds }: Sampled): number => (cpuSeconds * 600) / seconds;
