import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

import { MOST_MEGABYTES, mostBytes, mostRequestBytes } from '#content/model/upload-limits.ts';

import { applyImport, ImportRefusedError } from './apply-import.ts';
import { mayImport, scopeIssues } from './import-scope.ts';
import { importTableSchema, issueOfFile } from './import-table.ts';
import { parseLibrary } from './library.ts';
import { loadStored } from './load-stored.ts';
import { parseTable } from './parse-table.ts';
import { planImport } from './plan-import.ts';
import { importTemplate } from './template.ts';
import { runConfined } from '../foundation/confined-script.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { ImportDrafts } from './import-draft.ts';
import type { ImportPlan } from './plan-import.ts';

const TOO_LARGE = `Tệp lớn hơn ${MOST_MEGABYTES.importFile} MB. Hãy bỏ hình ảnh hoặc chia thành nhiều tệp.`;

const refusal = (message: string, status: number) => Response.json({ message }, { status });
const notAllowed = () => refusal('Chỉ cán bộ truyền thông và quản trị được nhập dữ liệu. Nhờ cán bộ của tỉnh.', 403);

/** `GET /api/import/template`: the Excel file to fill in. */
export const importTemplateEndpoint: Endpoint = {
	path: '/import/template',
	method: 'get',
	handler: async (req) => {
		if (!mayImport(req)) return notAllowed();
		return new Response(new Uint8Array(await importTemplate()), {
			headers: {
				'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
				'content-disposition': 'attachment; filename="mau-nhap-thong-diep.xlsx"',
			},
		});
	},
};

/**
 * `POST /api/import` with `file`: what an import would change, nothing stored. With `digest` of such an answer as well:
 * does it, if that is still what it would change.
 */
export const importEndpoint: Endpoint = {
	path: '/import',
	method: 'post',
	handler: async (req) => {
		if (!mayImport(req)) return notAllowed();
		if (Number(req.headers.get('content-length') ?? 0) > mostRequestBytes('importFile')) return refusal(TOO_LARGE, 413);
		const form = await req.formData?.().catch(() => undefined);
		const file = form?.get('file');
		if (!(file instanceof File) || file.size === 0)
			return refusal('Hãy chọn một tệp Word, Excel, CSV hoặc thư viện.', 400);
		const plan = await planOf(req, file);
		const digest = form?.get('digest');
		if (plan.issues.length > 0 || typeof digest !== 'string')
			return Response.json(answerOf(plan), { status: plan.issues.length > 0 ? 422 : 200 });
		if (digest !== plan.digest) {
			const message = 'Dữ liệu vừa đổi sau khi xem trước. Hãy xem lại các thay đổi rồi nhập.';
			return Response.json({ message, ...answerOf(plan) }, { status: 409 });
		}
		return carriedOut(req, plan, file.name);
	},
};

async function carriedOut(req: PayloadRequest, plan: ImportPlan, name: string): Promise<Response> {
	try {
		const written = await applyImport(plan, req, name);
		req.payload.logger.info({ msg: 'import done', written });
		return Response.json({ written }, { status: 201 });
	} catch (error) {
		if (!(error instanceof ImportRefusedError)) throw error;
		const issue = { row: 0, place: `${error.change.place} (${error.change.name})`, column: '', message: error.reason };
		return Response.json({ ...answerOf(plan), issues: [issue] }, { status: 422 });
	}
}

const answerOf = ({ changes, issues, notes, digest }: ImportPlan) => ({
	digest,
	issues,
	notes,
	changes: changes.map(({ data: _stays, id: _inside, ...change }) => change),
});

const readSchema = z.union([z.object({ library: z.string() }), z.object({ table: importTableSchema })]);

async function planOf(req: PayloadRequest, file: File): Promise<ImportPlan> {
	const drafts = file.size > mostBytes('importFile') ? tooLarge : await draftsOf(file, req);
	const stored = await loadStored(drafts, req);
	const issues = [...drafts.issues, ...scopeIssues(drafts, stored, req)];
	return planImport({ ...drafts, issues }, stored);
}

const tooLarge: ImportDrafts = {
	messages: [],
	glossary: [],
	issues: [issueOfFile(TOO_LARGE)],
};

const unreadable: ImportDrafts = {
	messages: [],
	glossary: [],
	issues: [
		issueOfFile('Tệp này quá phức tạp hoặc bị hỏng, máy chủ dừng đọc. Hãy xuất lại từ nơi gửi, chia thành nhiều tệp.'),
	],
};

async function draftsOf(file: File, req: PayloadRequest): Promise<ImportDrafts> {
	const folder = await mkdtemp(join(tmpdir(), 'loa-import-'));
	try {
		const path = join(folder, 'upload');
		await writeFile(path, Buffer.from(await file.arrayBuffer()));
		const { stdout, stderr } = await runConfined('cms/import/read-file.ts', [path]);
		if (stdout === undefined) {
			req.payload.logger.warn({ msg: 'import not read', stderr });
			return unreadable;
		}
		const read = readSchema.parse(JSON.parse(stdout));
		return 'library' in read ? parseLibrary(read.library) : parseTable(read.table);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
