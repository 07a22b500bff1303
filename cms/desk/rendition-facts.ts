import { idOf } from '../hooks/keep-source-version.ts';

import type { PayloadRequest } from 'payload';
import type { Mover, RenditionFacts } from '#content/model/rendition-moves.ts';
import type { Rendition } from '../payload-types.ts';

type Standing = Omit<Rendition, 'updatedAt' | 'createdAt' | 'recordings'>;

/** Who asks, as the table of moves wants to know it. */
export const moverOf = ({ user }: Pick<PayloadRequest, 'user'>): Mover => ({
	id: user?.id ?? '',
	roles: user?.roles ?? [],
	languages: user?.languages ?? [],
});

/** How a person is named in histories: the own name where there is one. */
export const nameOf = ({ user }: Pick<PayloadRequest, 'user'>): string =>
	user ? user.fullName?.trim() || user.email : 'hệ thống';

const idOrNull = (reference: Rendition['textBy']) =>
	reference === null || reference === undefined ? null : idOf(reference);

/** Everything the table of moves needs to know about a rendition, and the source's version now. */
export async function loadFacts(
	req: PayloadRequest,
	rendition: Standing,
): Promise<{ facts: RenditionFacts; sourceVersion: number }> {
	const message = await req.payload.findByID({
		collection: 'messages',
		id: idOf(rendition.message),
		depth: 0,
		joins: false,
		select: { sourceVersion: true, loudspeaker: true },
		req,
	});
	const readings = await req.payload.count({
		collection: 'recordings',
		where: {
			rendition: { equals: rendition.id },
			textVersion: { equals: rendition.textVersion },
			voiceKind: { equals: 'human' },
		},
		req,
	});
	const facts: RenditionFacts = {
		state: rendition.state,
		language: rendition.language,
		hasText: isWritten(rendition.script) || isWritten(rendition.webText),
		hasBackTranslation: isWritten(rendition.backTranslation),
		hasRecording: readings.totalDocs > 0,
		isPageOnly: message.loudspeaker === 'unfit',
		isSmallLanguage: rendition.isSmallLanguage ?? false,
		isSourceCurrent: rendition.sourceVersion >= message.sourceVersion,
		textBy: idOrNull(rendition.textBy),
		backTranslationBy: idOrNull(rendition.backTranslationBy),
		listenedBy: idOrNull(rendition.listenedBy),
		sourceBy: rendition.state === 'outdated' ? await sourceAuthor(req, rendition) : null,
		keptState: (rendition.keptState as RenditionFacts['keptState'] | undefined) ?? null,
	};
	return { facts, sourceVersion: message.sourceVersion };
}

const isWritten = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';

async function sourceAuthor(req: PayloadRequest, rendition: Standing) {
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
	return idOrNull(docs[0]?.textBy);
}
