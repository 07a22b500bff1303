import type { Workspace } from './load-workspace.ts';

type Wording = Pick<Workspace, 'script' | 'backTranslation' | 'state'>;

/** What a person writes on. */
export interface OwnWords<Words extends Wording> {
	readonly workspace: Words;
	/** State in which the fields were opened: another one opens them anew, but never under somebody's hands. */
	readonly openedIn: Words['state'];
}

/**
 * What is read anew meanwhile (a comment, an assignment, a colleague's step) takes nothing away of what somebody has
 * typed; where somebody else has saved other words, the server says so when these are saved.
 */
export function wordsAfterReading<Words extends Wording>(
	now: OwnWords<Words> | undefined,
	loaded: Words,
	isModified: boolean,
): OwnWords<Words> {
	if (!now || !isModified) return { workspace: loaded, openedIn: loaded.state };
	const isSame = now.workspace.script === loaded.script && now.workspace.backTranslation === loaded.backTranslation;
	return isSame ? { workspace: loaded, openedIn: now.openedIn } : now;
}

/** Another key opens the fields anew and forgets what was typed. */
export const keyOfFields = ({ workspace, openedIn }: OwnWords<Wording>): string =>
	`${openedIn} ${workspace.script} ${workspace.backTranslation}`;
