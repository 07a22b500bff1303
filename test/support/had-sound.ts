import type { Payload, TypedUser } from 'payload';

/** As if a person had opened the player of a stored sound an hour ago. */
export async function hadSound(
	payload: Payload,
	{ collection, id }: { readonly collection: 'spoken-names' | 'local-sounds'; readonly id: string | number },
	user: TypedUser,
): Promise<void> {
	const { noteGiven } = await import('#cms/foundation/given-sounds.ts');
	const { uploadDigest } = await import('#cms/foundation/upload-digest.ts');
	const sound = await payload.findByID({ collection, id, depth: 0 });
	const voice = await uploadDigest(collection, { ...sound });
	await noteGiven(payload, { person: user.id, voice }, Date.now() - 3_600_000);
}
