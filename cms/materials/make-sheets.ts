import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { mediaFolder } from '#content/lib/media-files.ts';
import { publishedMaterialSchema } from '#content/model/material.ts';

import { drawSheet, LAYOUT_VERSION } from './draw-sheet.ts';
import { fontsFor } from './sheet-fonts.ts';
import { sheetPlanSchema } from './sheet-spec.ts';
import { writeDurably } from './store-durably.ts';

import type { PublishedMaterial } from '#content/model/material.ts';
import type { SheetSpec } from './sheet-spec.ts';

/**
 * `node cms/materials/make-sheets.ts PLAN.json MEDIA_DIR`: draws the sheets that are not in the media storage yet and
 * prints all of them as JSON. Fonts of a script are read once for the whole plan.
 */
async function main([planFile, mediaDir]: readonly string[]): Promise<0 | 2> {
	if (!planFile || !mediaDir) return 2;
	const { sheets } = sheetPlanSchema.parse(JSON.parse(await readFile(planFile, 'utf8')));
	let made = 0;
	const materials: PublishedMaterial[] = [];
	for (const spec of sheets) {
		const key = await keyOf(spec);
		const folder = mediaFolder(mediaDir, key);
		const stored = await readSidecar(join(folder, `${key}.json`));
		if (!stored) made += 1;
		materials.push(stored ?? (await storeSheet(spec, { key, folder })));
		process.stderr.write(`sheet ${materials.length} of ${sheets.length}\n`);
	}
	process.stdout.write(JSON.stringify({ made, materials }));
	return 0;
}

async function keyOf(spec: SheetSpec): Promise<string> {
	const { sha256 } = await fontsFor(spec.script);
	return createHash('sha256')
		.update(JSON.stringify({ LAYOUT_VERSION, spec, fonts: sha256 }))
		.digest('hex');
}

async function storeSheet(
	spec: SheetSpec,
	{ key, folder }: { key: string; folder: string },
): Promise<PublishedMaterial> {
	const { bytes, pages } = await drawSheet(spec);
	const material: PublishedMaterial = {
		kind: spec.kind,
		message: spec.message,
		language: spec.language,
		title: spec.title,
		alt: [spec.title, ...spec.points, spec.action].filter((words) => words !== '').join(' '),
		isSample: spec.isSample,
		pages,
		paper: spec.kind === 'leaflet' ? 'A5' : 'A4',
		preview: null,
		credit: '',
		licence: null,
		file: {
			key,
			extension: 'pdf',
			bytes: bytes.length,
			sha256: createHash('sha256').update(bytes).digest('hex'),
		},
	};
	await mkdir(folder, { recursive: true });
	await writeDurably(join(folder, `${key}.pdf`), bytes);
	// last: a sheet without it is made again
	await writeDurably(join(folder, `${key}.json`), JSON.stringify(material));
	return material;
}

async function readSidecar(file: string): Promise<PublishedMaterial | undefined> {
	const text = await readFile(file, 'utf8').catch(() => undefined);
	if (text === undefined) return undefined;
	try {
		return publishedMaterialSchema.safeParse(JSON.parse(text)).data;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

process.exitCode = await main(process.argv.slice(2));
