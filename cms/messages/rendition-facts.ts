import { peopleIn } from '../foundation/changers.ts';
import { recordingsOf } from './approvals/load-signable.ts';
import { chosenRecording, fingerprintsOf } from './approvals/rendition-digest.ts';
import { loudspeakerSeconds } from '../foundation/listening.ts';
import { idOf } from '../foundation/id-of.ts';
import { asAsker } from '../foundation/same-person.ts';

import type { PayloadRequest } from 'payload';
import type { Mover, RenditionFacts } from '#content/model/rendition-transitions.ts';
import type { Recording, Rendition } from '../payload-types.ts';

type RenditionFields = Omit<Rendition, 'updatedAt' | 'createdAt' | 'recordings'>;

/** Who asks, as the table of moves wants to know it. */
export const moverOf = ({ user }: Pick<PayloadRequest, 'user'>): Mover => ({
	id: user?.id ?? '',
	roles: user?.roles ?? [],
	languages: user?.languages ?? [],
});

/** How a person is named in histories: the own name where there is one. */
export const nameOf = ({ user }: Pick<PayloadRequest, 'user'>): string =>
	user ? user.fullName?.trim() || user.email : 'hệ thống';

const idOrNull = (reference: Rendition['textBy'], asker: PayloadRequest['user']) =>
	reference === null || reference === undefined ? null : asAsker(idOf(reference), asker);

/** Everything the table of moves needs to know about a rendition, the source's version and the reading to hear now. */
export async function loadFacts(
	req: PayloadRequest,
	rendition: RenditionFields,
): Promise<{ facts: RenditionFacts; sourceVersion: number; chosen: Recording | undefined }> {
	const message = await req.payload.findByID({
		collection: 'messages',
		id: idOf(rendition.message),
		depth: 0,
		joins: false,
		select: { key: true, sourceVersion: true, loudspeaker: true },
		req,
	});
	const recordings = await recordingsOf({ payload: req.payload, req }, rendition.id);
	const chosen = chosenRecording(rendition, recordings);
	const { now, kept } = await fingerprintsOf(message.key, rendition, recordings);
	const facts: RenditionFacts = {
		state: rendition.state,
		language: rendition.language,
		hasText: isWritten(rendition.script) || isWritten(rendition.webText),
		hasBackTranslation: isWritten(rendition.backTranslation),
		hasRecording: chosen !== undefined,
		isPageOnly: message.loudspeaker === 'unfit',
		isSmallLanguage: rendition.isSmallLanguage ?? false,
		isSourceCurrent: rendition.sourceVersion >= message.sourceVersion,
		hasNewWords: peopleIn(rendition.wordsBy).length > 0,
		wordsBy: [
			...peopleIn(rendition.wordsBy, req.user),
			...[idOrNull(rendition.textBy, req.user)].flatMap((id) => id ?? []),
		],
		changedBy: peopleIn(rendition.changedBy, req.user),
		voiceBy: chosen ? voicePeople(chosen, req.user) : [],
		voice: chosen ? { digest: now.voice, seconds: await loudspeakerSeconds(chosen) } : null,
		now,
		kept,
		signedVoice: rendition.signedVoice ?? null,
		isAsHeard: rendition.listenedDigest === now.digest,
		backTranslationBy: idOrNull(rendition.backTranslationBy, req.user),
		listenedBy: idOrNull(rendition.listenedBy, req.user),
		sourceBy: rendition.state === 'outdated' ? await sourceAuthor(req, rendition) : null,
		keptState: (rendition.keptState as RenditionFacts['keptState'] | undefined) ?? null,
	};
	return { facts, sourceVersion: message.sourceVersion, chosen };
}

const voicePeople = ({ uploadedBy, changedBy }: Recording, asker: PayloadRequest['user']) => [
	...[idOrNull(uploadedBy, asker)].flatMap((id) => id ?? []),
	...peopleIn(changedBy, asker),
];

const isWritten = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';

async function sourceAuthor(req: PayloadRequest, rendition: RenditionFields) {
	const { docs } = await req.payload.find({
		collection: 'renditions',
		where: { message: { equals: idOf(rendition.message) }, language: { equals: 'vi' } },
		limit: 1,
		// MongoDB counts and reads at once, which a transaction that has just begun does not survive
		pagination: false,
		depth: 0,
		joins: false,
		select: { textBy: true },
		req,
	});
	return idOrNull(docs[0]?.textBy, req.user);
}
