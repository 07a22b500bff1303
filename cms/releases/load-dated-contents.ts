import { communeFullName } from '#content/model/commune.ts';
import { dayAt, parseDay } from '#content/model/month.ts';
import { checkAgainBy } from '#content/model/public-help.ts';

import { notArchived } from '../foundation/archive-field.ts';
import { loadHotlines } from '../hotlines/load-hotlines.ts';
import { verifiedService } from '../hotlines/verification/verified-values.ts';

import type { Payload } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { DatedContent } from './due-by-date.ts';

const all = { pagination: false, depth: 0, limit: 0 } as const;

/**
 * Everything that the site shows up to a day only, or from a day on: messages, checked numbers, places that help, communes.
 *
 * @param since of communes, those alone that come or go after this day
 */
export async function loadDatedContents(payload: Payload, since: Day): Promise<readonly DatedContent[]> {
	const { docs: messages } = await payload.find({
		collection: 'messages',
		...all,
		joins: false,
		where: { and: [{ validUntil: { exists: true } }, notArchived] },
		select: { title: true, validUntil: true },
	});
	const { docs: services } = await payload.find({ collection: 'services', ...all });
	const dated = [
		...messages.map(({ title, validUntil }) => ({ name: `Thông điệp "${title}"`, lastDay: validUntil })),
		...(await loadHotlines({ payload })).map(({ number, verifyBy }) => ({ name: `Số ${number}`, lastDay: verifyBy })),
		...services.map((stored) => ({
			name: `"${stored.name}"`,
			lastDay: verifiedService(stored) && stored.verifiedAt ? checkedUntil(stored.verifiedAt) : null,
		})),
	].flatMap(({ name, lastDay }) => {
		// what the admin has emptied is stored as empty text
		const day = parseDay(lastDay ?? '');
		return day ? [{ name, lastDay: day }] : [];
	});
	return [...dated, ...(await changesOfCommunes(payload, since))];
}

async function changesOfCommunes(payload: Payload, since: Day): Promise<readonly DatedContent[]> {
	const { docs } = await payload.find({
		collection: 'communes',
		...all,
		where: { or: [{ validFrom: { greater_than: since } }, { validTo: { greater_than: since } }] },
		select: { name: true, kind: true, validFrom: true, validTo: true },
	});
	return docs.flatMap((commune) => {
		const turns = [
			{ first: parseDay(commune.validTo ?? ''), words: ['hết hiệu lực', 'còn hiệu lực'] },
			{ first: parseDay(commune.validFrom ?? ''), words: ['có hiệu lực', 'chưa có hiệu lực'] },
		] as const;
		return turns.flatMap(({ first, words }) =>
			first ? [{ name: communeFullName(commune), lastDay: dayBefore(first), words }] : [],
		);
	});
}

const dayBefore = (day: Day): Day => dayAt(new Date(Date.parse(day) - 86_400_000));

function checkedUntil(verifiedAt: string): string | null {
	const day = parseDay(verifiedAt);
	return day ? checkAgainBy({ verifiedAt: day }) : null;
}
