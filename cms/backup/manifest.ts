import { createHash } from 'node:crypto';
import { z } from 'zod';

import { BackupRefusedError } from './backup-refused.ts';

/** Of the layout of a target. A backup of a higher one was made by a newer version. */
export const FORMAT = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Below DATA_DIR: nothing that leads out of it, whoever wrote the manifest. */
const relativePath = z
	.string()
	.min(1)
	.refine((path) => !/[\\\0]/.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part)));

export const fileSchema = z.object({
	path: relativePath,
	/** Of its content, before compression and encryption. */
	bytes: z.number().int().nonnegative(),
	sha256,
	/** Of the file in DATA_DIR; 0 for what was made for the backup. An unchanged file is not read again. */
	changedAt: z.number().nonnegative(),
});
export type BackupFile = z.output<typeof fileSchema>;

/** How a content lies in the target. */
export const objectSchema = z.object({ bytes: z.number().int().nonnegative(), sha256, isCompressed: z.boolean() });
export type StoredObject = z.output<typeof objectSchema>;

const manifestSchema = z.object({
	format: z.number().int().positive(),
	name: z.string().regex(/^\d{8}-\d{6}(-\d+)?$/),
	madeAt: z.iso.datetime(),
	/** Of Loa Làng, and the newest change of the schema that it knew. */
	version: z.string(),
	migration: z.string(),
	installation: z.string().min(8),
	engine: z.enum(['sqlite', 'mongodb']),
	/** Rows of each table (SQLite) or documents of each collection (MongoDB). */
	counts: z.record(z.string(), z.number().int().nonnegative()),
	releases: z.object({ current: z.string().nullable(), kept: z.array(z.string()) }),
	seconds: z.number().nonnegative(),
	files: z.array(fileSchema),
	/** By the sha256 of the content. */
	objects: z.record(sha256, objectSchema),
});
export type Manifest = z.output<typeof manifestSchema>;

const sealedSchema = z.object({ sha256, manifest: z.string() });

/** A text that shows when a single byte of it has changed. */
export function sealManifest(manifest: Manifest): string {
	const text = JSON.stringify(manifest);
	return JSON.stringify({ sha256: digestOf(text), manifest: text });
}

const formatSchema = z.object({ format: z.number() });

/**
 * @param name of the backup, for the sentence
 * @throws {BackupRefusedError} for one that was cut short, changed, or made by a newer version
 */
export function openManifest(text: string, name: string): Manifest {
	const sealed = sealedSchema.safeParse(parsed(text)).data;
	if (!sealed || digestOf(sealed.manifest) !== sealed.sha256)
		throw new BackupRefusedError(
			'backup_broken',
			`Danh sách của bản sao lưu ${name} bị cắt cụt hoặc đã bị sửa, không dùng được. Hãy chọn một bản khác (npm run backup -- --list --to …).`,
		);
	const content = parsed(sealed.manifest);
	if ((formatSchema.safeParse(content).data?.format ?? 0) > FORMAT)
		throw new BackupRefusedError(
			'backup_newer',
			`Bản sao lưu ${name} do phiên bản Loa Làng mới hơn làm ra. Hãy cài phiên bản mới rồi khôi phục bằng phiên bản đó.`,
		);
	return manifestSchema.parse(content);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// cut short: the caller says so
		return undefined;
	}
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Bytes that a backup refers to in the target. */
export const storedBytes = ({ objects }: Manifest): number =>
	Object.values(objects).reduce((sum, { bytes }) => sum + bytes, 0);
