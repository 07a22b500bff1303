/** What the choice looks at. */
export interface StoredRecording {
	readonly id: string | number;
	readonly createdAt: string;
	readonly voiceKind?: 'human' | 'draft' | null;
	readonly filename?: string | null;
	/** The part of one role of a scene: heard only where it is joined with the others. */
	readonly role?: string | null;
}

/**
 * Readings that may be aired, newest first. A machine's draft is for listening at the desk: aired as a recording it
 * would pass for a person.
 */
export const readingsOf = <Stored extends StoredRecording>(recordings: readonly Stored[]): readonly Stored[] =>
	recordings
		.filter(({ voiceKind, filename, role }) => voiceKind === 'human' && Boolean(filename) && !role)
		.toSorted(
			(one, other) =>
				Date.parse(other.createdAt) - Date.parse(one.createdAt) || (String(one.id) < String(other.id) ? 1 : -1),
		);

/**
 * The reading that goes on air: the newest of the newest words. Approval, planning, pre-flight and the desk all ask here.
 *
 * @param readings newest first
 */
export const chosenReading = <Read extends { readonly textVersion?: number | null }>(
	readings: readonly Read[],
	textVersion: number,
): Read | undefined => readings.find((reading) => reading.textVersion === textVersion);

/** May the machine read the words aloud where no person has? Only Vietnamese has such a voice. */
export const speaksDraft = ({
	language,
	script,
	allowsDraftVoice,
}: {
	readonly language: string;
	readonly script?: string | null;
	readonly allowsDraftVoice?: boolean | null;
}): boolean => language === 'vi' && allowsDraftVoice === true && (script ?? '').trim() !== '';
