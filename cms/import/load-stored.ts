import { idOf } from '../foundation/id-of.ts';
import { COLUMNS } from './columns.ts';

import type { PayloadRequest } from 'payload';
import type { ImportDrafts } from './import-draft.ts';
import type { Stored } from './plan-import.ts';

const MESSAGE_FIELDS = [
	'title',
	'role',
	'topics',
	'legalContent',
	'audiences',
	'areas',
	'loudspeaker',
	'validUntil',
	'form',
	'seasonMonths',
];
const RENDITION_FIELDS = COLUMNS.filter((column) => column.belongsTo === 'rendition').map((column) => column.name);
const RENDITION_LISTS = ['delivery', 'leftOut'];

/** What is stored of the messages and terms that a file names, as the person may see it. */
export async function loadStored({ messages, glossary }: ImportDrafts, req: PayloadRequest): Promise<Stored> {
	const asPerson = { pagination: false, depth: 0, limit: 0, overrideAccess: false, user: req.user, req } as const;
	const keys = messages.map((draft) => draft.key);
	const { docs: known } = await req.payload.find({
		collection: 'messages',
		where: { key: { in: keys } },
		...asPerson,
	});
	const { docs: renditions } = await req.payload.find({
		collection: 'renditions',
		where: { message: { in: known.map((message) => message.id) } },
		...asPerson,
	});
	const { docs: terms } = await req.payload.find({
		collection: 'glossary',
		where: { term: { in: glossary.map((draft) => draft.term) } },
		...asPerson,
	});
	const keyOf = new Map(known.map((message) => [String(message.id), message.key]));
	return {
		messages: known.map((message) => ({
			id: message.id,
			key: message.key,
			fields: {
				...picked(message, MESSAGE_FIELDS),
				sources: (message.sources ?? []).map(({ title, url }) => ({ title, ...(url ? { url } : {}) })),
			},
		})),
		renditions: renditions.map((rendition) => ({
			id: rendition.id,
			message: keyOf.get(String(idOf(rendition.message))) ?? '',
			language: rendition.language,
			fields: picked(rendition, [...RENDITION_FIELDS, ...RENDITION_LISTS]),
		})),
		glossary: terms.map(({ id, term, language, translation, isKept, note }) => ({
			id,
			term,
			language,
			translation: translation ?? '',
			isKept: isKept ?? false,
			note: note ?? '',
		})),
	};
}

const picked = (doc: object, names: readonly string[]): Readonly<Record<string, unknown>> => {
	const values = new Map<string, unknown>(Object.entries(doc));
	return Object.fromEntries(names.map((name) => [name, values.get(name)]));
};
