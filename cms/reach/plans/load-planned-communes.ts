import { communeFullName } from '#content/model/commune.ts';
import { dayInWords } from '#content/model/month.ts';

import { readCommunes } from '../months/read-communes.ts';
import { withSuccessors } from './successors.ts';

import type { Payload } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { CommuneInPlan } from '#content/model/target.ts';

export type PlannedCommune = Omit<CommuneInPlan, 'monthsAired'>;

/**
 * The communes of a plan: those that it names, and what has become of them since.
 *
 * @param question `units`: codes with a space between them; empty: all of the area
 */
export async function loadPlannedCommunes(
	payload: Payload,
	{ units, area }: { readonly units: string; readonly area: string },
): Promise<{ readonly communes: readonly PlannedCommune[]; readonly history: readonly string[] }> {
	const rows = await readCommunes(payload, { province: area === '00' ? undefined : area });
	const all = rows.map(
		({ code, province, validFrom, validTo, population, populationSource, isPilot, predecessors, name, kind }) => ({
			code,
			province,
			fullName: communeFullName({ name, kind }),
			validFrom: validFrom ?? '',
			validTo: validTo ?? '',
			population: typeof population === 'number' && populationSource?.trim() ? population : null,
			isPilot,
			predecessors: predecessors?.split(' ').filter(Boolean) ?? [],
		}),
	);
	const named = units.split(' ').filter(Boolean);
	const chosen = named.length === 0 ? undefined : withSuccessors(named, all);
	const communes = all.filter(({ code }) => chosen === undefined || chosen.has(code));
	const nameOf = (code: string) => all.find((commune) => commune.code === code)?.fullName ?? `mã ${code}`;
	const history = communes
		.filter(({ predecessors }) => predecessors.length > 0)
		.map(
			({ fullName, validFrom, predecessors }) =>
				`${fullName} có từ ${validFrom === '' ? 'trước' : dayInWords(validFrom as Day)}, trước là ${predecessors.map(nameOf).join(', ')}.`,
		);
	return { communes, history };
}
