/** Worst first. FATAL and ERROR block; a warning needs a look; INFO is good to know. */
export const LEVELS = ['FATAL', 'ERROR', 'WARNING', 'INFO'] as const;
export type Level = (typeof LEVELS)[number];

/** In the order of the panel. */
export const GROUPS = ['content', 'language', 'hotline', 'audio', 'places'] as const;
export type Group = (typeof GROUPS)[number];

export interface Finding {
	readonly level: Level;
	readonly group: Group;
	/** Stable, snake_case. */
	readonly code: string;
	/** Vietnamese: what, where, what next. */
	readonly message: string;
	/** Page of the admin where it is mended; undefined: on this one. */
	readonly link?: string;
}

export const isBlocking = (level: Level): boolean => level === 'FATAL' || level === 'ERROR';

/** At most `most` names, then how many more there are: `Dào San, Mù Cả và 12 nơi nữa`. */
export function namesInWords(names: readonly string[], { most = 5, of = 'nơi' } = {}): string {
	if (names.length <= most) return names.join(', ');
	return `${names.slice(0, most).join(', ')} và ${names.length - most} ${of} nữa`;
}
