import type { CollectionSlug, Payload } from 'payload';

/** The documents of a collection, or the earlier versions of them. */
export interface Entity {
	readonly collection: CollectionSlug;
	readonly isVersions: boolean;
}

/**
 * What belongs to a machine and not to the province's work: the schema's own history, who holds which running work, and
 * who has which form open.
 */
const OF_THE_MACHINE: ReadonlySet<string> = new Set(['payload-migrations', 'leases', 'payload-locked-documents']);

export const entitiesOf = (payload: Payload): readonly Entity[] =>
	payload.config.collections
		.filter(({ slug }) => !OF_THE_MACHINE.has(slug))
		.flatMap(({ slug, versions }) => [
			{ collection: slug, isVersions: false },
			...(versions ? [{ collection: slug, isVersions: true }] : []),
		]);

/** As manifests, file names and reports call it. */
export const nameOfEntity = ({ collection, isVersions }: Entity): string =>
	isVersions ? `${collection}.versions` : collection;
