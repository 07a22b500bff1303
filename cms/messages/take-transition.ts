import { APIError } from 'payload';

import { decideTransition, effectOf } from '#content/model/decide-transition.ts';
import { isSigned } from '#content/model/signed-state.ts';

import { loadFacts, moverOf, nameOf } from './rendition-facts.ts';
import { asSystem } from '../foundation/as-system.ts';
import { isNewText } from './text-version.ts';
import { idOf } from '../foundation/id-of.ts';
import { writeTransitions } from './write-transitions.ts';
import { isBypassed } from '../foundation/bypass.ts';
import { hearableSeconds, noteSigned } from '../foundation/given-sounds.ts';

import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload';
import type { Heard } from '#content/model/rendition-transitions.ts';
import type { Rendition } from '../payload-types.ts';

/** Fields of a save that only say how to move; they are not stored. */
type Saved = Partial<Rendition> & {
	transitionNote?: string | null;
	keepsMeaning?: boolean | null;
	heardDigest?: string | null;
	heardSeconds?: number | null;
};

/** What the person's player has played before this step. */
const heardIn = ({ heardDigest, heardSeconds }: Saved): Heard | null =>
	typeof heardDigest === 'string' && typeof heardSeconds === 'number'
		? { digest: heardDigest, seconds: heardSeconds }
		: null;

/**
 * Another state is a step of the table of moves (`content/model/rendition-transitions.ts`), whoever asks and on whatever path:
 * REST, admin, Local API for a user. New words have moved the rendition to its beginning before.
 */
export const takeTransition: CollectionBeforeChangeHook<Rendition> = async ({
	data,
	originalDoc,
	operation,
	req,
	context,
}) => {
	if (isBypassed(context, 'review') || isBypassed(context, 'transition') || operation !== 'update' || !originalDoc)
		return data;
	if (isNewText(originalDoc, data)) return data;
	// an older version brings words back, not its signatures
	if (req.context.isRestoringVersion) return { ...data, ...signaturesOf(originalDoc) };
	if (data.state === undefined || data.state === originalDoc.state || !req.user) return data;
	const { transitionNote, keepsMeaning } = data as Saved;
	const { facts, sourceVersion } = await loadFacts(req, { ...originalDoc, ...data, state: originalDoc.state });
	const mover = moverOf(req);
	const note = transitionNote?.trim() ?? '';
	const heard = heardIn(data);
	const decided = decideTransition(facts, mover, {
		to: data.state,
		keeps: keepsMeaning === true,
		note,
		heard,
		...(heard ? { hearableSeconds: await hearableSeconds(req, { person: req.user.id, voice: heard.digest }) } : {}),
	});
	if (decided.to === undefined) throw new APIError(decided.refusal, 403, undefined, true);
	return {
		...data,
		...(effectOf(decided, { facts, mover, moverName: nameOf(req), note, now: new Date(), sourceVersion }) as object),
	};
};

const signaturesOf = ({ state, approvedDigest, listenedDigest, sampleDigest, wordsBy, changedBy }: Rendition) => ({
	state,
	approvedDigest: approvedDigest ?? null,
	listenedDigest: listenedDigest ?? null,
	sampleDigest: sampleDigest ?? null,
	wordsBy: wordsBy ?? [],
	changedBy: changedBy ?? [],
});

/** After: the step goes into the rendition's history; where the meaning stays, what was made of it stays too. */
export const recordTransition: CollectionAfterChangeHook<Rendition> = async ({
	doc,
	previousDoc,
	operation,
	data,
	req,
	context,
}) => {
	if (
		isBypassed(context, 'review') ||
		isBypassed(context, 'transition') ||
		operation !== 'update' ||
		doc.state === previousDoc.state
	)
		return doc;
	const { transitionNote, keepsMeaning } = data as Saved;
	const isKept = keepsMeaning === true && doc.textVersion === previousDoc.textVersion;
	const heard = heardIn(data);
	const isStandIn = doc.state === 'listened' && doc.isSmallLanguage === true;
	const note = doc.textVersion === previousDoc.textVersion ? (transitionNote?.trim() ?? '') : 'Lời đã đổi';
	await writeTransitions(req, [
		{
			rendition: doc,
			from: previousDoc.state,
			to: doc.state,
			note,
			...(isSigned(doc.state) ? { signed: { digest: doc.approvedDigest ?? doc.listenedDigest ?? '', heard } } : {}),
			...(isKept ? { kind: 'meaning-unchanged' } : isStandIn ? { kind: 'stand-in' } : {}),
		},
	]);
	if (heard && req.user && isSigned(doc.state))
		await noteSigned(req, { person: req.user.id, voice: heard.digest }, heard.seconds);
	if (isKept) await keepWork(req, previousDoc, note);
	return doc;
};

/** The recordings of the older wording count again, and for a Vietnamese text so do its translations. */
async function keepWork(req: Parameters<typeof writeTransitions>[0], before: Rendition, note: string): Promise<void> {
	if (typeof before.keptTextVersion === 'number' && before.keptTextVersion !== before.textVersion)
		await keepRecordings(req, before);
	if (before.language !== 'vi') return;
	const { docs } = await req.payload.find({
		collection: 'renditions',
		where: { message: { equals: idOf(before.message) }, state: { equals: 'outdated' }, language: { not_equals: 'vi' } },
		pagination: false,
		depth: 0,
		joins: false,
		req,
	});
	const kept = docs.flatMap((translation) =>
		translation.keptState && translation.keptTextVersion === translation.textVersion
			? [{ translation, to: translation.keptState as Rendition['state'] }]
			: [],
	);
	for (const { translation, to } of kept) {
		const isApproved = to === 'approved';
		await req.payload.db.updateOne({
			collection: 'renditions',
			id: translation.id,
			data: {
				state: to,
				sourceVersion: before.sourceVersion,
				keptState: null,
				keptTextVersion: null,
				...(isApproved ? { approvedBy: req.user?.id ?? null, approvedAt: new Date().toISOString() } : {}),
				updatedAt: new Date().toISOString(),
			},
			req,
			returning: false,
		});
	}
	await writeTransitions(
		req,
		kept.map(({ translation, to }) => ({
			rendition: translation,
			from: 'outdated',
			to,
			note: `Bản gốc không đổi nghĩa: ${note}`,
			kind: 'meaning-unchanged',
		})),
	);
}

async function keepRecordings(req: Parameters<typeof writeTransitions>[0], rendition: Rendition): Promise<void> {
	await req.payload.update({
		collection: 'recordings',
		where: { rendition: { equals: rendition.id }, textVersion: { equals: rendition.keptTextVersion } },
		data: { textVersion: rendition.textVersion },
		depth: 0,
		// the approver decides about the meaning and changes nothing of the recordings
		req: asSystem(req),
	});
}
