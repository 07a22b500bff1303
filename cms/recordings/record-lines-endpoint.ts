import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

import { MOST_MEGABYTES, mostRequestBytes } from '#content/model/upload-limits.ts';

import { joinLines, ListeningFailedError } from '../foundation/listening.ts';
import { routePart } from '../foundation/route-part.ts';

import type { Endpoint, PayloadRequest } from 'payload';

const MAX_LINES = 200;

const aboutSchema = z.object({
	speaker: z.string().trim().min(1, 'Hãy ghi tên hoặc bí danh của người đọc.').max(80),
	dialect: z.string().trim().max(80).default(''),
	consentBasis: z.enum(['spoken', 'written', 'duty']),
	consentedOn: z.string().default(''),
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
		return storeJoined(req, lines, about.data);
	},
};

async function storeJoined(
	req: PayloadRequest,
	lines: readonly File[],
	{ hasConsent: _ticked, ...about }: z.output<typeof aboutSchema>,
): Promise<Response> {
	const folder = await mkdtemp(join(tmpdir(), 'loa-lines-'));
	try {
		const files: string[] = [];
		for (const [index, line] of lines.entries()) {
			const file = join(folder, String(index));
			await writeFile(file, Buffer.from(await line.arrayBuffer()));
			files.push(file);
		}
		const joined = join(folder, 'joined.flac');
		await joinLines(files, joined);
		const data = await readFile(joined);
		const doc = await req.payload.create({
			collection: 'recordings',
			data: { ...about, rendition: routeId(req), voiceKind: 'human', hasConsent: true },
			file: { name: 'thu-am.flac', data, mimetype: 'audio/flac', size: data.length },
			depth: 0,
			user: req.user,
			overrideAccess: false,
			req,
		});
		return Response.json({ doc }, { status: 201 });
	} catch (error) {
		if (!(error instanceof ListeningFailedError)) throw error;
		return refusal('Có câu không đọc được. Hãy nghe lại từng câu, thu lại câu không có tiếng.', 400);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** SQLite counts its ids, MongoDB names them. */
function routeId(req: PayloadRequest): number {
	const part = routePart(req, 'rendition');
	return (req.payload.db.defaultIDType === 'number' ? Number(part) : part) as number;
}
