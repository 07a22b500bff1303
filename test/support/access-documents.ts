import { join } from 'node:path';
import sharp from 'sharp';

import { villagerWords } from '#content/interface-words/villager-words.ts';

import { next, simpleDocuments } from './access-data.ts';
import { speechLike, writeWav } from './audio-signals.ts';
import { PASSWORD, addRecording, addRendition, messageInVietnamese } from './cms.ts';

import type { CollectionSlug, Payload } from 'payload';

type Id = string | number;

/** What the access table tries on one row: a stored document, the data of a new one like it, and a harmless change. */
export interface TriedDocument {
	readonly id: Id;
	readonly data: Readonly<Record<string, unknown>>;
	readonly change: Readonly<Record<string, unknown>>;
	/** For uploads. */
	readonly filePath?: string;
}

/** Lai Châu and Đà Nẵng: the own and the other province of the people of the table; `00` is shared by all. */
const PROVINCES = { own: '12', other: '48', shared: '00' } as const;
type Scope = keyof typeof PROVINCES;

const scopeOf = (document: string): Scope =>
	document.startsWith('own') ? 'own' : document.startsWith('other') ? 'other' : 'shared';

const languageOf = (document: string): string => {
	if (document.endsWith('-vi')) return 'vi';
	return document.endsWith('own-language') ? 'km' : 'ktv';
};

/** Makes what the rows of the table are about; a collection that is not named here makes the test fail. */
export async function documentOf(
	payload: Payload,
	dataDir: string,
	collection: string,
	document: string,
): Promise<TriedDocument> {
	const area = PROVINCES[scopeOf(document)];
	const many = simpleDocuments(area)[collection];
	if (many) {
		const { id } = await payload.create({ collection: collection as CollectionSlug, data: many() as never, depth: 0 });
		return { id, data: many(), change: changeOf(collection) };
	}
	if (collection === 'renditions') return renditionOf(payload, area, languageOf(document));
	if (collection === 'recordings') return recordingOf(payload, dataDir, area, languageOf(document));
	if (collection === 'rendition-moves') return moveOf(payload);
	if (collection === 'comments') return commentOf(payload, area, languageOf(document));
	if (collection === 'survey-answers') return answersOf(payload, area);
	if (collection === 'survey-results') return surveyResultOf(payload, area);
	if (collection === 'editions') return editionOf(payload, area);
	if (collection === 'targets') return targetOf(payload, area);
	if (collection === 'glossary') return termOf(payload, area, languageOf(document));
	if (collection === 'interface-words') return wordOf(payload, languageOf(document));
	if (collection === 'materials') return materialOf(payload, dataDir, area);
	if (collection === 'spoken-names') return spokenNameOf(payload, dataDir, area);
	if (collection === 'local-sounds') return localSoundOf(payload, dataDir, area);
	throw new Error(`No document for the collection "${collection}": name it in test/support/access-documents.ts.`);
}

const changeOf = (collection: string): Record<string, unknown> =>
	({
		messages: { title: 'Tên khác' },
		campaigns: { title: 'Tên khác' },
		surveys: { title: 'Tên khác' },
		plans: { title: 'Tên khác' },
		activities: { hamlet: 'Bản khác' },
		provinces: { fullName: 'Tên khác' },
		communes: { clustersInstalled: 4 },
		languages: { isOnAir: false },
		hotlines: { hours: '8:00-17:00' },
		services: { hours: '8:00-17:00' },
		users: { fullName: 'Tên khác' },
	})[collection] ?? {};

async function messageOf(payload: Payload, area: string): Promise<Id> {
	const { id } = await payload.create({
		collection: 'messages',
		data: simpleDocuments(area).messages?.() as never,
		depth: 0,
	});
	return id;
}

async function renditionOf(payload: Payload, area: string, language: string): Promise<TriedDocument> {
	const rendition = { language, script: '', state: 'drafted' };
	const { id } = await addRendition(payload, { message: await messageOf(payload, area), ...rendition });
	const data = { message: await messageOf(payload, area), language, title: 'Bài' };
	return { id, data, change: { allowsDraftVoice: false } };
}

async function recordingOf(payload: Payload, dataDir: string, area: string, language: string): Promise<TriedDocument> {
	const { id: rendition } = await renditionOf(payload, area, language);
	const { id } = await addRecording(payload, rendition, dataDir);
	const filePath = writeWav(join(dataDir, `quyen-${next()}.wav`), speechLike());
	return { id, filePath, data: { rendition, voiceKind: 'human', hasConsent: true }, change: { speaker: 'Chị Sa' } };
}

async function answersOf(payload: Payload, area: string): Promise<TriedDocument> {
	const { id: survey } = await payload.create({
		collection: 'surveys',
		data: simpleDocuments(area).surveys?.() as never,
		depth: 0,
	});
	const answers = () => ({ key: `quyen-${next()}`, survey, province: area, hamlet: '1', answers: {} });
	const { id } = await payload.create({ collection: 'survey-answers', data: answers() as never, depth: 0 });
	return { id, data: answers(), change: { hamlet: '2' } };
}

async function surveyResultOf(payload: Payload, area: string): Promise<TriedDocument> {
	const surveyOf = () =>
		payload.create({ collection: 'surveys', data: simpleDocuments(area).surveys?.() as never, depth: 0 });
	const result = async () => ({ survey: (await surveyOf()).id, province: area, people: 0, counts: '[]' });
	const { id } = await payload.create({ collection: 'survey-results', data: (await result()) as never, depth: 0 });
	return { id, data: await result(), change: { people: 1 } };
}

async function moveOf(payload: Payload): Promise<TriedDocument> {
	const { id: rendition } = await renditionOf(payload, '00', 'vi');
	const data = { rendition, from: 'drafted', to: 'approved', kind: 'step', who: 'a', at: new Date().toISOString() };
	const { id } = await payload.create({ collection: 'rendition-moves', data: data as never, depth: 0 });
	return { id, data, change: { note: 'khác' } };
}

async function commentOf(payload: Payload, area: string, language: string): Promise<TriedDocument> {
	const { id: rendition } = await renditionOf(payload, area, language);
	const email = `nhan-${next()}@example.org`;
	const { id: to } = await payload.create({
		collection: 'users',
		data: { email, password: PASSWORD, roles: ['officer'] } as never,
	});
	const data = { rendition, to: String(to), text: 'Câu 5 nghe chưa rõ.' };
	const { id } = await payload.create({ collection: 'comments', data: data as never, depth: 0 });
	return { id, data, change: { isDone: true } };
}

async function editionOf(payload: Payload, area: string): Promise<TriedDocument> {
	const { message } = await messageInVietnamese(payload, { key: `quyen-${next()}` });
	const edition = (month: string) => ({ month, area, title: 'Bản tin', messages: [message.id], state: 'planning' });
	const { id } = await payload.create({ collection: 'editions', data: edition('2028-01') as never, depth: 0 });
	return { id, data: edition('2028-02'), change: { title: 'Tên khác' } };
}

async function targetOf(payload: Payload, area: string): Promise<TriedDocument> {
	const plan = { title: `Kế hoạch ${next()}`, area, legalBasis: 'Kế hoạch 01/KH-UBND' };
	const { id } = await payload.create({ collection: 'plans', data: plan as never, depth: 0 });
	const data = { plan: id, area, text: 'Mọi xã', period: '2026', indicator: 'communes-monthly', value: 100 };
	const target = await payload.create({ collection: 'targets', data: data as never, depth: 0 });
	return { id: target.id, data, change: { value: 90 } };
}

async function termOf(payload: Payload, area: string, language: string): Promise<TriedDocument> {
	const term = () => ({ term: `từ ${next()}`, language, translation: 'x', area });
	const { id } = await payload.create({ collection: 'glossary', data: term() as never, depth: 0 });
	return { id, data: term(), change: { note: 'khác' } };
}

/** Each word of the pages once: a word and a language are one document. */
async function wordOf(payload: Payload, language: string): Promise<TriedDocument> {
	const plain = villagerWords().filter(({ text }) => !/[{#\n]/.test(text));
	const word = () => ({ word: plain[next() % plain.length]?.key, language, text: 'x' });
	const { id } = await payload.create({ collection: 'interface-words', data: word() as never, depth: 0 });
	return { id, data: word(), change: {} };
}

async function materialOf(payload: Payload, dataDir: string, area: string): Promise<TriedDocument> {
	const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#336699' } }).png();
	const filePath = join(dataDir, `quyen-${next()}.png`);
	await picture.toFile(filePath);
	const data = { title: 'Hình', alt: 'Một ô màu xanh.', consentBasis: 'illustration', licence: 'own', area };
	const { id } = await payload.create({ collection: 'materials', data: data as never, filePath, depth: 0 });
	return { id, filePath, data, change: { author: 'khác' } };
}

async function localSoundOf(payload: Payload, dataDir: string, area: string): Promise<TriedDocument> {
	const filePath = writeWav(join(dataDir, `quyen-${next()}.wav`), speechLike({ seconds: 2 }));
	const rights = { author: 'Lò A', licence: 'own', rights: 'Đội văn nghệ xã làm năm 2026.' };
	const data = { kind: 'signature', title: 'Nhạc hiệu', ...rights, area };
	const { id } = await payload.create({ collection: 'local-sounds', data: data as never, filePath, depth: 0 });
	return { id, filePath, data, change: { title: 'khác' } };
}

async function spokenNameOf(payload: Payload, dataDir: string, area: string): Promise<TriedDocument> {
	const filePath = writeWav(join(dataDir, `quyen-${next()}.wav`), speechLike({ seconds: 2 }));
	const data = { language: 'km', hasConsent: true, area };
	const { id } = await payload.create({ collection: 'spoken-names', data: data as never, filePath, depth: 0 });
	return { id, filePath, data, change: { speaker: 'khác' } };
}
