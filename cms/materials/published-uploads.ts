import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isUploadAsApproved } from '../foundation/upload-digest.ts';
import { notArchived } from '../foundation/archive-field.ts';
import { idOf } from '../foundation/id-of.ts';
import { CommandFailedError, runScript } from '../foundation/run-script.ts';
import { bringHere } from '../foundation/object-storage.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { preparedUploadsSchema } from './upload-plan.ts';

import type { Payload } from 'payload';
import type { PublishedMaterial } from '#content/model/material.ts';
import type { PublishedMessage } from '#content/model/snapshot.ts';
import type { Material } from '../payload-types.ts';
import type { HeldBack } from '../foundation/held-back.ts';
import type { LoadedMessage } from '../editions/load-edition.ts';
import type { PreparedUpload, UploadPlan } from './upload-plan.ts';

interface PublishingUploads {
	readonly messages: readonly LoadedMessage[];
	readonly published: readonly PublishedMessage[];
	/** Languages of the site: what has no words is shown in each. */
	readonly languages: readonly string[];
	/** Only those of this area may be new; of the others what the last release had. */
	readonly only?: { readonly area: string; readonly before: readonly PublishedMaterial[] };
}

/** Pictures and papers that a second person has approved for everybody; what was withdrawn is gone with this release. */
export async function publishedUploads(
	payload: Payload,
	{ messages, published, languages, only }: PublishingUploads,
): Promise<{ readonly materials: readonly PublishedMaterial[]; readonly held: readonly HeldBack[] }> {
	const { docs } = await payload.find({
		collection: 'materials',
		pagination: false,
		depth: 0,
		limit: 0,
		sort: 'createdAt',
		where: { and: [{ state: { equals: 'approved' } }, { isPublic: { equals: true } }, notArchived] },
	});
	const asApproved = await Promise.all(docs.map((material) => isUploadAsApproved('materials', material)));
	const held = docs
		.filter((_material, index) => !asApproved[index])
		.map((material) => heldUpload(material, 'Tệp hoặc lời đã đổi sau khi duyệt. Nhờ người duyệt xem lại.'));
	const approved = docs.filter((_material, index) => asApproved[index]);
	const keys = new Map(messages.map(({ record, key }) => [String(record.id), key]));
	const isOut = new Set(
		published.flatMap(({ key, renditions }) => renditions.map(({ language }) => `${key} ${language}`)),
	);
	const isMessageOut = new Set(published.map(({ key }) => key));
	const about = approved.map((material) => ({
		material,
		message: material.message ? (keys.get(String(idOf(material.message))) ?? '') : null,
	}));
	const shown = about.filter(({ material, message }) => {
		const isShown =
			message === null ||
			(material.language ? isOut.has(`${message} ${material.language}`) : isMessageOut.has(message));
		if (!isShown)
			held.push(
				heldUpload(
					material,
					'Thông điệp của tài liệu này không có trên trang. Hãy duyệt thông điệp, hoặc bỏ liên kết.',
				),
			);
		return isShown;
	});
	const { prepared, problems } = await prepareUploads(shown.map(({ material }) => material));
	const materials = shown.flatMap(({ material, message }) => {
		const files = prepared[String(material.id)];
		if (!files) {
			held.push(heldUpload(material, problems[String(material.id)] ?? 'Tệp không còn. Hãy tải lên lại.'));
			return [];
		}
		const isNew = !only?.before.some(({ file }) => file.key === files.file.key);
		if (only && isNew && material.area !== only.area) return [];
		const tags = material.language ? [material.language] : languages;
		return tags.map((language) => publishedMaterial(material, { files, message, language }));
	});
	return { materials, held };
}

function publishedMaterial(
	material: Material,
	{ files, message, language }: { files: PreparedUpload; message: string | null; language: string },
): PublishedMaterial {
	return {
		kind: files.file.extension === 'pdf' ? 'document' : 'picture',
		message,
		language,
		title: material.title,
		alt: material.alt,
		isSample: false,
		credit: material.author ?? '',
		licence: material.licence,
		...files,
	};
}

const heldUpload = ({ id, title }: Pick<Material, 'id' | 'title'>, why: string): HeldBack => ({
	title,
	area: '00',
	sentence: `Tài liệu "${title}" chưa lên trang. ${why}`,
	link: `/admin/collections/materials/${id}`,
});

async function prepareUploads(materials: readonly Material[]) {
	if (materials.length === 0) return { prepared: {}, problems: {} };
	const { dataDir } = cmsSettings();
	const plan: UploadPlan = materials.map(({ id, filename, mimeType, focalX, focalY }) => ({
		id: String(id),
		file: join(dataDir, 'materials', filename ?? ''),
		isPdf: mimeType === 'application/pdf',
		focalX: focalX ?? 50,
		focalY: focalY ?? 50,
	}));
	for (const { file } of plan) await bringHere(file);
	const folder = await mkdtemp(join(tmpdir(), 'loa-uploads-'));
	try {
		const planFile = join(folder, 'plan.json');
		await writeFile(planFile, JSON.stringify(plan));
		const script = 'cms/materials/prepare-uploads.ts';
		const { exitCode, stdout, stderr } = await runScript(script, [planFile, join(dataDir, 'media')]);
		if (exitCode !== 0) throw new CommandFailedError('Preparing the uploads', exitCode, stderr, 'uploads_failed');
		return preparedUploadsSchema.parse(JSON.parse(stdout));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
