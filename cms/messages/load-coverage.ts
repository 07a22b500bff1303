import { languages as registry } from '#content/languages.ts';

import { notArchived } from '../foundation/archive-field.ts';
import { idOf } from '../foundation/id-of.ts';
import { coverage } from './coverage.ts';

import type { Where } from 'payload';
import type { Month } from '#content/model/month.ts';
import type { Edition, Message, Rendition } from '../payload-types.ts';
import type { Coverage } from './coverage.ts';
import type { PayloadContext } from '../foundation/payload-context.ts';

/** What the matrix is asked for. */
export interface CoverageQuestion {
	readonly month: Month;
	/** Province code; `00`: the whole country. */
	readonly area: string;
	/** Commune code; empty: the whole area. */
	readonly commune: string;
	/** Every message of the library instead of those of the month's edition. */
	readonly isWholeLibrary: boolean;
}

export interface LoadedCoverage extends Coverage {
	/** The edition whose messages are shown; null: there is none, so the whole library is. */
	readonly edition: { readonly id: string | number; readonly title: string } | null;
}

/**
 * Reads the matrix with one query each for languages, edition, messages and renditions, with the needed columns only.
 * The renditions come straight from the database adapter: the field hooks of 12,000 documents would take seconds, and
 * every signed-in person may read them.
 */
export async function loadCoverage({ payload }: PayloadContext, question: CoverageQuestion): Promise<LoadedCoverage> {
	const edition = question.isWholeLibrary ? undefined : await editionOf({ payload }, question);
	const order = (edition?.messages ?? []).map((message) => idOf<Message['id'], Message>(message));
	const ofArea: Where = question.area === '00' ? {} : { areas: { in: [question.area, '00'] } };
	const framing: Where = { and: [{ role: { in: ['opening', 'closing'] } }, ofArea, notArchived] };
	const where: Where = edition ? { or: [{ id: { in: order } }, framing] } : { and: [ofArea, notArchived] };
	const [languages, messages, renditions] = await Promise.all([
		languagesOf({ payload }, question),
		projected<Pick<Message, 'id' | 'title' | 'role' | 'sourceVersion'>>({ payload }, 'messages', {
			select: { title: true, role: true, sourceVersion: true },
			sort: 'order',
			where,
		}),
		projected<Pick<Rendition, 'id' | 'message' | 'language' | 'state' | 'sourceVersion' | 'sampleDigest'>>(
			{ payload },
			'renditions',
			{
				select: { message: true, language: true, state: true, sourceVersion: true, sampleDigest: true },
				...(edition && order.length > 0
					? { where: { message: { in: await framed({ payload }, order, framing) } } }
					: {}),
			},
		),
	]);
	return {
		edition: edition ? { id: edition.id, title: edition.title } : null,
		...coverage({
			languages,
			messages: inOrder(messages, order),
			renditions: renditions.map(({ message, sampleDigest, ...rendition }) => ({
				...rendition,
				message: idOf(message),
				isSample: Boolean(sampleDigest),
			})),
		}),
	};
}

type Framing = Pick<Message, 'id' | 'role'>;

/** The messages of an edition with the opening and the closing, which every edition has. */
async function framed(
	context: PayloadContext,
	order: readonly Message['id'][],
	where: Where,
): Promise<Message['id'][]> {
	const frame = await projected<Framing>(context, 'messages', {
		select: { role: true },
		where,
	});
	return [...order, ...frame.map(({ id }) => id)];
}

/** As they are broadcast: opening, the edition's order, closing; without an edition as the library has them. */
function inOrder<One extends Framing>(messages: readonly One[], order: readonly Message['id'][]): readonly One[] {
	const places = new Map(order.map((id, index) => [id, index]));
	const placeOf = ({ id, role }: One) =>
		role === 'opening' ? -1 : role === 'closing' ? Number.MAX_SAFE_INTEGER : (places.get(id) ?? order.length);
	return messages.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** The area's own edition of the month, else the country's. */
async function editionOf({ payload }: PayloadContext, { month, area }: CoverageQuestion): Promise<Edition | undefined> {
	const { docs } = await payload.find({
		collection: 'editions',
		where: { month: { equals: month }, area: { in: [area, '00'] } },
		limit: 2,
		depth: 0,
		select: { title: true, area: true, messages: true },
	});
	return (docs.find((edition) => edition.area === area) ?? docs[0]) as Edition | undefined;
}

/** Vietnamese and what the people of the area listen to, in the order of the registry. */
async function languagesOf(
	{ payload }: PayloadContext,
	{ area, commune }: CoverageQuestion,
): Promise<readonly { tag: string; name: string }[]> {
	const onAir = await projected<{ tag: string; isOnAir?: boolean }>({ payload }, 'languages', {
		select: { tag: true },
		where: { isOnAir: { equals: true } },
	});
	const spoken = area === '00' ? undefined : await spokenIn({ payload }, area, commune);
	const wanted = new Set(onAir.map(({ tag }) => tag).filter((tag) => !spoken || spoken.has(tag)));
	return registry
		.filter(({ tag }) => tag === 'vi' || wanted.has(tag))
		.map(({ tag, nameVi }) => ({ tag, name: nameVi }));
}

/** A commune without a list of its own speaks what its province speaks. */
async function spokenIn({ payload }: PayloadContext, area: string, commune: string): Promise<ReadonlySet<string>> {
	const inProvince = { province: { equals: area }, ...(commune === '' ? {} : { code: { equals: commune } }) };
	const [provinces, communes] = await Promise.all([
		payload.find({
			collection: 'provinces',
			where: { code: { equals: area } },
			limit: 1,
			depth: 0,
			select: { languages: true },
		}),
		payload.find({
			collection: 'communes',
			where: inProvince,
			pagination: false,
			depth: 0,
			select: { languages: true },
		}),
	]);
	const ofProvince = provinces.docs[0]?.languages ?? [];
	const own = communes.docs.flatMap(({ languages }) => languages ?? []);
	return new Set(commune !== '' && own.length > 0 ? own : [...ofProvince, ...own]);
}

/** Documents with the named columns only, past the field hooks; for context what everybody may read. */
async function projected<Doc>(
	{ payload }: PayloadContext,
	collection: 'messages' | 'renditions' | 'languages',
	{ select, where, sort }: { select: Record<string, true>; where?: Where; sort?: string },
): Promise<readonly Doc[]> {
	const { docs } = await payload.db.find({
		collection,
		pagination: false,
		limit: 0,
		select,
		...(where ? { where } : {}),
		...(sort ? { sort } : {}),
	});
	return docs as unknown as readonly Doc[];
}
