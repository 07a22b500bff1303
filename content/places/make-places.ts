import { writeFileSync } from 'node:fs';
import { getAllProvince } from 'new-vn-provinces/provinces';
import { getAllWards } from 'new-vn-provinces/wards';

import { COMMUNE_KIND_NAMES, COMMUNE_KINDS } from '../model/commune.ts';
import corrections from './corrections.json' with { type: 'json' };

import type { CommuneKind } from '../model/commune.ts';

/**
 * Makes `provinces.json` and `communes.json` from the npm package new-vn-provinces and our corrections:
 * `node content/places/make-places.ts`. Only this script needs the package; the product reads the two files.
 */
const ABOUT =
	'Codes and names of the National Statistics Office (QD 19/2025/QD-TTg), from npm new-vn-provinces@3.0.0 (MIT) ' +
	'with corrections.json, on 2026-11-22. Made by content/places/make-places.ts: correct corrections.json, not this file.';

const PROVINCE_KINDS = ['Tỉnh ', 'Thành phố '];

/** `[code, full name]`: the kind is the first words of the full name. */
type ProvinceRow = readonly [code: string, fullName: string];
/** `[code, kind, name without the kind]`. */
type CommuneRow = readonly [code: string, kind: CommuneKind, name: string];

export interface PlaceFiles {
	readonly provinces: { readonly about: string; readonly provinces: readonly ProvinceRow[] };
	/** Communes by the code of their province, in the order of their codes. */
	readonly communes: { readonly about: string; readonly communes: Readonly<Record<string, readonly CommuneRow[]>> };
}

/**
 * What belongs in the two files.
 *
 * @throws {Error} when the package brings a name without a known kind, or a correction names a code it does not have
 */
export async function makePlaces(): Promise<PlaceFiles> {
	const provinces = (await getAllProvince()).map(({ idProvince, name }): ProvinceRow => {
		const corrected = corrections.provinces.find(({ code }) => code === idProvince);
		const fullName = corrected?.fullName ?? name;
		if (!PROVINCE_KINDS.some((kind) => fullName.startsWith(kind)))
			throw new Error(`Province ${idProvince} has no known kind: ${fullName}`);
		return [idProvince, fullName];
	});
	const wards = await getAllWards();
	const unknown = [
		...corrections.provinces.filter(({ code }) => !provinces.some(([known]) => known === code)),
		...corrections.communes.filter(({ code }) => !wards.some(({ idWard }) => idWard === code)),
	];
	if (unknown.length > 0)
		throw new Error(`Corrections of unknown codes: ${unknown.map(({ code }) => code).join(', ')}`);

	const communes = Object.fromEntries(
		provinces.map(([province]) => [
			province,
			wards
				.filter(({ idProvince }) => idProvince === province)
				.map(({ idWard, name }) => communeRow(idWard, name))
				.toSorted(([a], [b]) => a.localeCompare(b)),
		]),
	);
	return { provinces: { about: ABOUT, provinces }, communes: { about: ABOUT, communes } };
}

function communeRow(code: string, fullName: string): CommuneRow {
	const kind = COMMUNE_KINDS.find((candidate) => fullName.startsWith(`${COMMUNE_KIND_NAMES[candidate]} `));
	if (!kind) throw new Error(`Commune ${code} has no known kind: ${fullName}`);
	const correctedKind = corrections.communes.find((correction) => correction.code === code)?.kind;
	const name = fullName.slice(COMMUNE_KIND_NAMES[kind].length + 1);
	return [code, COMMUNE_KINDS.find((candidate) => candidate === correctedKind) ?? kind, name];
}

/** One row a line: small, and a change shows as one line. */
const asLines = (document: unknown): string =>
	`${JSON.stringify(document).replaceAll('],[', '],\n[').replaceAll(/:\[\[/g, ':[\n[').replaceAll(']],"', ']],\n"')}\n`;

if (import.meta.main) {
	const made = await makePlaces();
	writeFileSync(new URL('provinces.json', import.meta.url), asLines(made.provinces));
	writeFileSync(new URL('communes.json', import.meta.url), asLines(made.communes));
}
