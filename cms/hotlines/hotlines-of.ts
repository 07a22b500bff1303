import { hotlineSchema } from '#content/model/hotline.ts';

import { verifiedHotline } from './verification/verified-values.ts';

import type { Hotline } from '#content/model/hotline.ts';
import type { Hotline as StoredHotline } from '../payload-types.ts';
import type { VerifiedHotline } from './verification/verified-values.ts';

/**
 * The numbers as everything that speaks, prints or links them knows them: what a second person has verified, whatever
 * has been typed since. A number that nobody has verified is listed as such, so that a text which names it is told why
 * it waits.
 */
export function hotlinesOf(records: readonly StoredHotline[]): readonly Hotline[] {
	const verified = records.flatMap((record) => {
		const values = verifiedHotline(record);
		return values && !values.isArchived ? [{ record, values }] : [];
	});
	const known = new Set(verified.map(({ values }) => values.number));
	const typed = records.filter(
		(record) => !verifiedHotline(record) && record.isArchived !== true && !known.has(record.number),
	);
	return [
		...verified.map(({ record, values }) =>
			hotlineSchema.parse({
				...about(values),
				verifiedAt: record.verifiedAt,
				verifiedBy: record.verifiedBy || null,
				verifyBy: record.verifyBy || null,
			}),
		),
		...typed.map((record) =>
			hotlineSchema.parse({ ...about(record), verifiedAt: null, verifiedBy: null, verifyBy: null }),
		),
	].toSorted((one, other) => one.number.localeCompare(other.number, 'en') || areaOf(one).localeCompare(areaOf(other)));
}

/** A number of the whole country stands before the same one of a province. */
const areaOf = ({ province }: Hotline): string => province ?? '00';

const about = ({ number, label, area, hours, cost, areCallsRecorded }: Omit<VerifiedHotline, 'isArchived'>) => ({
	number,
	label,
	province: area === '00' ? null : area,
	hours,
	cost,
	areCallsRecorded: areCallsRecorded ?? false,
});
