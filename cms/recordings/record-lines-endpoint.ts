import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

import { SPEAKER_ROLES } from '#content/model/message-form.ts';
import { deliveryOf, pausesAfter } from '#content/model/scene.ts';
import { linesOfScript } from '#content/model/script-lines.ts';
import { MOST_MEGABYTES, mostRequestBytes } from '#content/model/upload-limits.ts';

import { joinLines, ListeningFailedError } from '../foundation/listening.ts';
import { readableRendition } from '../messages/readable-rendition.ts';
import { composeScene } from './scenes/compose-scene.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { Recording, Rendition } from '../payload-types.ts';
import type { LineSpan } from './scenes/role-lines.ts';

const MAX_LINES = 200;

const aboutSchema = z.object({
	speaker: z.string().trim().min(1, 'Hãy ghi tên hoặc bí danh của người đọc.').max(80),
	dialect: z.string().trim().max(80).default(''),
	consentBasis: z.enum(['spoken', 'written', 'duty']),
	consentedOn: z.string().default(''),
	/** Only the lines of this part of a scene; empty: all of them. */
	role: z.enum(['', ...SPEAKER_ROLES]).default(''),
	hasConsent: z.literal('true', 'Cần người đọc đồng ý trước khi dùng bản ghi. Hãy hỏi và đánh dấu vào ô này.'),
});

const refusal = (message: string, status: number) => Response.json({ errors: [{ message }] }, { status });

/**
 * `POST /api/record-lines/:rendition`: the lines of a script, recorded one by one in the browser (fields `line`, in
 * order), become one recording. It is judged and stored like an uploaded one, with the person's own rights.
 */
export const recordLinesEndpoint: Endpoint = {
	path: '/record-lines/:rendition',
	method: 'post',
	handler: async (req) => {
		if (!req.user) return refusal('Hãy đăng nhập lại rồi lưu bản ghi. Các câu đã thu vẫn còn trên máy này.', 401);
		const length = Number(req.headers.get('content-length') ?? 0);
		if (length > mostRequestBytes('recordedLines'))
			return refusal(`Các câu đã thu nặng hơn ${MOST_MEGABYTES.recordedLines} MB. Hãy lưu ít câu hơn mỗi lần.`, 413);
		const form = await req.formData?.().catch(() => undefined);
		const lines = form?.getAll('line').filter((part) => part instanceof File) ?? [];
		if (!form || lines.length === 0) return refusal('Chưa có câu nào được thu. Hãy thu ít nhất một câu.', 400);
		if (lines.length > MAX_LINES) return refusal(`Nhiều hơn ${MAX_LINES} câu. Hãy chia bài thành hai.`, 400);
		const about = aboutSchema.safeParse(Object.fromEntries(form));
		if (!about.success) return refusal(about.error.issues.map((issue) => issue.message).join(' '), 400);
		const places = placesIn(form, lines.length);
		if (!places) return refusal('Không rõ câu nào đã thu. Hãy tải lại trang rồi lưu lại.', 400);
		const rendition = await readableRendition(req);
		if (!rendition) return refusal('Không có bản ngữ này, hoặc bạn không được thu cho nó. Hãy tải lại trang.', 404);
		return storeJoined(req, { rendition, lines, places }, about.data);
	},
};

/** Places of the recorded lines in the script, from 0; the first ones unless the form says otherwise. */
function placesIn(form: FormData, count: number): readonly number[] | undefined {
	const given = form.getAll('at').map(Number);
	const places = given.length === 0 ? Array.from({ length: count }, (_none, index) => index) : given;
	return places.length === count && places.every((place) => Number.isInteger(place) && place >= 0) ? places : undefined;
}

interface ReadLines {
	readonly rendition: Rendition;
	readonly lines: readonly File[];
	/** Of each line in the script. */
	readonly places: readonly number[];
}

async function storeJoined(
	req: PayloadRequest,
	{ rendition, lines, places }: ReadLines,
	{ hasConsent: _ticked, role, ...about }: z.output<typeof aboutSchema>,
): Promise<Response> {
	const script = linesOfScript(rendition.script ?? '');
	const delivery = deliveryOf(rendition.script ?? '', rendition.delivery);
	if (role !== '' && places.some((place) => delivery[place]?.role !== role))
		return refusal('Vai của các câu đã đổi từ khi thu. Hãy tải lại trang, thu lại câu bị đổi rồi lưu.', 409);
	const folder = await mkdtemp(join(tmpdir(), 'loa-lines-'));
	try {
		const files: string[] = [];
		for (const [index, line] of lines.entries()) {
			const file = join(folder, String(index));
			await writeFile(file, Buffer.from(await line.arrayBuffer()));
			files.push(file);
		}
		const joined = join(folder, 'joined.flac');
		const words = places.map((place) => script[place] ?? '');
		const whose = places.flatMap((place) => delivery[place] ?? []);
		const pauses = pausesAfter(words, whose).slice(0, -1);
		const { isFit, findings, spans } = await joinLines(files, pauses, joined);
		const numberOf = (line: number): number => (places[line - 1] ?? line - 1) + 1;
		const remarks = findings.map(({ line, vi }) => `Câu ${numberOf(line)}: ${vi}`);
		if (!isFit) {
			const refused = findings
				.filter(({ level }) => level === 'refuse')
				.map(({ line, vi }) => `Câu ${numberOf(line)}: ${vi}`);
			return refusal([...refused, 'Hãy thu lại các câu này; các câu khác vẫn còn.'].join(' '), 400);
		}
		// what was found in single lines is no longer heard in the whole; judge-recording.ts adds it
		req.context.lineRemarks = remarks;
		const data = await readFile(joined);
		const doc = await req.payload.create({
			collection: 'recordings',
			data: {
				...about,
				rendition: rendition.id,
				voiceKind: 'human',
				hasConsent: true,
				...(role !== '' && { role }),
			},
			file: { name: 'thu-am.flac', data, mimetype: 'audio/flac', size: data.length },
			depth: 0,
			user: req.user,
			overrideAccess: false,
			req,
		});
		if (role === '') return Response.json({ doc }, { status: 201 });
		await keepSpans(
			req,
			doc.id,
			places.map((line, index) => ({ line, ...spans[index] })),
		);
		const scene = await composeScene(req, rendition);
		return Response.json({ doc: scene.recording ?? doc, missing: scene.missing }, { status: 201 });
	} catch (error) {
		if (!(error instanceof ListeningFailedError)) throw error;
		return refusal('Có câu không đọc được. Hãy nghe lại từng câu, thu lại câu không có tiếng.', 400);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Where each line lies is measured, never typed: written past the form's rules. */
const keepSpans = (req: PayloadRequest, id: Recording['id'], lineSpans: readonly Partial<LineSpan>[]) =>
	req.payload.db.updateOne({ collection: 'recordings', id, data: { lineSpans }, req, returning: false });
