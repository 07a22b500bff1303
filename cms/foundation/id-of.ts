type Reference<Id, Doc extends { id: Id }> = Id | Doc;

/** The id behind a relationship field, populated or not. */
export function idOf<Id extends string | number, Doc extends { id: Id }>(
	reference: Reference<Id, Doc> | null | undefined,
): Id {
	if (reference === null || reference === undefined) throw new TypeError('A required relationship is empty.');
	return typeof reference === 'object' ? reference.id : reference;
}
