import { readdirSync, readFileSync } from 'node:fs';

import { z } from 'zod';

import { strips } from '../../comics/strips.ts';
import { TOPICS } from '../../model/message.ts';
import { starterMessages } from '../../starter.ts';
import { templateFor, WRITING_CHANNELS } from '../../templates/outline.ts';
import { CHANNELS, RULE_NAMES } from '../finding.ts';
import { normalisedText } from '../normalised-text.ts';

const exampleSchema = z.strictObject({
	text: z.string().min(1),
	channel: z.enum(CHANNELS),
	expected: z.array(z.enum(RULE_NAMES)),
});
export type LabelledText = z.output<typeof exampleSchema> & {
	/** Who wrote it: sentences of one writer are alike, so a measure leaves out a whole writer. */
	readonly writer: string;
};

const FOLDER = new URL('../examples/', import.meta.url);
/** Pens 4 and 5, and 6 to 8, are of one hand each. */
const WRITER_OF_PEN: Readonly<Record<string, string>> = { '5': '4', '7': '6', '8': '6' };

/** `pen-7` → `pen-6`, `writer-v-2` → `writer-v`. */
function writerOf(name: string): string {
	const pen = /^pen-(\d)$/.exec(name)?.[1];
	if (pen !== undefined) return `pen-${WRITER_OF_PEN[pen] ?? pen}`;
	return name.replace(/-\d$/, '');
}

/**
 * The labelled sentences of `examples/`.
 *
 * @throws {z.ZodError} when a file has another form
 */
export function labelledTexts(): readonly LabelledText[] {
	return readdirSync(FOLDER)
		.filter((file) => file.endsWith('.json'))
		.toSorted()
		.flatMap((file) => {
			const entries = z.array(exampleSchema).parse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
			return entries.map((entry) => ({ ...entry, writer: writerOf(file.replace('.json', '')) }));
		});
}

const LEAST_LENGTH = 15;

/** Sentences of our own texts, which were read by people and hurt nobody. */
export function harmlessSentences(): readonly string[] {
	const messages = starterMessages().flatMap(({ renditions }) =>
		renditions
			.filter(({ language }) => language === 'vi')
			.flatMap(({ script, webText, action, leaflet, zalo, sms }) => [script, webText, action, leaflet, zalo, sms]),
	);
	const guides = new URL('../../guides/vi/', import.meta.url);
	const guideTexts = readdirSync(guides)
		.toSorted()
		.map((file) => readFileSync(new URL(file, guides), 'utf8').split('---\n').slice(2).join('---\n'))
		.map((text) => text.replaceAll(/%hotline:(\d+)%/g, '{{hotline:$1}}'));
	const templates = TOPICS.flatMap((topic) => WRITING_CHANNELS.map((channel) => templateFor(topic, channel)));
	const comics = strips().flatMap(({ panels, action }) => [
		action,
		...panels.flatMap(({ says }) => says.map(({ text }) => text)),
	]);
	const locale: unknown = JSON.parse(readFileSync(new URL('../../locales/vi.json', import.meta.url), 'utf8'));
	const texts = [...messages, ...guideTexts, ...templates, ...comics, ...leavesOf(locale)];
	const sentences = texts.flatMap((text) => {
		const reading = normalisedText(text ?? '');
		return reading.sentences.map((span) => {
			const { start, end } = reading.inText(span);
			return (text ?? '').slice(start, end);
		});
	});
	return [...new Set(sentences.filter((sentence) => sentence.length >= LEAST_LENGTH))];
}

const leavesOf = (value: unknown): readonly string[] => {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
};
