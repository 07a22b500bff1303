import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

import { villagerWords } from '#content/interface-words/villager-words.ts';
import { SPOKEN_PROMPTS } from '#content/model/spoken-prompt.ts';
import { communes, provinces } from '#content/places/places.ts';
import { starterHotlines } from '#content/hotlines.ts';
import { isOfFirstMonth, starterMessages } from '#content/starter.ts';
import { isUsable, resolveHotlines } from '#content/model/hotline.ts';
import { addMonths, parseDay, parseMonth } from '#content/model/month.ts';
import { snapshotSchema } from '#content/model/snapshot.ts';

import type { Month } from '#content/model/month.ts';
import type { StarterMessage } from '#content/model/message.ts';
import type { Snapshot } from '#content/model/snapshot.ts';

const MONTH = parseMonth('2026-11')!;
const TODAY = parseDay('2026-11-22')!;
const HOTLINES = starterHotlines.filter((hotline) => isUsable(hotline, TODAY));
const MONTHS_KEPT = 3;
const MONTHS_OF_REACH = 12;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const measured = (name: string, extension: 'mp3' | 'opus') => ({
	key: sha256(name),
	extension,
	bytes: 400_000,
	sha256: sha256(`bytes ${name}`),
	crc32: 1,
	durationSeconds: 48,
	integratedLufs: -16,
	truePeakDbtp: -2,
});

/**
 * The whole country at its heaviest: every language of every province has every message of the first month, with audio,
 * and every word of the pages; the rest of the library is there in Vietnamese. A language in which three persons read
 * the pages has reviewed messages too; where the library is not written yet, samples say that they are samples.
 */
export function countrySnapshot(): Snapshot {
	const messages = starterMessages();
	const languages = [...new Set(provinces().flatMap((province) => province.languages))];
	const months = Array.from({ length: MONTHS_KEPT }, (_, index) => addMonths(MONTH, -index));
	return snapshotSchema.parse({
		format: 1,
		release: '20261122-154012-ab12cd',
		publishedAt: '2026-11-22T08:40:12Z',
		today: TODAY,
		siteUrl: 'https://loalang.example.vn',
		isSample: false,
		languages,
		hotlines: HOTLINES,
		provinces: provinces(),
		communes: communes().map((commune) => ({ ...commune, clusters: { installed: 24, working: 19 } })),
		messages: messages.map((message) => ({
			...message,
			renditions: (isOfFirstMonth(message) ? languages : ['vi']).map((language) => rendition(message, language)),
		})),
		editions: months.map((month) => ({
			month,
			area: '00',
			title: `Bản tin ${month}`,
			languages: languages.map((language) => rendered(messages.filter(isOfFirstMonth), { month, language })),
			withdrawn: [],
			slots: ['05:00', '17:00'],
			isSample: true,
		})),
		spokenPrompts: Object.fromEntries(languages.map((language) => [language, prompts(language)])),
		interfaceWords: Object.fromEntries(
			languages
				.filter((language) => language !== 'vi')
				.map((language) => [
					language,
					wordsIn({ letters: lettersOf(messages, language), perVietnamese: lengthPerVietnamese(messages, language) }),
				]),
		),
		reach: {
			asOf: '2026-11-22T01:00:00Z',
			months: Array.from({ length: MONTHS_OF_REACH }, (_, index) => reachMonth(addMonths(MONTH, -index))),
		},
	});
}

const prompts = (language: string) =>
	Object.fromEntries(
		SPOKEN_PROMPTS.map((prompt) => [
			prompt,
			{
				opus: measured(`${prompt} ${language} opus`, 'opus'),
				mp3: measured(`${prompt} ${language} mp3`, 'mp3'),
				voice: 'human',
				durationSeconds: 3,
			},
		]),
	);

/** Text in the letters of a language; Latin filler where the starter library is not written in it. */
const lettersOf = (messages: readonly StarterMessage[], language: string): string =>
	messages
		.flatMap(({ renditions }) => renditions.filter((one) => one.language === language).map(({ script }) => script))
		.join(' ')
		.replaceAll(/\{\{[^}]*\}\}|[\n#<>|]|\p{Nd}/gu, ' ')
		.replaceAll(/\s+/g, ' ') || 'Lus ntawm nplooj ntawv no hais txog kev pab thiab kev mloog '.repeat(80);

/** The longest language of the library, Mông in Latin letters, takes this many letters for one Vietnamese. */
const MOST_LETTERS = 1.25;

/** How many letters a language takes for one Vietnamese, by the texts that the library has in both. */
function lengthPerVietnamese(messages: readonly StarterMessage[], language: string): number {
	const own = messages.filter(({ renditions }) => renditions.some((one) => one.language === language));
	const letters = (wanted: string) =>
		own
			.flatMap(({ renditions }) => renditions.filter((one) => one.language === wanted))
			.reduce((total, { script }) => total + script.length, 0);
	return own.length === 0 ? MOST_LETTERS : letters(language) / letters('vi');
}

interface Writing {
	readonly letters: string;
	readonly perVietnamese: number;
}

/** Writes Vietnamese lines in the letters of another language, as long as its texts are beside the Vietnamese ones. */
function writerIn({ letters, perVietnamese }: Writing): (text: string) => string {
	let at = 0;
	const written = (line: string): string => {
		const [mark = ''] = /^(?:#+|-) /.exec(line) ?? [];
		const gaps = line.match(/\{\{[^}]*\}\}|#[a-z]+/g) ?? [];
		const length = Math.ceil((line.length - mark.length) * perVietnamese);
		at = (at + length) % Math.max(1, letters.length - length);
		return [`${mark}${letters.slice(at, at + length).trim()}`, ...gaps].join(' ');
	};
	return (text) => text.split('\n').map(written).join('\n');
}

/** Every word of the pages in the letters of another language. */
function wordsIn(writing: Writing): Record<string, string> {
	const written = writerIn(writing);
	return Object.fromEntries(villagerWords().map(({ key, text }) => [key, written(text)]));
}

/** A message in a language: as the library has it, or written in the language's letters, or else in Vietnamese. */
function textsOf(message: StarterMessage, language: string) {
	const own = message.renditions.find((candidate) => candidate.language === language);
	if (own) return own;
	const vietnamese = message.renditions[0]!;
	const messages = starterMessages();
	if (!messages.some(({ renditions }) => renditions.some((one) => one.language === language))) return vietnamese;
	const writing = {
		letters: lettersOf(messages, language),
		perVietnamese: lengthPerVietnamese(messages, language),
	};
	const written = writerIn(writing);
	const { title, script, webText, action } = vietnamese;
	return {
		language,
		title: written(title),
		script: written(script),
		webText: written(webText),
		action: written(action),
	};
}

function rendition(message: StarterMessage, language: string) {
	const own = textsOf(message, language);
	const written = (text: string) => resolveHotlines(text, { hotlines: HOTLINES, today: TODAY, form: 'written' });
	return {
		language,
		title: own.title,
		script: written(own.script),
		webText: written(own.webText),
		action: written(own.action),
		isSample: language === 'vi' || own.language !== language,
		audio: {
			opus: measured(`${message.key} ${language} opus`, 'opus'),
			mp3: measured(`${message.key} ${language} mp3`, 'mp3'),
			voice: own.language === language && language !== 'vi' ? 'human' : 'draft',
			durationSeconds: 48,
		},
	};
}

function rendered(messages: readonly StarterMessage[], { month, language }: { month: Month; language: string }) {
	return {
		language,
		tracks: messages.map((message, index) => ({
			...measured(`${month} ${message.key} ${language} horn`, 'mp3'),
			file: `${String(index + 1).padStart(2, '0')}_BAI.MP3`,
			title: rendition(message, language).title,
			message: message.key,
			role: message.role,
			voice: 'draft',
		})),
		bulletin: { ...measured(`${month} ${language} bulletin`, 'mp3'), file: 'BAN_TIN.MP3', chapters: [] },
		web: {},
	};
}

const reachMonth = (month: Month) => ({
	month,
	provinces: provinces().map((province, index) => ({
		province: province.code,
		communesInForce: 90,
		communesAired: index * 2,
		airings: index * 40,
		minutes: index * 480,
		byConfidence: { A: index, B: index * 35, C: index * 4, D: 0 },
	})),
	pages: { views: 120_400, started: 31_000, completed: 12_200, bundles: 3_100 },
});

const file = process.argv[2];
if (import.meta.main && file) writeFileSync(file, JSON.stringify(countrySnapshot()));
