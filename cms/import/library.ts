import { createHash } from 'node:crypto';

import { languageByTag } from '#content/languages.ts';
import { storedLeftOut } from '#content/model/compare-lines.ts';
import { librarySchema } from '#content/model/library.ts';
import { storedDelivery } from '#content/model/scene.ts';
import { typedNumbersIn } from '#content/safety/rules/typed-number.ts';

import { issueOfFile, MOST_ROWS_OF_LIBRARY } from './import-table.ts';

import type { PayloadRequest } from 'payload';
import type { Library } from '#content/model/library.ts';
import type { ImportDrafts, MessageDraft } from './import-draft.ts';
import type { ImportIssue } from './import-table.ts';

const all = { pagination: false, depth: 0, limit: 0 } as const;

/** The whole library as the person may see it. */
export async function exportLibrary(req: PayloadRequest, now: Date): Promise<Library> {
	const asPerson = { ...all, overrideAccess: false, user: req.user, req } as const;
	const { docs: messages } = await req.payload.find({ collection: 'messages', sort: 'key', ...asPerson });
	const { docs: renditions } = await req.payload.find({ collection: 'renditions', sort: 'language', ...asPerson });
	const { docs: terms } = await req.payload.find({ collection: 'glossary', sort: 'term', ...asPerson });
	const content = {
		messages: messages.map((message) => ({
			key: message.key,
			title: message.title,
			role: message.role,
			form: message.form ?? 'thong-bao',
			seasonMonths: (message.seasonMonths ?? []).map(Number),
			topics: message.topics ?? [],
			legalContent: message.legalContent ?? [],
			audiences: message.audiences ?? [],
			areas: message.areas ?? [],
			loudspeaker: message.loudspeaker,
			validUntil: message.validUntil || null,
			sources: (message.sources ?? []).map(({ title, url }) => ({ title, ...(url ? { url } : {}) })),
			renditions: renditions
				.filter((rendition) => rendition.message === message.id)
				.map((rendition) => ({
					language: rendition.language,
					state: rendition.state,
					title: rendition.title,
					script: rendition.script ?? '',
					webText: rendition.webText ?? '',
					action: rendition.action ?? '',
					backTranslation: rendition.backTranslation ?? '',
					leaflet: rendition.leaflet ?? '',
					zalo: rendition.zalo ?? '',
					sms: rendition.sms ?? '',
					delivery: [...storedDelivery(rendition.delivery)],
					leftOut: storedLeftOut(rendition.leftOut).filter(({ reason }) => reason.trim() !== ''),
				})),
		})),
		glossary: terms.map(({ term, language, translation, isKept, note }) => ({
			term,
			language,
			translation: translation ?? '',
			isKept: isKept ?? false,
			note: note ?? '',
		})),
	};
	return librarySchema.parse({ format: 1, exportedAt: now.toISOString(), ...content, sha256: fingerprint(content) });
}

const fingerprint = ({ messages, glossary }: { messages: unknown; glossary: unknown }): string =>
	createHash('sha256').update(JSON.stringify({ messages, glossary })).digest('hex');

/** What a library file says; the same checks as for a sheet of Excel. */
export function parseLibrary(json: string): ImportDrafts {
	const none = { messages: [], glossary: [] };
	const raw = parsedJson(json);
	if (raw === undefined) return { ...none, issues: [issueOfFile('Tệp thư viện bị hỏng. Hãy xuất lại từ nơi gửi.')] };
	const read = librarySchema.safeParse(raw);
	if (!read.success) {
		const issues = read.error.issues.slice(0, 20).map((issue): ImportIssue => ({
			row: 0,
			place: issue.path.join(' › '),
			column: String(issue.path.at(-1) ?? ''),
			message: 'Giá trị ở đây không đúng mẫu của thư viện. Hãy xuất lại từ nơi gửi.',
		}));
		return { ...none, issues };
	}
	if (fingerprint(raw as Library) !== read.data.sha256)
		return { ...none, issues: [issueOfFile('Tệp thư viện đã bị sửa sau khi xuất. Hãy xuất lại từ nơi gửi.')] };
	return draftsOf(read.data);
}

function parsedJson(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}

function draftsOf({ messages, glossary }: Library): ImportDrafts {
	const drafts = messages.map((message, index) => draftOf(message, index + 1));
	const issues = drafts.flatMap((draft) => draft.renditions.flatMap(renditionIssues));
	const count = drafts.reduce((sum, draft) => sum + draft.renditions.length, 0) + glossary.length;
	if (count > MOST_ROWS_OF_LIBRARY)
		issues.unshift(
			issueOfFile(
				`Thư viện có ${count} bản ngữ và thuật ngữ, quá ${MOST_ROWS_OF_LIBRARY}. Nhờ quản trị chuyển bằng bản sao lưu.`,
			),
		);
	return { messages: issues.length > 0 ? [] : drafts, glossary: issues.length > 0 ? [] : glossary, issues };
}

function draftOf(message: Library['messages'][number], row: number): MessageDraft {
	const { key, renditions, sources, validUntil, seasonMonths, ...fields } = message;
	const place = { row, place: `Bài "${key}"` };
	return {
		key,
		place,
		fields: { ...fields, seasonMonths: seasonMonths.map(String), ...(validUntil ? { validUntil } : {}) },
		sources: sources.map(({ title, url }) => ({ title, ...(url ? { url } : {}) })),
		// how far it was at home counts for nothing here: every word is reviewed again
		renditions: renditions.map(({ language, state: _atHome, delivery, leftOut, ...words }) => ({
			language,
			place: { row, place: `Bài "${key}", ${language}` },
			fields: Object.fromEntries(Object.entries(words).filter(([, text]) => text !== '')),
			lists: Object.fromEntries(Object.entries({ delivery, leftOut }).filter(([, lines]) => lines.length > 0)),
		})),
	};
}

function renditionIssues({ language, place, fields }: MessageDraft['renditions'][number]): readonly ImportIssue[] {
	if (!languageByTag(language))
		return [{ ...place, column: 'Ngôn ngữ', message: `Hệ thống này chưa có ngôn ngữ "${language}".` }];
	return Object.entries(fields)
		.filter(([field]) => field !== 'title' && field !== 'backTranslation')
		.flatMap(([field, text]) => {
			const typed = typedNumbersIn(text);
			if (typed.length === 0) return [];
			return [{ ...place, column: field, message: `Có số điện thoại gõ tay: ${typed.join('; ')}. Hãy dùng mã số.` }];
		});
}
