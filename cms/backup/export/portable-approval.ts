import { wordDigest } from '../../interface-words/word-digest.ts';
import { signedWordsOf } from '../../interface-words/word-facts.ts';
import { APPROVED_UPLOADS, isUploadAsApproved, uploadDigest } from '../../foundation/upload-digest.ts';

import type { ApprovedUploads } from '../../foundation/upload-digest.ts';
import type { PortableDocument } from '../portable/document-source.ts';
import type { CarriedCollection, Values } from './carried-collections.ts';

const UNAPPROVED = { state: 'waiting', approvedDigest: null } as const;

const approvedUpload = ({ collection, isVersions }: CarriedCollection, values: Values): ApprovedUploads | undefined =>
	isVersions || values.state !== 'approved' ? undefined : APPROVED_UPLOADS.find((one) => one === collection);

/**
 * The fingerprint of an approved upload holds the id of its message, which is another one elsewhere: the exported one
 * holds the message's key. Only what is as it was approved has one.
 */
export async function withPortableApproval(
	one: CarriedCollection,
	values: Values,
	document: PortableDocument,
): Promise<Values> {
	const uploads = approvedUpload(one, values);
	if (!uploads) return values;
	const isApproved = await isUploadAsApproved(uploads, document as { approvedDigest?: string | null });
	const { approvedDigest: _digest, ...rest } = values;
	return inOrder(
		isApproved ? { ...rest, approvedDigest: await uploadDigest(uploads, values) } : { ...rest, state: 'waiting' },
	);
}

/**
 * The approval of an upload as it is to be stored here: it survives where the record and the bytes of its file are what
 * was approved there.
 *
 * @param values as they came
 * @param mapped the same with the ids of this database; the file is in its place
 */
export async function carriedApproval(
	one: CarriedCollection,
	values: Values,
	mapped: Values,
): Promise<{ readonly mapped: Values; readonly isLost: boolean }> {
	if (one.collection === 'interface-words') return carriedWord(mapped);
	const uploads = approvedUpload(one, values);
	if (!uploads) return { mapped, isLost: false };
	if (values.approvedDigest !== (await uploadDigest(uploads, values)))
		return { mapped: { ...mapped, ...UNAPPROVED }, isLost: true };
	return { mapped: { ...mapped, approvedDigest: await uploadDigest(uploads, mapped) }, isLost: false };
}

/**
 * A word of the pages keeps its approval where its fingerprint bears it out. One that a listener has only confirmed goes
 * a step back where that listener has no account here: nobody could tell whether the same person approves it, too.
 */
function carriedWord(mapped: Values): { readonly mapped: Values; readonly isLost: boolean } {
	const { state, approvedDigest, listenedBy } = mapped;
	const isLost = state === 'approved' && approvedDigest !== wordDigest(signedWordsOf(mapped));
	if (isLost) return { mapped: { ...mapped, state: 'drafted', approvedDigest: null }, isLost };
	if (state !== 'listened' || (listenedBy !== null && listenedBy !== undefined)) return { mapped, isLost };
	return { mapped: { ...mapped, state: 'submitted', listenedDigest: null }, isLost };
}

const inOrder = (values: Values): Values =>
	Object.fromEntries(Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1)));
