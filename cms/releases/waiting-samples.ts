import { isOfFirstMonth } from '#content/starter.ts';

import type { SnapshotEdition } from './published-editions.ts';

/**
 * Starter content that nobody has approved is no reason for a public page: what the first edition does not have waits in
 * the library until an edition that is out has it, or somebody approves it.
 */
export function samplesThatWait(editions: readonly Pick<SnapshotEdition, 'published'>[]): (message: string) => boolean {
	const aired = new Set(
		editions.flatMap(({ published }) =>
			published.languages.flatMap(({ tracks }) => tracks.map(({ message }) => message)),
		),
	);
	return (message) => !isOfFirstMonth({ key: message }) && !aired.has(message);
}
