/** Where a rendition stands (domain.md section 6, rule 7). `sample` is starter data that was never reviewed. */
export const RENDITION_STATES = [
	'drafted',
	'translated',
	'back-translated',
	'recorded',
	'submitted',
	'listened',
	'approved',
	'outdated',
	'withdrawn',
] as const;
export type RenditionState = (typeof RENDITION_STATES)[number];

/** What a change of the source does to a rendition. */
export interface RenditionProgress {
	readonly state: RenditionState;
	readonly sourceVersion: number;
	/** What is there now is exactly what was approved: words, recording, cleaning (content/model/approved-parts.ts). */
	readonly isAsApproved: boolean;
	/** Starter data, exactly as it came: nobody has changed or recorded it. */
	readonly isSample: boolean;
}

/** Is the rendition made from an older text than the message has? */
export function isOutdated(
	rendition: Pick<RenditionProgress, 'state' | 'sourceVersion'>,
	messageSourceVersion: number,
): boolean {
	return rendition.state === 'outdated' || rendition.sourceVersion < messageSourceVersion;
}

/** May it be shown and aired: approved and current, or sample data that says so? */
export function isPublishable(rendition: RenditionProgress, messageSourceVersion: number): boolean {
	if (rendition.state === 'withdrawn' || isOutdated(rendition, messageSourceVersion)) return false;
	return (rendition.state === 'approved' && rendition.isAsApproved) || rendition.isSample;
}
