import { communeFullName } from '#content/model/commune.ts';
import { dayInWords, parseDay } from '#content/model/month.ts';

import { channelChoices, languageChoices } from '../../foundation/options.ts';
import { loadCommunes } from '../months/load-communes.ts';
import { airingsOf, loadSpotTally, newestOf } from './load-spot-checks.ts';

import type { PayloadRequest } from 'payload';
import type { Month } from '#content/model/month.ts';
import type { SpotTally } from '#content/survey/spot-check.ts';
import type { Airing, SpotResult, SpotSample } from '../../payload-types.ts';

/** A drawn airing, as it is asked about over the telephone. */
export interface SpotLine {
	readonly airing: string;
	readonly commune: string;
	readonly name: string;
	readonly phone: string;
	readonly day: string;
	readonly slot: string;
	readonly language: string;
	readonly channel: string;
	readonly minutes: number;
	readonly confidence: Airing['confidence'];
	readonly outcome: SpotResult['outcome'] | null;
	/** Answers so far. */
	readonly answers: number;
}

export interface SpotDesk {
	readonly sample: SpotSample;
	readonly lines: readonly SpotLine[];
	readonly tally: SpotTally;
}

export async function sampleOf(
	req: PayloadRequest,
	{ month, province }: { month: string; province: string },
): Promise<SpotSample | undefined> {
	const { docs } = await req.payload.find({
		collection: 'spot-samples',
		where: { key: { equals: `${month} ${province}` } },
		limit: 1,
		pagination: false,
		depth: 0,
		req,
	});
	return docs[0];
}

/** The sample of a month and province with what was answered so far; undefined: none was drawn. */
export async function spotDesk(
	req: PayloadRequest,
	{ month, province }: { month: Month; province: string },
): Promise<SpotDesk | undefined> {
	const sample = await sampleOf(req, { month, province });
	if (!sample) return undefined;
	const drawn = airingsOf(sample);
	const found = { pagination: false, depth: 0, req } as const;
	const { docs } = await req.payload.find({ collection: 'airings', where: { clientId: { in: [...drawn] } }, ...found });
	const { docs: results } = await req.payload.find({
		collection: 'spot-results',
		where: { airing: { in: [...drawn] } },
		...found,
	});
	const newest = newestOf(results);
	const communes = new Map((await loadCommunes(req.payload, { province })).map((one) => [one.code, one]));
	const airings = new Map(docs.map((airing) => [airing.clientId, airing]));
	const lines = drawn.flatMap((id): SpotLine[] => {
		const airing = airings.get(id);
		if (!airing) return [];
		const commune = communes.get(airing.commune);
		const day = parseDay(airing.day);
		return [
			{
				airing: id,
				commune: airing.commune,
				name: commune ? communeFullName(commune) : `Mã ${airing.commune}`,
				phone: commune?.contactPhone ?? '',
				day: day ? dayInWords(day) : airing.day,
				slot: airing.slot,
				language: languageChoices.find(({ value }) => value === airing.language)?.label ?? airing.language,
				channel: channelChoices.find(({ value }) => value === airing.channel)?.label ?? airing.channel,
				minutes: airing.minutes,
				confidence: airing.confidence,
				outcome: newest.get(id)?.outcome ?? null,
				answers: newest.get(id)?.sequence ?? 0,
			},
		];
	});
	return { sample, lines, tally: await loadSpotTally(req.payload, { months: [month], province }, req) };
}
