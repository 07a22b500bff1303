import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

import { languageByTag } from '#content/languages.ts';
import { storedLeftOut } from '#content/model/compare-lines.ts';
import { linesOfScript } from '#content/model/script-lines.ts';

import { runConfined } from '../../foundation/confined-script.ts';
import { readBody } from '../../foundation/read-body.ts';
import { readableRendition } from '../../messages/readable-rendition.ts';
import { sourceOf, writesWords } from '../load-workspace.ts';
import { compareReturned } from './compare-returned.ts';
import { refusedFile, returnedSchema, unitsToSend } from './returned-file.ts';
import { wordTableOf } from './word-table.ts';
import { xliffOf } from './xliff.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { Message, Rendition } from '../../payload-types.ts';
import type { Returned, SentFile } from './returned-file.ts';

const refused = (status: number, message: string, more: object = {}) =>
	Response.json({ message, errors: [{ message }], ...more }, { status });

interface Pair {
	readonly rendition: Rendition & { readonly message: Message };
	readonly source: Rendition;
}

/** The translation in the address with its Vietnamese original, or the answer to give. */
async function pairOf(req: PayloadRequest): Promise<Pair | Response> {
	const rendition = await readableRendition(req);
	if (!rendition || typeof rendition.message !== 'object')
		return refused(404, 'Không có bản ngữ này, hoặc bạn không được xem. Hãy quay lại danh sách.');
	const source = rendition.language === 'vi' ? undefined : await sourceOf(req, rendition.message.id);
	if (!source || linesOfScript(source.script ?? '').length === 0)
		return refused(409, 'Chỉ bản dịch của một bản tiếng Việt có lời mới tải được tệp dịch.');
	return { rendition: { ...rendition, message: rendition.message }, source };
}

const nameOf = ({ rendition: { message, language } }: Pair): string => `${message.key}/${language}`;

function sentFile(pair: Pair): SentFile {
	const { rendition, source } = pair;
	return {
		name: nameOf(pair),
		language: rendition.language,
		title: `${rendition.message.title} – ${languageByTag(rendition.language)?.nameVi ?? rendition.language}`,
		units: unitsToSend({
			source: source.script ?? '',
			own: rendition.script ?? '',
			leftOut: storedLeftOut(rendition.leftOut),
		}),
	};
}

/** `GET /api/workspace/:rendition/file?kind=xliff|word`: the sentences to translate somewhere else. */
export const sentFileEndpoint: Endpoint = {
	path: '/workspace/:rendition/file',
	method: 'get',
	handler: async (req) => {
		const pair = await pairOf(req);
		if (pair instanceof Response) return pair;
		const file = sentFile(pair);
		const name = file.name.replaceAll(/[^a-z0-9-]/gi, '-');
		const isWord = req.query.kind === 'word';
		const body = isWord ? new Uint8Array(await wordTableOf(file, new Date())) : xliffOf(file);
		return new Response(body, {
			headers: {
				'content-type': isWord
					? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
					: 'application/xliff+xml; charset=utf-8',
				'content-disposition': `attachment; filename="${name}.${isWord ? 'docx' : 'xlf'}"`,
			},
		});
	},
};

/** Half a megabyte of file is more than any script is long; in base64 it fits the limit of a JSON body. */
const MOST_FILE_TEXT = 700_000;

const returnedBody = z.object({
	file: z.base64().max(MOST_FILE_TEXT),
	/** Write it; absent: only compare. */
	isConfirmed: z.boolean().default(false),
	/** Of the rendition that was compared with. */
	baseUpdatedAt: z.string().max(40).default(''),
});

const NO_FILE = 'Tệp dịch không đọc được hoặc lớn hơn 500 KB. Hãy chọn tệp đã tải từ bàn làm việc của bài.';

/**
 * `POST /api/workspace/:rendition/file` `{file, isConfirmed}`: compares a returned file with the source by sentence, and
 * writes it, when nothing stands against it, as the person's own draft.
 */
export const returnedFileEndpoint: Endpoint = {
	path: '/workspace/:rendition/file',
	method: 'post',
	handler: async (req) => {
		const pair = await pairOf(req);
		if (pair instanceof Response) return pair;
		if (!writesWords(req))
			return refused(403, 'Người nghe thẩm định không ghi lời. Hãy đưa tệp cho người dịch hoặc cán bộ phụ trách bài.');
		const given = await readBody(req, returnedBody, NO_FILE);
		if (given instanceof Response) return given;
		const { rendition, source } = pair;
		const { problems, script, rows } = compareReturned(await readConfined(Buffer.from(given.file, 'base64')), {
			name: nameOf(pair),
			source: source.script ?? '',
			own: rendition.script ?? '',
			leftOut: storedLeftOut(rendition.leftOut),
		});
		if (problems.length > 0) return refused(422, problems[0] ?? '', { problems });
		if (!given.isConfirmed) return Response.json({ rows, baseUpdatedAt: rendition.updatedAt });
		await req.payload.update({
			collection: 'renditions',
			id: rendition.id,
			// nothing but the words: whatever state it had, new words take it back
			data: { script, ...(given.baseUpdatedAt === '' ? {} : { baseUpdatedAt: given.baseUpdatedAt }) },
			depth: 0,
			overrideAccess: false,
			user: req.user,
			req,
		});
		return Response.json({ message: `Đã ghi ${rows.length} câu thành bản nháp của bạn.`, rows });
	},
};

async function readConfined(bytes: Buffer): Promise<Returned> {
	const folder = await mkdtemp(join(tmpdir(), 'loa-returned-'));
	try {
		const path = join(folder, 'upload');
		await writeFile(path, bytes);
		const { stdout } = await runConfined('cms/workspace/exchange/read-returned.ts', [path]);
		return stdout === undefined ? refusedFile(NO_FILE) : returnedSchema.parse(JSON.parse(stdout));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
