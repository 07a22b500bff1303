import type { RenditionState } from './rendition.ts';

/** What is left of a rendition when its signatures fall. */
interface Unsigned {
	readonly language: string;
	readonly hasText: boolean;
	readonly hasRecording: boolean;
	readonly hasBackTranslation: boolean;
}

/** States that say "somebody has signed exactly this". */
export const isSigned = (state: RenditionState | null | undefined): boolean =>
	state === 'listened' || state === 'approved';

/** Where a rendition stands when what was signed has changed: as far as its words and its voice carry it. */
export function stateWithoutSignatures(rendition: Unsigned): RenditionState {
	if (rendition.hasRecording) return 'recorded';
	if (rendition.language === 'vi' || !rendition.hasText) return 'drafted';
	return rendition.hasBackTranslation ? 'back-translated' : 'translated';
}
