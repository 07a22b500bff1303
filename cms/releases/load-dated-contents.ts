import { parseDay } from '#content/model/month.ts';
import { checkAgainBy } from '#content/model/public-help.ts';

import { notArchived } from '../foundation/archive-field.ts';
import { loadHotlines } from '../hotlines/load-hotlines.ts';
import { verifiedService } from '../hotlines/verification/verified-values.ts';

import type { Payload } from 'payload';
import type { DatedContent } from './due-by-date.ts';

const all = { pagination: false, depth: 0, limit: 0 } as const;

/** Everything that the site shows up to a day only: messages, checked numbers, places that help. */
export async function loadDatedContents(payload: Payload): Promise<readonly DatedContent[]> {
	const { docs: messages } = await payload.find({
		collection: 'messages',
		...all,
		joins: false,
		where: { and: [{ validUntil: { exists: true } }, notArchived] },
		select: { title: true, validUntil: true },
	});
	const { docs: services } = await payload.find({ collection: 'services', ...all });
	return [
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
}

function checkedUntil(verifiedAt: string): string | null {
	const day = parseDay(verifiedAt);
	return day ? checkAgainBy({ verifiedAt: day }) : null;
}
