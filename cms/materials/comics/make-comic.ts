import { readFile, writeFile } from 'node:fs/promises';

import sharp from 'sharp';

import { describeStrip, drawStrip } from '#content/comics/draw-strip.ts';
import { strips, withNumbers } from '#content/comics/strips.ts';
import { toSvg } from '#content/comics/to-svg.ts';
import { mainHotline } from '#content/model/hotline.ts';
import { callTerms } from '#content/sheets/comic-sheet.ts';

import { comicPlanSchema } from './comic-plan.ts';
import { drawComicPdf } from './draw-comic-pdf.ts';
import { lettersAsPaths } from './letters-as-paths.ts';

import type { ComicPlan } from './comic-plan.ts';

/** Three times the width of a small telephone. */
const PICTURE_WIDTH = 1_080;

/** `node cms/materials/comics/make-comic.ts PLAN.json OUT`: draws one strip; nothing in it comes from outside but numbers. */
async function main([planFile, out]: readonly string[]): Promise<0 | 2> {
	if (!planFile || !out) return 2;
	await writeFile(out, await draw(comicPlanSchema.parse(JSON.parse(await readFile(planFile, 'utf8')))));
	return 0;
}

async function draw({ topic, format, hotlines, today, mark }: ComicPlan): Promise<Buffer> {
	const strip = strips().find((candidate) => candidate.topic === topic);
	const hotline = mainHotline({ hotlines });
	if (!strip || !hotline) throw new TypeError(`There is nothing to draw for "${topic}".`);
	const told = withNumbers(strip, { hotlines, today });
	const facts = { number: hotline.number, terms: callTerms(hotline), mark };
	const alt = describeStrip(told);
	if (format === 'pdf') return drawComicPdf(drawStrip(told, facts, 'a4'), { title: told.title, alt, day: today });
	const svg = toSvg(drawStrip(told, facts, 'phone'), { title: alt, letters: await lettersAsPaths() });
	const picture = sharp(Buffer.from(svg)).resize({ width: PICTURE_WIDTH }).flatten({ background: '#fffdf8' });
	return format === 'jpg' ? picture.jpeg({ quality: 88 }).toBuffer() : picture.png({ palette: true }).toBuffer();
}

process.exitCode = await main(process.argv.slice(2));
