import { withAccountOfPrint } from '../../places/printed-cards.ts';

import type { DocumentId } from './document-source.ts';
import type { IdMap } from './document-ids.ts';

type Values = Record<string, unknown>;

/** An id of no account today stays as it is: it names a person of the past, and stands for nobody else. */
const mapped = (map: IdMap, collection: string, id: DocumentId): DocumentId => map.of(collection, id) ?? id;

const people = (map: IdMap, stored: unknown): unknown =>
	Array.isArray(stored)
		? stored.map((id) => (typeof id === 'string' || typeof id === 'number' ? mapped(map, 'users', id) : id))
		: stored;

/** Text holds ids of SQLite as digits. */
const idIn = (text: string): DocumentId => (/^\d{1,15}$/.test(text) ? Number(text) : text);
const mappedText = (map: IdMap, collection: string, text: string): string =>
	String(mapped(map, collection, idIn(text)));

const LINK = /(\/admin\/collections\/([a-z-]+)\/)([0-9a-f]{24}|\d{1,15})(?![0-9a-z])/g;
const links = (map: IdMap, text: string): string =>
	text.replace(
		LINK,
		(_all, before: string, collection: string, id: string) => before + mappedText(map, collection, id),
	);

/** Links in each text of a value, however deep. */
function linksWithin(map: IdMap, value: unknown): unknown {
	if (typeof value === 'string') return links(map, value);
	if (Array.isArray(value)) return value.map((inner) => linksWithin(map, inner));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, linksWithin(map, inner)]));
}

const WORK = /^(render-|appointment-|mail-reset-|mail-invitation-)(.+)$/;
/** Concurrency keys of jobs (`render-5`) and the lines of their progress. */
const workKey = (map: IdMap, key: unknown): unknown =>
	typeof key === 'string'
		? key.replace(
				WORK,
				(_all, kind: string, id: string) => kind + mappedText(map, kind.startsWith('mail-') ? 'users' : 'editions', id),
			)
		: key;

const COLLECTION_OF_INPUT: Readonly<Record<string, string>> = { edition: 'editions', user: 'users' };

function jobInput(map: IdMap, input: unknown): unknown {
	if (typeof input !== 'object' || input === null) return input;
	return Object.fromEntries(
		Object.entries(input).map(([name, value]) => {
			const collection = COLLECTION_OF_INPUT[name];
			if (collection !== undefined && typeof value === 'string') return [name, mappedText(map, collection, value)];
			return [name, linksWithin(map, value)];
		}),
	);
}

const changers = (values: Values, map: IdMap): Values => ({
	...values,
	...('changedBy' in values ? { changedBy: people(map, values.changedBy) } : {}),
	...('wordsBy' in values ? { wordsBy: people(map, values.wordsBy) } : {}),
});
const accountsOf =
	(...fields: readonly string[]) =>
	(values: Values, map: IdMap): Values => ({
		...values,
		...Object.fromEntries(
			fields.flatMap((field) => {
				const id = values[field];
				return typeof id === 'string' && id !== '' ? [[field, mappedText(map, 'users', id)]] : [];
			}),
		),
	});
const assignedTo = accountsOf('assignedTo');
const spacedChangers = (values: Values, map: IdMap): Values =>
	typeof values.changedBy === 'string'
		? {
				...values,
				changedBy: values.changedBy
					.split(' ')
					.map((id) => (id === '' ? id : mappedText(map, 'users', id)))
					.join(' '),
			}
		: values;

/** Fields that are no relations and hold ids all the same, by collection. */
const RULES: Readonly<Record<string, (values: Values, map: IdMap) => Values>> = {
	renditions: (values, map) => assignedTo(changers(values, map), map),
	users: accountsOf('openedBy'),
	comments: accountsOf('to', 'author'),
	recordings: changers,
	materials: changers,
	'spoken-names': changers,
	'local-sounds': changers,
	'interface-words': changers,
	hotlines: spacedChangers,
	services: spacedChangers,
	// one mail for a person and a period
	'report-mails': (values, map) =>
		typeof values.key === 'string'
			? { ...values, key: values.key.replace(/^[^ ]+(?= )/, (id) => mappedText(map, 'users', id)) }
			: values,
	// a file of Kobo that comes again must find the people it brought before
	'survey-answers': (values, map) =>
		typeof values.key === 'string'
			? { ...values, key: values.key.replace(/^[^ ]+(?= )/, (id) => mappedText(map, 'surveys', id)) }
			: values,
	// what a person has got to hear (foundation/given-sounds.ts)
	'payload-kv': (values, map) =>
		typeof values.key === 'string'
			? {
					...values,
					key: values.key.replace(
						/^(listening:)([^:]+)/,
						(_all, before: string, id: string) => before + mappedText(map, 'users', id),
					),
				}
			: values,
	audit: (values, map) =>
		values.action === 'print' && typeof values.fields === 'string'
			? { ...values, fields: withAccountOfPrint(values.fields, (id) => mappedText(map, 'users', id)) }
			: values,
	releases: (values, map) => ({ ...values, held: linksWithin(map, values.held) }),
	'work-progress': (values, map) => ({ ...values, work: workKey(map, values.work) }),
	'payload-jobs': (values, map) => ({
		...values,
		input: jobInput(map, values.input),
		concurrencyKey: workKey(map, values.concurrencyKey),
		...(Array.isArray(values.log)
			? { log: values.log.map((entry: Values) => ({ ...entry, input: jobInput(map, entry.input) })) }
			: {}),
	}),
};

/** The same document with the target's ids where text or JSON holds ids. */
export function withTextIds(collection: string, values: Values, map: IdMap): Values {
	return RULES[collection]?.(values, map) ?? values;
}
