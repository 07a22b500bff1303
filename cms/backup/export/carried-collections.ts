import { basename } from 'node:path';

import type { CollectionSlug } from 'payload';

/** A document in the exported form: relations are business keys, accounts are names. */
export type Values = Readonly<Record<string, unknown>>;

/** Folders of DATA_DIR whose files go along. */
export const CARRIED_FOLDERS = ['recordings', 'materials', 'spoken-names', 'local-sounds', 'evidence'] as const;
type FileFolder = (typeof CARRIED_FOLDERS)[number];

export interface CarriedCollection {
	readonly collection: CollectionSlug;
	/** Earlier versions of the same collection instead of its documents. */
	readonly isVersions?: true;
	/** The business key: the same in every installation that has the document. */
	readonly keyOf: (values: Values) => string;
	/** Is it of this province by itself? What belongs to another document goes with that one (`parent`). */
	readonly isOf: (values: Values, province: string) => boolean;
	/** Field with the document that it belongs to, and where that one is. */
	readonly parent?: { readonly field: string; readonly collection: CollectionSlug };
	/** Folder of DATA_DIR with its files. */
	readonly folder?: FileFolder;
	/** Names in `folder`; absent: an upload and what was made of it in other sizes. */
	readonly filesOf?: (values: Values) => readonly string[];
	/** How the audit trail calls it. */
	readonly auditName?: (values: Values) => string;
	/** What belongs to accounts, machines and work of this installation. */
	readonly notCarried?: readonly string[];
	/** What each installation works out of the rest by itself, so that it is no difference. */
	readonly derived?: readonly string[];
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const joined =
	(...fields: readonly string[]) =>
	(values: Values): string =>
		fields.map((field) => text(values[field])).join('/');
const isIn =
	(field: string) =>
	(values: Values, province: string): boolean =>
		values[field] === province;
const holds =
	(field: string) =>
	(values: Values, province: string): boolean =>
		Array.isArray(values[field]) && values[field].includes(province);
const never = () => false;

/** What is only of a form (see foundation/stale-save-check.ts). */
const OF_FORMS = ['baseUpdatedAt', 'savedBy'];
const ofArea = isIn('area');
const ofProvince = isIn('province');

/** What an export holds, parents before what belongs to them; what stays behind is in `not-carried.ts`. */
export const CARRIED: readonly CarriedCollection[] = [
	{ collection: 'languages', keyOf: joined('tag'), isOf: never, auditName: joined('tag') },
	{
		collection: 'interface-words',
		keyOf: joined('word', 'language'),
		// the whole country shares them
		isOf: never,
		auditName: ({ word, language }) => `${text(word)} (${text(language)})`,
	},
	{ collection: 'provinces', keyOf: joined('code'), isOf: isIn('code'), auditName: joined('code') },
	{
		collection: 'communes',
		keyOf: joined('code'),
		isOf: ofProvince,
		auditName: joined('code'),
		// short cards of before hang on a secret of the old installation
		notCarried: ['legacyKeyVersion'],
	},
	{
		collection: 'commune-changes',
		keyOf: joined('day', 'kind', 'oldCodes', 'newCodes'),
		isOf: never,
		auditName: joined('subject'),
	},
	{ collection: 'hotlines', keyOf: joined('number', 'area'), isOf: ofArea },
	{ collection: 'services', keyOf: joined('area', 'kind', 'commune', 'name'), isOf: ofArea, auditName: joined('name') },
	{
		collection: 'glossary',
		keyOf: joined('language', 'term'),
		isOf: ofArea,
		auditName: ({ term, language }) => `${text(term)} (${text(language)})`,
	},
	{ collection: 'messages', keyOf: joined('key'), isOf: holds('areas'), auditName: joined('key') },
	{
		collection: 'renditions',
		keyOf: joined('message', 'language'),
		isOf: never,
		parent: { field: 'message', collection: 'messages' },
		auditName: ({ title, language }) => `${text(title)} (${text(language)})`,
		notCarried: ['assignedTo', 'dueDay'],
	},
	{
		collection: 'recordings',
		keyOf: joined('filename'),
		isOf: never,
		parent: { field: 'rendition', collection: 'renditions' },
		folder: 'recordings',
		auditName: ({ name, filename }) => text(name ?? filename),
	},
	{
		collection: 'rendition-moves',
		keyOf: joined('rendition', 'at', 'from', 'to'),
		isOf: never,
		parent: { field: 'rendition', collection: 'renditions' },
	},
	{
		collection: 'materials',
		keyOf: joined('filename'),
		isOf: ofArea,
		folder: 'materials',
		auditName: joined('title'),
	},
	{ collection: 'spoken-names', keyOf: joined('filename'), isOf: ofArea, folder: 'spoken-names' },
	{
		collection: 'local-sounds',
		keyOf: joined('filename'),
		isOf: ofArea,
		folder: 'local-sounds',
		auditName: joined('title'),
		// who heard it has an account here only: it is heard again where it goes
		notCarried: ['heardBy', 'heardDigest'],
	},
	{ collection: 'campaigns', keyOf: joined('key'), isOf: ofArea, auditName: joined('key') },
	{
		collection: 'editions',
		keyOf: joined('month', 'area'),
		isOf: ofArea,
		auditName: ({ month, area }) => `${text(month)} ${text(area)}`,
		// an appointment is a job, and audio is made anew
		notCarried: ['publishAt', 'problem'],
	},
	{ collection: 'plans', keyOf: joined('area', 'title'), isOf: ofArea, auditName: joined('title') },
	{
		collection: 'targets',
		keyOf: joined('plan', 'area', 'period', 'indicator', 'text'),
		isOf: ofArea,
		auditName: joined('text'),
	},
	{
		collection: 'airings',
		keyOf: joined('clientId'),
		isOf: ofProvince,
		derived: ['root', 'reasons', 'letters', 'isEffective', 'isCounted', 'isWaiting'],
	},
	{
		collection: 'airing-photos',
		keyOf: joined('clientId'),
		isOf: ofProvince,
		folder: 'evidence',
		filesOf: ({ clientId, deletedOn }) => (text(deletedOn) === '' ? [`${text(clientId)}.jpg`] : []),
		auditName: ({ commune, clientId }) => `${text(commune)} ${text(clientId)}`,
		// whether airings that it shows are still to come
		derived: ['isAwaiting'],
	},
	{ collection: 'airing-decisions', keyOf: joined('airing', 'at'), isOf: ofProvince },
	{
		collection: 'activities',
		keyOf: (values) => text(values.clientId) || joined('createdAt', 'kind', 'day', 'province', 'commune')(values),
		isOf: ofProvince,
		auditName: ({ kind, day, commune, province }) => `${text(kind)} ${text(day)} ${text(commune) || text(province)}`,
	},
	{
		collection: 'month-entries',
		keyOf: joined('month', 'province', 'commune', 'kind', 'at'),
		isOf: ofProvince,
		auditName: joined('subject'),
	},
	{ collection: 'closed-months', keyOf: joined('key'), isOf: ofProvince, auditName: joined('key') },
	{ collection: 'reopened-months', keyOf: joined('key'), isOf: ofProvince, auditName: joined('key') },
	{ collection: 'spot-samples', keyOf: joined('key'), isOf: ofProvince },
	{ collection: 'spot-results', keyOf: joined('key'), isOf: ofProvince },
	{
		collection: 'surveys',
		keyOf: joined('province', 'round', 'createdAt'),
		isOf: ofProvince,
		auditName: joined('title'),
		// codes of interviewers hang on a secret of the old installation
		notCarried: ['phoneMark', 'earlierPhoneMarks', 'phoneIsOpen'],
	},
	{ collection: 'survey-answers', keyOf: joined('key'), isOf: ofProvince },
	{ collection: 'survey-results', keyOf: joined('survey'), isOf: ofProvince },
	{ collection: 'reach-daily', keyOf: joined('day', 'kind', 'language', 'subject', 'province'), isOf: ofProvince },
	...(['messages', 'renditions', 'editions'] as const).map((collection): CarriedCollection => ({
		collection,
		isVersions: true,
		keyOf: joined('parent', 'createdAt'),
		isOf: never,
		parent: { field: 'parent', collection },
	})),
	{ collection: 'audit', keyOf: joined('at', 'who', 'action', 'subject', 'document'), isOf: never },
];

/** Of these the documents name others that have to come along, though they are not the province's own. */
export const REFERENCES: readonly {
	readonly collection: CollectionSlug;
	readonly field: string;
	readonly to: CollectionSlug;
}[] = [
	{ collection: 'editions', field: 'messages', to: 'messages' },
	{ collection: 'campaigns', field: 'messages', to: 'messages' },
	{ collection: 'materials', field: 'message', to: 'messages' },
	{ collection: 'targets', field: 'plan', to: 'plans' },
];

export const isLeftOut = (one: CarriedCollection, field: string): boolean =>
	OF_FORMS.includes(field) || (one.notCarried ?? []).includes(field);

/** As files of an export are called. */
export const nameOf = ({ collection, isVersions }: CarriedCollection): string =>
	isVersions ? `${collection}.versions` : collection;

/** Files of a document, below DATA_DIR. */
export const filesOf = (one: CarriedCollection, values: Values): readonly string[] =>
	one.folder === undefined ? [] : (one.filesOf ?? uploadsOf)(values).map((name) => `${one.folder}/${basename(name)}`);

function uploadsOf({ filename, sizes }: Values): readonly string[] {
	const others = typeof sizes === 'object' && sizes !== null ? Object.values(sizes as Values) : [];
	return [filename, ...others.map((size) => (size as Values | null)?.filename)].flatMap((name) =>
		typeof name === 'string' ? [name] : [],
	);
}
