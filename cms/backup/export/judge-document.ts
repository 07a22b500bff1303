import { differingFields, exportedValues } from './exported-values.ts';
import { withPortableApproval } from './portable-approval.ts';

import type { Payload, PayloadRequest } from 'payload';
import type { DocumentId, PortableDocument } from '../portable/document-source.ts';
import type { BusinessKeys } from './business-keys.ts';
import type { CarriedCollection, Values } from './carried-collections.ts';

/** What is done with a document that is here already and is another one. */
export type Verdict =
	| { readonly kind: 'keep'; readonly fields: readonly string[] }
	| { readonly kind: 'replace'; readonly id: DocumentId }
	/** The same, but for an approval that did not hold here. */
	| { readonly kind: 'unsigned' };

/** Every installation begins with the same registry: nobody has made it, so what a province knows better goes in. */
const REGISTRY: ReadonlySet<string> = new Set(['provinces', 'communes', 'languages']);

/** What a rendition or an upload loses when its approval does not hold here. */
const SIGNATURES: ReadonlySet<string> = new Set([
	'state',
	'approvedAt',
	'approvedDigest',
	'listenerName',
	'listenedDigest',
	'signedVoice',
	'sampleDigest',
]);
/** Relations to accounts, which are names in an export and nobody here. */
const ACCOUNTS = [
	'textBy',
	'backTranslationBy',
	'listenedBy',
	'approvedBy',
	'uploadedBy',
	'writtenBy',
	'reviewedBy',
	'by',
	'account',
];
const NOT_COMPARED = ['createdAt', 'updatedAt', ...ACCOUNTS];

/** What two installations can have in common: not when it was written, by which account, and what follows from the rest. */
export function comparable(one: Pick<CarriedCollection, 'derived'>, values: Values): Values {
	const ignored = [...NOT_COMPARED, ...(one.derived ?? [])];
	return Object.fromEntries(
		Object.entries(values)
			.filter(([name]) => !ignored.includes(name))
			.map(([name, value]) => [
				name,
				name === 'version' && typeof value === 'object' && value !== null ? comparable(one, value as Values) : value,
			]),
	);
}

export async function judgeDocument(
	payload: Payload,
	one: CarriedCollection,
	{
		id,
		data,
		keys,
		replaces,
		isUntouched,
		req,
	}: {
		readonly id: DocumentId;
		readonly data: Values;
		readonly keys: BusinessKeys;
		readonly replaces: boolean;
		readonly isUntouched: boolean;
		readonly req: PayloadRequest;
	},
): Promise<Verdict> {
	if (one.isVersions) return { kind: 'unsigned' };
	if (replaces || (isUntouched && REGISTRY.has(one.collection))) return { kind: 'replace', id };
	const here = comparable(one, await valuesHere(payload, one, { id, keys, req }));
	const fields = differingFields(here, comparable(one, data));
	const isUnsigned = here.state !== 'approved' && fields.every((field) => SIGNATURES.has(field));
	return isUnsigned ? { kind: 'unsigned' } : { kind: 'keep', fields };
}

async function valuesHere(
	payload: Payload,
	one: CarriedCollection,
	{ id, keys, req }: { id: DocumentId; keys: BusinessKeys; req: PayloadRequest },
): Promise<Values> {
	const document = await payload.db.findOne<PortableDocument & { readonly id: DocumentId }>({
		collection: one.collection,
		where: { id: { equals: id } },
		joins: false as never,
		req,
	});
	const values = document ? exportedValues(payload, one, { document, map: keys }) : undefined;
	return document && values ? withPortableApproval(one, values, document) : {};
}
