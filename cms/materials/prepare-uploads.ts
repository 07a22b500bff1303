import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import sharp from 'sharp';

import { mediaFolder } from '#content/lib/media-files.ts';

import { pdfFacts } from './pdf-facts.ts';
import { writeDurably } from './store-durably.ts';
import { preparedUploadSchema, uploadPlanSchema } from './upload-plan.ts';

import type { Region } from 'sharp';
import type { PaperFile } from '#content/model/material.ts';
import type { PreparedUpload, UploadPlan } from './upload-plan.ts';

type Upload = UploadPlan[number];

/** Raised when a change below changes the bytes that come out. */
const VERSION = 1;
/** Longest side of a picture, in pixels: sharp on a phone, and printed on half a page. */
const LONGEST_SIDE = 1200;
const PREVIEW = { width: 216, height: 306 } as const;
const QUALITY = 78;
const MOST_PIXELS = 60_000_000;

// what people upload; every other decoder of the library stays shut
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });

/**
 * `node cms/materials/prepare-uploads.ts PLAN.json MEDIA_DIR`: uploads as everybody gets them, in the media storage,
 * printed as JSON. Pictures without what a camera writes into them (place, time, owner); PDFs as they are.
 */
async function main([planFile, mediaDir]: readonly string[]): Promise<0 | 2> {
	if (!planFile || !mediaDir) return 2;
	const plan = uploadPlanSchema.parse(JSON.parse(await readFile(planFile, 'utf8')));
	const prepared: Record<string, PreparedUpload> = {};
	const problems: Record<string, string> = {};
	for (const upload of plan) {
		const outcome = await prepare(upload, mediaDir).catch(() => ({
			problem: 'Không đọc được tệp đã tải lên. Hãy tải lên lại.',
		}));
		if ('problem' in outcome) problems[upload.id] = outcome.problem;
		else prepared[upload.id] = outcome;
	}
	process.stdout.write(JSON.stringify({ prepared, problems }));
	return 0;
}

async function prepare(upload: Upload, mediaDir: string): Promise<PreparedUpload | { problem: string }> {
	const bytes = await readFile(upload.file);
	const key = keyOf({ VERSION, sha256: sha256Of(bytes), isPdf: upload.isPdf, at: [upload.focalX, upload.focalY] });
	const known = await readKnown(join(mediaFolder(mediaDir, key), `${key}.json`));
	if (known) return known;
	const outcome = upload.isPdf
		? await preparePdf(bytes, key, mediaDir)
		: await preparePicture(bytes, upload, key, mediaDir);
	// last: an upload without it is prepared again
	if (!('problem' in outcome)) await store(mediaDir, key, 'json', Buffer.from(JSON.stringify(outcome)));
	return outcome;
}

async function preparePdf(bytes: Buffer, key: string, mediaDir: string): Promise<PreparedUpload | { problem: string }> {
	const facts = await pdfFacts(bytes);
	if ('problem' in facts) return facts;
	return { file: await storePaper(mediaDir, key, 'pdf', bytes), preview: null, ...facts };
}

async function preparePicture(bytes: Buffer, upload: Upload, key: string, mediaDir: string): Promise<PreparedUpload> {
	const options = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const;
	// turned as it was held: the note that says how is taken out with the others
	const upright = await sharp(bytes, options).rotate().toBuffer({ resolveWithObject: true });
	const whole = await sharp(upright.data, options)
		.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
		.webp({ quality: QUALITY })
		.toBuffer();
	const small = await sharp(upright.data, options)
		.extract(cropAround(upright.info, upload))
		.resize(PREVIEW)
		.webp({ quality: QUALITY })
		.toBuffer();
	return {
		file: await storePaper(mediaDir, key, 'webp', whole),
		preview: await storePaper(mediaDir, keyOf({ preview: key }), 'webp', small),
		pages: 1,
		paper: 'A4',
	};
}

/** The largest piece of the preview's shape, as near to the point that matters as the picture allows. */
function cropAround(
	{ width, height }: { width: number; height: number },
	{ focalX, focalY }: Pick<Upload, 'focalX' | 'focalY'>,
): Region {
	const scale = Math.min(width / PREVIEW.width, height / PREVIEW.height);
	const size = {
		width: Math.max(1, Math.floor(PREVIEW.width * scale)),
		height: Math.max(1, Math.floor(PREVIEW.height * scale)),
	};
	const start = (whole: number, part: number, percent: number) =>
		Math.round(Math.min(Math.max((whole * percent) / 100 - part / 2, 0), whole - part));
	return { ...size, left: start(width, size.width, focalX), top: start(height, size.height, focalY) };
}

async function storePaper(
	mediaDir: string,
	key: string,
	extension: PaperFile['extension'],
	bytes: Buffer,
): Promise<PaperFile> {
	await store(mediaDir, key, extension, bytes);
	return { key, extension, bytes: bytes.length, sha256: sha256Of(bytes) };
}

async function store(mediaDir: string, key: string, extension: string, bytes: Buffer): Promise<void> {
	const folder = mediaFolder(mediaDir, key);
	await mkdir(folder, { recursive: true });
	await writeDurably(join(folder, `${key}.${extension}`), bytes);
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const keyOf = (value: object): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

async function readKnown(file: string): Promise<PreparedUpload | undefined> {
	const text = await readFile(file, 'utf8').catch(() => undefined);
	return text === undefined ? undefined : preparedUploadSchema.safeParse(JSON.parse(text)).data;
}

process.exitCode = await main(process.argv.slice(2));
