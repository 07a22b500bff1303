import { mostBytes, RECORDING_TOO_LARGE } from '#content/model/upload-limits.ts';

import { answerOf } from '../../foundation/admin/ask-server.ts';

/** What the server has stored, and what it thinks of it. */
export interface SavedRecording {
	readonly id: string;
	readonly verdict: string;
	/** Names of the roles of a scene that nobody has read yet. */
	readonly missing: readonly string[];
}

/** A recorded line, and its place in the script from 0. */
export interface ReadLine {
	readonly place: number;
	readonly sound: Blob;
}

export interface Speaker {
	readonly speaker: string;
	readonly dialect: string;
	readonly consentBasis: string;
	readonly consentedOn: string;
	readonly hasConsent: boolean;
}

interface Answer {
	readonly doc?: { readonly id: string | number; readonly verdict?: string | null };
	readonly missing?: readonly string[];
	readonly errors?: readonly { readonly message: string }[];
}

/** Sends recorded lines to be joined. @throws {Error} with a Vietnamese sentence: the lines are still on this machine */
export async function sendLines(
	rendition: string,
	lines: readonly ReadLine[],
	about: Speaker & { readonly role: string },
): Promise<SavedRecording> {
	const form = new FormData();
	for (const [name, value] of Object.entries(about)) form.set(name, String(value));
	for (const { place, sound } of lines) {
		form.append('line', sound, `cau-${place + 1}`);
		form.append('at', String(place));
	}
	return send(`/api/record-lines/${rendition}`, form);
}

/** Sends a file as a telephone made it. @throws {Error} with a Vietnamese sentence */
export async function sendFile(rendition: string, file: File, about: Speaker): Promise<SavedRecording> {
	if (file.size > mostBytes('recording')) throw new Error(RECORDING_TOO_LARGE);
	const form = new FormData();
	form.set('file', file);
	const id = /^\d+$/.test(rendition) ? Number(rendition) : rendition;
	form.set('_payload', JSON.stringify({ ...about, rendition: id, voiceKind: 'human' }));
	return send('/api/recordings?depth=0', form);
}

async function send(path: string, body: FormData): Promise<SavedRecording> {
	const answer = await answerOf(path, { body });
	if (!answer) throw new Error('Mạng bị ngắt nên chưa lưu được. Các câu đã thu vẫn còn; hãy bấm lưu lại khi có mạng.');
	const { doc, errors, missing = [] } = (await answer.json().catch(() => ({}))) as Answer;
	if (!answer.ok || !doc)
		throw new Error(
			errors?.map((error) => error.message).join(' ') || 'Máy chủ chưa lưu được. Hãy thử lại sau ít phút.',
		);
	return { id: String(doc.id), verdict: doc.verdict ?? '', missing };
}
