import { missingLanguages } from '#content/model/coverage-trend.ts';
import { addMonths } from '#content/model/month.ts';

import { loadAiredLanguages } from '../monthly/aired-months.ts';

import type { Payload } from 'payload';
import type { MissingLanguage } from '#content/model/coverage-trend.ts';
import type { Month } from '#content/model/month.ts';
import type { Province } from '../../payload-types.ts';
import type { CommuneOfOverview } from './overview-communes.ts';

/** Whole months after which a language counts as missing. */
const MONTHS_OF_LANGUAGE = 3;

interface Question {
	readonly province: string | undefined;
	readonly month: Month;
	/** The month that runs: nothing can be said to be missing in it. */
	readonly now: Month;
	readonly communes: { readonly all: readonly CommuneOfOverview[]; readonly inForce: readonly CommuneOfOverview[] };
	readonly airedIn: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Languages that people listen in and that nothing was aired in for three whole months up to this one. */
export async function missingIn(
	payload: Payload,
	{ province, month, now, communes, airedIn }: Question,
): Promise<readonly MissingLanguage[]> {
	const first = addMonths(month, (month < now ? 1 : 0) - MONTHS_OF_LANGUAGE);
	const spoken = await loadAiredLanguages(payload, { months: { from: first, to: month }, province });
	const places = placesWithLanguages(
		{ communes: communes.inForce, provinces: await provincesOf(payload, province) },
		{ spoken, before: airedBefore(communes.all, airedIn, first) },
	);
	return missingLanguages(places, MONTHS_OF_LANGUAGE);
}

type ProvinceOfOverview = Pick<Province, 'code' | 'fullName' | 'languages'>;

/** With the languages that the desk keeps, which may be others than those at the first start. */
async function provincesOf(payload: Payload, province: string | undefined): Promise<readonly ProvinceOfOverview[]> {
	const { docs } = await payload.find({
		collection: 'provinces',
		...(province === undefined ? {} : { where: { code: { equals: province } } }),
		select: { code: true, fullName: true, languages: true },
		sort: 'code',
		pagination: false,
		depth: 0,
	});
	return docs;
}

/** Codes of communes and of their provinces with an airing in a month or before it. */
function airedBefore(
	communes: readonly CommuneOfOverview[],
	airedIn: ReadonlyMap<string, ReadonlySet<string>>,
	month: Month,
): ReadonlySet<string> {
	const some = communes.filter(({ code }) => [...(airedIn.get(code) ?? [])].some((one) => one <= month));
	return new Set(some.flatMap(({ code, province }) => [code, province]));
}

/** The province by its list; a commune only where somebody has told what its own people listen in. */
function placesWithLanguages(
	{ communes, provinces: some }: { communes: readonly CommuneOfOverview[]; provinces: readonly ProvinceOfOverview[] },
	{ spoken, before }: { spoken: ReadonlyMap<string, ReadonlySet<string>>; before: ReadonlySet<string> },
) {
	const place = (code: string, name: string, languages: readonly string[]) => ({
		name,
		languages,
		aired: spoken.get(code) ?? new Set<string>(),
		hasAiredBefore: before.has(code),
	});
	return [
		...some.map(({ code, fullName, languages }) => place(code, fullName, languages ?? [])),
		...communes
			.filter(({ languages }) => languages.length > 0)
			.map(({ code, name, languages }) => place(code, name, languages)),
	];
}
