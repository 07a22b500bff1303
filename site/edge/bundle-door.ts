import { bundleOf, communeMonthOf } from './bundle.ts';
import { sendBytes } from './byte-source.ts';
import { contentTypeOf } from './content-types.ts';
import { REVALIDATE } from './headers.ts';
import { manifestOf } from './manifest.ts';
import { checkLength, mediaPath } from './media.ts';
import { sendFile, servedFile } from './served-file.ts';
import { readZip } from './virtual-zip.ts';

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bundle } from './bundle.ts';
import type { EdgeContext } from './edge-context.ts';
import type { Release } from './release.ts';

const INDEX = /^\/goi\/(\d{4}-\d{2})\/(\d{5})\/index\.json$/;
const FILE = /^\/goi\/(\d{4}-\d{2})\/(\d{5})\/([A-Za-z-]{2,15}?)(\.zip|-phieu-phat\.html|-phieu-duyet\.html)$/;

/**
 * Answers `/goi/<month>/<commune>/…`.
 *
 * @returns false when there is no such thing, and nothing was answered
 * @throws {MediaMissingError} before the first byte, when a track is not on disk as published
 */
export async function answerBundle(
	path: string,
	release: Release,
	{ request, response, edge }: { request: IncomingMessage; response: ServerResponse; edge: EdgeContext },
): Promise<boolean> {
	const [, indexMonth, indexCommune] = INDEX.exec(path) ?? [];
	if (indexMonth !== undefined && indexCommune !== undefined) {
		const communeMonth = communeMonthOf(release, indexMonth, indexCommune);
		if (!communeMonth) return false;
		const body = Buffer.from(JSON.stringify(manifestOf(release, edge.dataDir, communeMonth)));
		await sendFile(request, response, servedFile(body, { type: contentTypeOf(path), cacheControl: REVALIDATE }));
		return true;
	}
	const [, month, commune, language, ending] = FILE.exec(path) ?? [];
	if (month === undefined || commune === undefined || language === undefined) return false;
	const bundle = bundleOf(release, edge.dataDir, { month, commune, language });
	if (!bundle) return false;
	if (ending === '.zip') await sendZip(bundle, { request, response, edge });
	else await sendFile(request, response, ending === '-phieu-phat.html' ? bundle.runSheet : bundle.approvalSheet);
	return true;
}

async function sendZip(
	{ month, commune, rendered, zip }: Bundle,
	{ request, response, edge }: { request: IncomingMessage; response: ServerResponse; edge: EdgeContext },
): Promise<void> {
	for (const track of rendered.tracks) await checkLength(mediaPath(edge.dataDir, track), track);
	const fileName = `goi-${month}-${commune.code}-${rendered.language}.zip`;
	const isComplete = await sendBytes(request, response, {
		bytes: zip.bytes,
		etag: zip.etag,
		type: contentTypeOf(fileName),
		cacheControl: REVALIDATE,
		extra: ['Content-Disposition', `attachment; filename="${fileName}"`],
		read: (start, end) => readZip(zip, start, end),
	});
	if (!isComplete) return;
	await edge.journal.count({
		kind: 'bundle',
		language: rendered.language,
		subject: `${month}/${commune.code}`,
		province: commune.province,
	});
}
