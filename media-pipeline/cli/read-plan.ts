import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import { editionPlanSchema } from '#content/model/edition-plan.ts';
import { InvalidInputError } from '#content/model/errors.ts';

import { existingFile } from './existing-file.ts';

import type { EditionItem, EditionPlan } from '#content/model/edition-plan.ts';

/**
 * The plan in a file; paths of recordings in it are relative to the file's own folder.
 *
 * @throws {InvalidInputError} with code `invalid_plan` and every mistake, or `file_missing`
 */
export async function readPlan(planFile: string): Promise<EditionPlan> {
	const text = await readText(planFile);
	const result = editionPlanSchema.safeParse(jsonIn(text, planFile));
	if (!result.success) {
		const issues = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
		throw new InvalidInputError(`"${planFile}" is not a plan of an edition:`, issues, 'invalid_plan');
	}
	const folder = dirname(resolve(planFile));
	const placed = <Item extends Pick<EditionItem, 'speech'>>(item: Item): Item =>
		item.speech.kind === 'recorded'
			? { ...item, speech: { ...item.speech, file: resolve(folder, item.speech.file) } }
			: item;
	const languages = result.data.languages.map(({ communes, ...language }) => ({
		...language,
		items: language.items.map(placed),
		...(communes && { communes: communes.map(placed) }),
	}));
	const { music } = result.data;
	return { ...result.data, languages, ...(music && { music: placedMusic(music, folder) }) };
}

const placedMusic = (music: NonNullable<EditionPlan['music']>, folder: string): EditionPlan['music'] =>
	Object.fromEntries(
		Object.entries(music).map(([kind, piece]) => [kind, { ...piece, file: resolve(folder, piece.file) }]),
	);

function jsonIn(text: string, file: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new InvalidInputError(`"${file}" is not JSON:`, [reason], 'invalid_plan');
	}
}

/** @throws {InvalidInputError} with code `file_missing` */
export async function readText(file: string): Promise<string> {
	try {
		return await readFile(await existingFile(file), 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		throw new InvalidInputError('A file is missing:', [`"${file}" is not there; correct its path.`], 'file_missing');
	}
}
