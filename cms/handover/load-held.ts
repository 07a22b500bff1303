import { dayAt, dayInWords } from '#content/model/month.ts';
import { EDITION_STATE_NAMES } from '#content/model/edition.ts';
import { STATE_NAMES } from '#content/model/decide-transition.ts';
import { communeFullName } from '#content/model/commune.ts';
import { languageByTag } from '#content/languages.ts';

import { areaName } from '../places/area-name.ts';
import { notEndedOn } from '../places/in-force-on.ts';
import { openComments } from '../start-page/open-comments.ts';
import { dueInWords } from '../start-page/assigned.ts';
import { openRenditions } from '../start-page/open-renditions.ts';
import { accountOfPrint, communesOfPrints, isPrintOf, isStillValid } from '../places/printed-cards.ts';

import type { PayloadRequest, Where } from 'payload';
import type { Commune, User } from '../payload-types.ts';

/** What somebody has in hand who leaves the post. */
export interface Held {
	/** Texts given to the person that are not finished, one line each. */
	readonly texts: readonly string[];
	/** Questions to the person that nobody has called done. */
	readonly questions: readonly string[];
	/** Bulletins of the own area that are being prepared; empty for whoever prepares none. */
	readonly bulletins: readonly string[];
	/**
	 * Communes whose cards the person has printed, and that nobody has given a new key since: whoever holds a valid card can
	 * declare for the commune.
	 */
	readonly cards: readonly Pick<Commune, 'id' | 'code' | 'name' | 'kind' | 'keyVersion'>[];
}

const all = { pagination: false, depth: 0 } as const;

/** Reads it from the records; nothing of it is stored. */
export async function loadHeld(req: PayloadRequest, person: User, now: Date): Promise<Held> {
	const { payload } = req;
	const today = dayAt(now);
	const renditions = await openRenditions(payload, { assignedTo: { equals: String(person.id) } });
	const comments = await openComments(payload, String(person.id));
	return {
		texts: renditions.map(({ title, messageTitle, language, state, dueDay }) =>
			[
				`${messageTitle}${messageTitle === title ? '' : ` (${title})`}`,
				languageByTag(language)?.nameVi ?? language,
				STATE_NAMES[state].toLocaleLowerCase('vi'),
				dueInWords(dueDay, today),
			]
				.filter(Boolean)
				.join(', '),
		),
		questions: comments.map(({ from, about, text, since }) => `${from}, ${dayInWords(since)}, về "${about}": ${text}`),
		bulletins: await bulletinsOf(req, person),
		cards: await cardsOf(req, person),
	};
}

async function bulletinsOf({ payload }: PayloadRequest, { roles, province }: User): Promise<readonly string[]> {
	if (!roles.includes('officer')) return [];
	const { docs } = await payload.find({
		collection: 'editions',
		...all,
		sort: 'month',
		where: {
			and: [
				{ state: { in: ['planning', 'locked', 'rendered'] } },
				{ isArchived: { not_equals: true } },
				...(province ? [{ area: { equals: province } }] : []),
			],
		},
		select: { title: true, area: true, state: true },
	});
	return docs.map(
		({ title, area, state }) => `${title}, ${areaName(area)}, ${EDITION_STATE_NAMES[state].toLocaleLowerCase('vi')}`,
	);
}

async function cardsOf({ payload }: PayloadRequest, { id, email }: User): Promise<Held['cards']> {
	const { docs: lines } = await payload.find({
		collection: 'audit',
		...all,
		where: {
			action: { equals: 'print' },
			subject: { equals: 'communes' },
			// an account that came after an import is known by its address
			or: [{ who: { equals: email } }, { fields: { in: [accountOfPrint(id), accountOfPrint(email)] } }],
		},
		select: { at: true, who: true, document: true, fields: true },
	});
	const prints = communesOfPrints(lines.filter((line) => isPrintOf(line, { id, email })));
	const [codes, provinces] = [[...prints.codes.keys()], [...prints.provinces.keys()]];
	if (codes.length === 0 && provinces.length === 0) return [];
	const printed: Where = { or: [{ code: { in: codes } }, { province: { in: provinces } }] };
	const { docs } = await payload.find({
		collection: 'communes',
		...all,
		sort: 'name',
		where: { and: [notEndedOn(dayAt(new Date())), printed] },
		select: { code: true, name: true, kind: true, keyVersion: true, province: true, createdAt: true },
	});
	const { docs: changes } = await payload.find({
		collection: 'audit',
		...all,
		where: {
			action: { equals: 'update' },
			subject: { equals: 'communes' },
			document: { in: docs.map(({ code }) => code) },
			fields: { contains: 'keyVersion' },
		},
		select: { at: true, document: true, fields: true },
	});
	return docs.filter((commune) => isStillValid(commune, prints, changes));
}

/** `Xã Dào San`, as papers have it. */
export const cardNames = (cards: Held['cards']): readonly string[] => cards.map(communeFullName);
