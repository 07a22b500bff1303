import type {
	CollectionAfterChangeHook,
	CollectionAfterDeleteHook,
	CollectionSlug,
	DataFromCollectionSlug,
	TypeWithID,
} from 'payload';

/** Fields whose change says nothing, or too much. */
const SILENT_FIELDS = new Set([
	'updatedAt',
	'createdAt',
	'sessions',
	'hash',
	'salt',
	'password',
	'loginAttempts',
	'lockUntil',
	'resetPasswordToken',
	'resetPasswordExpiration',
	'currentPassword',
	'devices',
	'totpSecret',
	'totpStep',
	'recoveryCodes',
	'oidcSubject',
	// who saved is the line itself; a step of a rendition is a line of its own (write-moves.ts)
	'savedBy',
	'baseUpdatedAt',
	'transitionNote',
	'keepsMeaning',
	'keptState',
	'keptTextVersion',
	'listenedBy',
	'listenerName',
	'approvedBy',
	'approvedAt',
]);

/** Names of the fields that differ, sorted; values are not kept: versions have them where they matter. */
export function changedFields(before: object | undefined, after: object): readonly string[] {
	const old = new Map(Object.entries(before ?? {}));
	return Object.entries(after)
		.filter(
			([name, value]) =>
				!SILENT_FIELDS.has(name) && JSON.stringify(value ?? null) !== JSON.stringify(old.get(name) ?? null),
		)
		.map(([name]) => name)
		.toSorted();
}

/**
 * Hooks that write who changed which document when into `audit`, in the same transaction as the change.
 * Nothing is written for what the system does on its own account (no user).
 */
export function auditTrail<Slug extends CollectionSlug>(
	collection: Slug,
	keyOf: (doc: DataFromCollectionSlug<Slug>) => string,
) {
	const afterChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
		const fields = changedFields(operation === 'update' ? previousDoc : undefined, doc);
		if (req.user && fields.length > 0) {
			await req.payload.create({
				collection: 'audit',
				data: {
					at: new Date().toISOString(),
					who: req.user.email,
					action: operation,
					subject: collection,
					document: keyOf(doc),
					fields: fields.join(', '),
				},
				req,
			});
		}
		return doc;
	};
	const afterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
		if (req.user) {
			await req.payload.create({
				collection: 'audit',
				data: {
					at: new Date().toISOString(),
					who: req.user.email,
					action: 'delete',
					subject: collection,
					document: keyOf(doc),
					fields: '',
				},
				req,
			});
		}
	};
	return { afterChange: [afterChange], afterDelete: [afterDelete] } satisfies Record<string, unknown> & {
		afterChange: CollectionAfterChangeHook<TypeWithID>[];
	};
}
