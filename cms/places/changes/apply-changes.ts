import { commitTransaction, initTransaction, killTransaction } from 'payload';

import { changeInWords, endingCodes } from '#content/model/commune-change.ts';
import { communeFullName } from '#content/model/commune.ts';

import type { PayloadRequest } from 'payload';
import type { CommuneChange, KnownCommune } from '#content/model/commune-change.ts';
import type { Commune } from '../../payload-types.ts';

/** Changes the list of communes as a law does: what ends keeps its rows and its dates, what is new knows what it was. */
export async function applyChanges(req: PayloadRequest, changes: readonly CommuneChange[]): Promise<void> {
	const isOwner = await initTransaction(req);
	try {
		const codes = [...new Set(changes.flatMap(({ oldCodes }) => oldCodes))];
		const { docs } = await req.payload.find({
			collection: 'communes',
			where: { code: { in: codes } },
			pagination: false,
			depth: 0,
			req,
		});
		const before = new Map(docs.map((commune) => [commune.code, commune]));
		for (const change of changes) await makeUnit(req, change, before);
		for (const [code, day] of endingCodes(changes)) {
			const ending = before.get(code);
			if (ending)
				await req.payload.update({ collection: 'communes', id: ending.id, data: { validTo: day }, depth: 0, req });
		}
		for (const change of changes) await keepHistory(req, change, before);
		if (isOwner) await commitTransaction(req);
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
}

async function makeUnit(
	req: PayloadRequest,
	{ kind, oldCodes, newCode, name, communeKind, province, day }: CommuneChange,
	before: ReadonlyMap<string, Commune>,
): Promise<void> {
	const olds = oldCodes.flatMap((code) => before.get(code) ?? []);
	const goesOn = before.get(newCode);
	const predecessors = [
		...new Set([...(goesOn?.predecessors?.split(' ') ?? []), ...oldCodes.filter((code) => code !== newCode)]),
	].filter(Boolean);
	const data = {
		name,
		kind: communeKind,
		province: province as Commune['province'],
		predecessors: predecessors.join(' '),
		languages: languagesOf(olds),
		flags: [...new Set(olds.flatMap(({ flags }) => flags ?? []))],
		// people of a new unit are counted anew; nobody knows how clusters and people of a split unit were shared out
		...(kind === 'rename' && !goesOn && olds[0] ? carriedOver(olds[0]) : {}),
		...(kind === 'rename' ? {} : { population: null, populationSource: '', populationAsOf: '' }),
		// how many of them still work is counted anew; one of the old offices answers the telephone still
		...(kind === 'merge'
			? {
					clustersInstalled: clustersOf(olds),
					clustersWorking: null,
					contactPhone: [goesOn, ...olds].find((old) => old?.contactPhone)?.contactPhone ?? '',
				}
			: {}),
		...(kind === 'split' ? { clustersInstalled: null, clustersWorking: null } : {}),
	};
	if (goesOn) {
		await req.payload.update({ collection: 'communes', id: goesOn.id, data, depth: 0, req });
		return;
	}
	await req.payload.create({
		collection: 'communes',
		data: { code: newCode, keyVersion: 1, validFrom: day, ...data },
		depth: 0,
		req,
	});
}

/** What a unit keeps that is renamed under another code: it is the same place. */
const carriedOver = ({
	clustersInstalled,
	clustersWorking,
	contactPhone,
	population,
	populationSource,
	populationAsOf,
	marketKind,
	marketWeekday,
	marketAnimal,
	marketIsTwice,
	marketEvery,
	marketFrom,
}: Commune): Partial<Commune> => ({
	clustersInstalled: clustersInstalled ?? null,
	clustersWorking: clustersWorking ?? null,
	contactPhone: contactPhone ?? '',
	population: population ?? null,
	populationSource: populationSource ?? '',
	populationAsOf: populationAsOf ?? '',
	marketKind: marketKind ?? null,
	marketWeekday: marketWeekday ?? null,
	marketAnimal: marketAnimal ?? null,
	marketIsTwice: marketIsTwice ?? null,
	marketEvery: marketEvery ?? null,
	marketFrom: marketFrom ?? '',
});

/** Of all together; none, which means those of the province, as soon as one of them has no list of its own. */
function languagesOf(olds: readonly Commune[]): NonNullable<Commune['languages']> {
	const lists = olds.map(({ languages }) => languages ?? []);
	return lists.some((list) => list.length === 0) ? [] : [...new Set(lists.flat())];
}

/** Of all together; null as soon as one of them is not known. */
function clustersOf(olds: readonly Commune[]): number | null {
	const counts = olds.map(({ clustersInstalled }) => clustersInstalled ?? null);
	return counts.some((count) => count === null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

async function keepHistory(
	req: PayloadRequest,
	change: CommuneChange,
	before: ReadonlyMap<string, Commune>,
): Promise<void> {
	const known = new Map([...before].map(([code, commune]): [string, KnownCommune] => [code, knownOf(commune)]));
	await req.payload.create({
		collection: 'commune-changes',
		data: {
			subject: changeInWords(change, known),
			day: change.day,
			kind: change.kind,
			oldCodes: change.oldCodes.join(' '),
			newCodes: change.newCode,
			oldNames: change.oldCodes
				.flatMap((code) => before.get(code) ?? [])
				.map(communeFullName)
				.join(', '),
			newNames: communeFullName({ name: change.name, kind: change.communeKind }),
			legalBasis: change.legalBasis,
			byName: req.user?.fullName || req.user?.email || '',
			at: new Date().toISOString(),
		},
		depth: 0,
		req,
	});
}

export const knownOf = ({ code, name, kind, province, validTo }: Commune): KnownCommune => ({
	code,
	name,
	kind,
	province,
	validTo: validTo ?? '',
});
