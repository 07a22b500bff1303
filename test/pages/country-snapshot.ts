import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

import { communes, provinces } from '#content/places/places.ts';
import { starterHotlines } from '#content/hotlines.ts';
import { starterMessages } from '#content/starter.ts';
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

/** The whole country at its heaviest: every language of every province has every starter message, with audio. */
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
		isSample: true,
		languages,
		hotlines: HOTLINES,
		provinces: provinces(),
		communes: communes().map((commune) => ({ ...commune, clusters: { installed: 24, working: 19 } })),
		messages: messages.map((message) => ({
			...message,
			renditions: languages.map((language) => rendition(message, language)),
		})),
		editions: months.map((month) => ({
			month,
			area: '00',
			title: `Bản tin ${month}`,
			languages: languages.map((language) => rendered(messages, { month, language })),
			withdrawn: [],
			slots: ['05:00', '17:00'],
			isSample: true,
		})),
		reach: {
			asOf: '2026-11-22T01:00:00Z',
			months: Array.from({ length: MONTHS_OF_REACH }, (_, index) => reachMonth(addMonths(MONTH, -index))),
		},
	});
}

function rendition(message: StarterMessage, language: string) {
	const own = message.renditions.find((candidate) => candidate.language === language) ?? message.renditions[0]!;
	const written = (text: string) => resolveHotlines(text, { hotlines: HOTLINES, today: TODAY, form: 'written' });
	return {
		language,
		title: own.title,
		script: written(own.script),
		webText: written(own.webText),
		action: written(own.action),
		isSample: true,
		audio: {
			opus: measured(`${message.key} ${language} opus`, 'opus'),
			mp3: measured(`${message.key} ${language} mp3`, 'mp3'),
			voice: 'draft',
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
