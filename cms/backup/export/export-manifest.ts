import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

import { BackupRefusedError } from '../backup-refused.ts';

export const MANIFEST_FILE = 'manifest.json';
export const EXPORT_FORMAT = 'loa-lang-export/1';

/** Below the folder of the export, and nowhere else. */
const path = z.string().regex(/^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const fileSchema = z.object({ path, bytes: z.number().int().min(0), sha256 });
export type ExportedFile = z.output<typeof fileSchema>;

const manifestSchema = z.object({
	format: z.literal(EXPORT_FORMAT),
	exportedAt: z.iso.datetime(),
	/** Of the product that wrote it. */
	version: z.string(),
	/** Newest migration of its database: a newer product reads it, an older one does not. */
	migration: z.string(),
	installation: z.string(),
	/** Code of the province that it is of; null: everything. */
	province: z.string().nullable(),
	collections: z.record(z.string(), fileSchema.extend({ documents: z.number().int().min(0), schema: path })),
	files: z.array(fileSchema),
	/** What records name and the disk did not have. */
	missing: z.array(z.string()),
});
export type ExportManifest = z.output<typeof manifestSchema>;

/**
 * The manifest of an export, after everything that it names was read and compared.
 *
 * @throws {BackupRefusedError}
 */
export async function readExport(folder: string): Promise<ExportManifest> {
	const file = join(folder, MANIFEST_FILE);
	if (!existsSync(file))
		throw new BackupRefusedError(
			'no_export',
			`${folder} không phải thư mục do npm run export ghi xong (thiếu ${MANIFEST_FILE}). Hãy chọn đúng thư mục, hoặc xuất lại.`,
		);
	const manifest = manifestSchema.safeParse(await jsonIn(file));
	if (!manifest.success)
		throw new BackupRefusedError(
			'export_unreadable',
			`${file} không đọc được hoặc thuộc định dạng khác (cần ${EXPORT_FORMAT}). Hãy xuất lại, hoặc cài phiên bản Loa Làng mới hơn ở máy này.`,
		);
	const { collections, files } = manifest.data;
	for (const one of [...Object.values(collections), ...files]) await assertWhole(folder, one);
	return manifest.data;
}

async function jsonIn(file: string): Promise<unknown> {
	try {
		return JSON.parse(await readFile(file, 'utf8')) as unknown;
	} catch {
		return undefined;
	}
}

async function assertWhole(folder: string, expected: ExportedFile): Promise<void> {
	const found = await facts(join(folder, expected.path)).catch(() => undefined);
	if (found?.sha256 === expected.sha256) return;
	throw new BackupRefusedError(
		'export_broken',
		`Bản xuất hỏng: tệp ${expected.path} ${found ? 'không còn như lúc xuất' : 'không có'}. Chưa nhập gì. Hãy chép lại thư mục hoặc xuất lại.`,
	);
}

/** Bytes and hash of a file. */
export async function facts(file: string): Promise<{ bytes: number; sha256: string }> {
	const hash = createHash('sha256');
	let bytes = 0;
	for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
		hash.update(chunk);
		bytes += chunk.length;
	}
	return { bytes, sha256: hash.digest('hex') };
}
