import { languageByTag } from '#content/languages.ts';
import { isSigned, stateWithoutSignatures } from '#content/model/signed-state.ts';
import { reachOfWithdrawal } from '#content/model/withdrawal.ts';

import { recordingsOf } from '../approvals/load-signable.ts';
import { takenBack } from '../approvals/take-back.ts';
import { bulletinsOnAir } from '../on-air.ts';
import { isNewText, keptProgress, toOutdate } from '../text-version.ts';
import { idOf } from '../../foundation/id-of.ts';
import { setOffInWords } from './in-words.ts';

import type { PayloadRequest } from 'payload';
import type { RenditionState } from '#content/model/rendition.ts';
import type { Rendition } from '../../payload-types.ts';
import type { SetOff } from './in-words.ts';

/** What somebody is about to do to a rendition. */
export type PlannedChange =
	| { readonly kind: 'words'; readonly words: Partial<Rendition> }
	| { readonly kind: 'recording' }
	| { readonly kind: 'withdrawal'; readonly alone: boolean };

export interface Consequences extends SetOff {
	/** Whole sentences; empty: nothing is lost. */
	readonly sentence: string;
	/** An approver who did not write the new words may say that their meaning is the same, and bring back what was lost. */
	readonly isKeepable: boolean;
}

/** What a change would set off, by the rules of the hooks that will run when it is saved. Nothing is written. */
export async function consequencesOf(
	req: PayloadRequest,
	rendition: Rendition,
	change: PlannedChange,
): Promise<Consequences> {
	const loss = await lossOf(req, rendition, change);
	const setOff: SetOff = {
		kind: change.kind,
		languageName: languageByTag(rendition.language)?.nameVi ?? rendition.language,
		from: rendition.state,
		...loss,
	};
	return {
		...setOff,
		sentence: setOffInWords(setOff),
		isKeepable: change.kind === 'words' && loss.to !== rendition.state && keptProgress(rendition).keptState !== null,
	};
}

type Loss = Pick<SetOff, 'to' | 'translations' | 'recordings' | 'bulletins'>;

async function lossOf(req: PayloadRequest, rendition: Rendition, change: PlannedChange): Promise<Loss> {
	switch (change.kind) {
		case 'words':
			return lossOfWords(req, rendition, change.words);
		case 'recording':
			return lossOfRecording(req, rendition);
		case 'withdrawal':
			return lossOfWithdrawal(req, rendition, change.alone);
		default:
			return change satisfies never;
	}
}

async function lossOfWords(req: PayloadRequest, rendition: Rendition, words: Partial<Rendition>): Promise<Loss> {
	const bulletins = await titlesOnAir(req, rendition, rendition.language);
	if (!isNewText(rendition, words)) {
		const lost = await takenBack({ payload: req.payload, req }, { ...rendition, ...words });
		return { to: lost?.state ?? rendition.state, translations: 0, recordings: 0, bulletins };
	}
	const readings = await recordingsOf({ payload: req.payload, req }, rendition.id);
	const ofNow = readings.filter(
		({ voiceKind, textVersion }) => voiceKind === 'human' && textVersion === rendition.textVersion,
	);
	const others = rendition.language === 'vi' ? toOutdate(await translationsOf(req, rendition)) : [];
	return { to: 'drafted', translations: others.length, recordings: ofNow.length, bulletins };
}

async function lossOfRecording(req: PayloadRequest, rendition: Rendition): Promise<Loss> {
	const to: RenditionState = isSigned(rendition.state)
		? stateWithoutSignatures({
				language: rendition.language,
				hasText: `${rendition.script ?? ''}${rendition.webText ?? ''}`.trim() !== '',
				hasRecording: true,
				hasBackTranslation: (rendition.backTranslation ?? '').trim() !== '',
			})
		: rendition.state;
	return { to, translations: 0, recordings: 0, bulletins: await titlesOnAir(req, rendition, rendition.language) };
}

async function lossOfWithdrawal(req: PayloadRequest, rendition: Rendition, isAlone: boolean): Promise<Loss> {
	const { language } = rendition;
	const reach = reachOfWithdrawal({ state: 'withdrawn', language, isAlone });
	const others = reach === null ? (await translationsOf(req, rendition)).filter(isAiring) : [];
	return {
		to: 'withdrawn',
		translations: others.length,
		recordings: 0,
		bulletins: await titlesOnAir(req, rendition, reach ?? undefined),
	};
}

const isAiring = ({ state }: Pick<Rendition, 'state'>): boolean => state !== 'withdrawn';

const titlesOnAir = async (req: PayloadRequest, { message }: Rendition, language: string | undefined) =>
	(await bulletinsOnAir(req.payload, { message, language })).map(({ title }) => title);

async function translationsOf(req: PayloadRequest, { message }: Rendition): Promise<readonly Rendition[]> {
	const { docs } = await req.payload.find({
		collection: 'renditions',
		where: { message: { equals: idOf(message) }, language: { not_equals: 'vi' } },
		pagination: false,
		depth: 0,
		joins: false,
		req,
	});
	return docs;
}
