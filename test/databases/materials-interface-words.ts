import { expect } from 'vitest';

import { villagerWord, villagerWords } from '#content/interface-words/villager-words.ts';

import { askCms } from '../support/ask-cms.ts';
import { person } from '../support/cms.ts';

import type { Payload, TypedUser } from 'payload';
import type { SavedWords } from '#cms/interface-words/save-words.ts';

const LANGUAGE = 'yue-Hant-VN';
const CALL = 'site.call';
const TRANSLATED = '打 {{number}}';

/** The people through whose hands a word goes. */
async function people(payload: Payload) {
	return {
		translator: await person(payload, { roles: ['translator'], languages: [LANGUAGE] }),
		listener: await person(payload, { roles: ['listener'], languages: [LANGUAGE] }),
		approver: await person(payload, { roles: ['approver'] }),
		officerOfProvince: await person(payload, { roles: ['officer'], province: '12' }),
	};
}

async function published(payload: Payload) {
	const { makeSnapshot } = await import('#cms/releases/make-snapshot.ts');
	const { snapshot, held } = await makeSnapshot(payload, {
		release: '20261122-120000-abcdef',
		siteUrl: 'https://loa.example',
		now: new Date(),
	});
	return { words: snapshot.interfaceWords[LANGUAGE] ?? {}, held: held.map(({ sentence }) => sentence).join(' ') };
}

async function ask(payload: Payload, user: TypedUser | undefined, path: string, body: object) {
	const answer = await askCms(payload, user, path, { method: 'POST', body: JSON.stringify(body) });
	return { status: answer.status, ...((await answer.json()) as Partial<SavedWords>) };
}

const storedWord = async (payload: Payload, word = CALL) =>
	(await payload.find({ collection: 'interface-words', where: { word: { equals: word } }, depth: 0 })).docs[0]!;

/** Words as the desk has shown them to somebody. */
async function seen(payload: Payload, keys: readonly string[]) {
	const { deskWords } = await import('#cms/interface-words/load-words.ts');
	const all = await deskWords({ payload }, LANGUAGE);
	return keys.map((key) => ({ key, digest: all.find((word) => word.key === key)?.digest ?? '' }));
}

/**
 * A word of the pages from its translator to the snapshot, on whatever database the CMS runs; needs the language on the site
 * (a rendition that goes out as a sample).
 */
export async function walkInterfaceWords(payload: Payload): Promise<void> {
	const { translator, listener, approver, officerOfProvince } = await people(payload);
	const words = '/api/words/yue-Hant-VN';
	const step = async (user: TypedUser, to: string, keys = [CALL]) =>
		ask(payload, user, `${words}/step`, { to, words: await seen(payload, keys) });

	// written: what a page could not show is named, the rest is kept
	const given = [
		{ key: CALL, text: TRANSLATED, backTranslation: 'Gọi {{number}}' },
		{ key: 'site.home', text: '打 １１１' },
		{ key: 'site.gone', text: 'x' },
	];
	const saved = await ask(payload, translator, words, { words: given });
	expect([saved.status, saved.done, saved.refused?.length]).toEqual([200, 1, 2]);
	expect(saved.refused?.join()).toContain('Có số gõ tay');
	expect((await ask(payload, translator, '/api/words/ktv', { words: [{ ...given[0]! }] })).refused).toHaveLength(1);
	expect((await ask(payload, officerOfProvince, words, { words: given })).done).toBe(0);
	expect((await ask(payload, undefined, words, { words: given })).status).toBe(401);
	expect((await ask(payload, translator, '/api/words/vi', { words: given })).status).toBe(404);
	expect((await ask(payload, translator, words, { words: [{ key: CALL, text: 5 }] })).status).toBe(400);

	// three persons; nobody takes two of the steps, and no step is left out
	expect((await published(payload)).words).toEqual({});
	expect((await step(approver, 'approved')).refused?.join()).toContain('Chưa có người bản ngữ');
	expect((await step(translator, 'submitted')).done).toBe(1);
	expect((await step(translator, 'listened')).done).toBe(0);
	const { loadToday } = await import('#cms/start-page/load-today.ts');
	const told = async (who: TypedUser) =>
		(await loadToday(payload, who, new Date())).waiting.flatMap(({ first }) => first.map(({ text }) => text));
	expect(await told(listener)).toContain('1 lời tiếng Hoa (Quảng Đông)');
	expect(await told(approver)).not.toContain('1 lời tiếng Hoa (Quảng Đông)');
	expect((await step(listener, 'listened')).done).toBe(1);
	expect((await published(payload)).words).toEqual({});
	const stale = [{ key: CALL, digest: 'cu' }];
	expect((await ask(payload, approver, `${words}/step`, { to: 'approved', words: stale })).refused?.join()).toContain(
		'tải lại trang',
	);
	expect((await step(approver, 'approved')).done).toBe(1);
	expect(await published(payload)).toMatchObject({ words: { [CALL]: TRANSLATED } });

	// no other path signs or carries a signature over
	const id = (await storedWord(payload)).id;
	const asTranslator = {
		collection: 'interface-words',
		id,
		user: translator,
		overrideAccess: false,
		depth: 0,
	} as const;
	await payload.update({ ...asTranslator, data: { approvedDigest: 'x', changedBy: [], sourceText: 'Gọi' } });
	expect((await published(payload)).words).toHaveProperty([CALL]);
	await payload.update({ ...asTranslator, data: { text: '打電話 {{number}}' } });
	expect((await storedWord(payload)).state).toBe('drafted');
	await expect(payload.update({ ...asTranslator, data: { state: 'approved' } })).rejects.toThrow();
	await expect(payload.update({ ...asTranslator, data: { text: '打' } })).rejects.toThrow('chỗ trống');
	await payload.update({ collection: 'interface-words', where: { id: { equals: id } }, data: { state: 'approved' } });
	expect((await storedWord(payload)).state).toBe('drafted');
	expect((await published(payload)).words).toEqual({});

	await changeTheVietnamese(payload, { id, step, translator, listener, approver });
	await takeFile(payload, translator);
}

/** Another Vietnamese text makes its translation outdated until somebody says that it fits. */
async function changeTheVietnamese(
	payload: Payload,
	{
		id,
		step,
		translator,
		listener,
		approver,
	}: {
		readonly id: string | number;
		readonly step: (user: TypedUser, to: string) => Promise<{ done?: number; refused?: readonly string[] }>;
		readonly translator: TypedUser;
		readonly listener: TypedUser;
		readonly approver: TypedUser;
	},
): Promise<void> {
	for (const [user, to] of [
		[translator, 'submitted'],
		[listener, 'listened'],
		[approver, 'approved'],
	] as const)
		expect((await step(user, to)).done).toBe(1);
	const { wordDigest } = await import('#cms/interface-words/word-digest.ts');
	const { signedWordsOf } = await import('#cms/interface-words/word-facts.ts');
	const before = await storedWord(payload);
	// as it stands in a database whose translation was approved with the version before
	const old = { ...before, sourceText: 'Gọi số {{number}}' };
	const data = { sourceText: old.sourceText, approvedDigest: wordDigest(signedWordsOf(old)) };
	await payload.db.updateOne({ collection: 'interface-words', id, data });
	const { deskWords, wordCoverage } = await import('#cms/interface-words/load-words.ts');
	const [shown] = (await deskWords({ payload }, LANGUAGE)).filter(({ key }) => key === CALL);
	expect(shown).toMatchObject({ standing: 'outdated', oldSource: 'Gọi số {{number}}' });
	const [counted] = await wordCoverage({ payload }, [{ tag: LANGUAGE, name: 'Hoa' }]);
	expect(counted).toMatchObject({ all: villagerWords().length, approved: 0, outdated: 1 });
	const { words, held } = await published(payload);
	expect([words, held.includes('câu tiếng Việt cũ')]).toEqual([{}, true]);
	const taken = await ask(payload, translator, '/api/words/yue-Hant-VN', {
		words: [{ key: CALL, text: before.text, backTranslation: before.backTranslation }],
	});
	expect(taken.done).toBe(1);
	expect(await storedWord(payload)).toMatchObject({ state: 'drafted', sourceText: villagerWord(CALL)!.text });
}

/** The file goes out and comes back as drafts; a second time it changes nothing. */
async function takeFile(payload: Payload, translator: TypedUser): Promise<void> {
	const path = '/api/words/yue-Hant-VN/po';
	const file = await askCms(payload, translator, path);
	expect(file.headers.get('content-disposition')).toContain('.yue-Hant-VN.po');
	const source = `msgctxt "site.help"\nmsgid "${villagerWord('site.help')!.text}"\nmsgstr `;
	const content = (await file.text()).replace(`${source}""`, `${source}"搵人幫"`);
	const first = await ask(payload, translator, path, { content });
	// the word above is a draft: fuzzy
	expect([first.status, first.done, first.refused?.length]).toEqual([200, 1, 1]);
	expect(await storedWord(payload, 'site.help')).toMatchObject({ text: '搵人幫', state: 'drafted' });
	expect((await ask(payload, translator, path, { content })).done).toBe(0);
	await keepNewerWords(payload, { translator, content, source });
	const listener = await person(payload, { roles: ['listener'], languages: [LANGUAGE] });
	expect((await ask(payload, listener, path, { content })).status).toBe(403);
	expect((await ask(payload, translator, path, { content: 'không phải tệp' })).status).toBe(400);
}

/** What the desk has saved since a file went out stays, whoever brings the file back; so does what a stale page would write. */
async function keepNewerWords(
	payload: Payload,
	{ translator, content, source }: { translator: TypedUser; content: string; source: string },
): Promise<void> {
	const words = '/api/words/yue-Hant-VN';
	const colleague = await person(payload, { roles: ['translator'], languages: [LANGUAGE] });
	const newer = {
		key: 'site.help',
		text: '揾人幫手',
		baseUpdatedAt: (await storedWord(payload, 'site.help')).updatedAt,
	};
	expect((await ask(payload, colleague, words, { words: [newer] })).done).toBe(1);
	const older = { ...newer, text: '幫' };
	for (const [path, body] of [
		[`${words}/po`, { content: content.replace(`${source}"搵人幫"`, `${source}"幫"`) }],
		[`${words}/po`, { content: content.replaceAll(/#\. Lưu lần cuối: .*\n/g, '') }],
		[words, { words: [older] }],
		[words, { words: [{ ...older, baseUpdatedAt: '' }] }],
	] as const) {
		const answer = await ask(payload, translator, path, body);
		expect([answer.status, answer.done]).toEqual([200, 0]);
		expect(answer.refused).toContainEqual(
			expect.stringMatching(new RegExp(`^"${villagerWord('site.help')!.text}": .+ đã lưu lời này lúc `)),
		);
		expect((await storedWord(payload, 'site.help')).text).toBe('揾人幫手');
	}
	// a file that has seen the newest state is taken
	const fresh = await (await askCms(payload, translator, `${words}/po`)).text();
	const again = fresh.replace(/(msgid "[^"]*"\nmsgstr )"揾人幫手"/, '$1"搵人幫"').replaceAll('#, fuzzy\n', '');
	expect((await ask(payload, translator, `${words}/po`, { content: again })).done).toBe(1);
	expect((await storedWord(payload, 'site.help')).text).toBe('搵人幫');
}
