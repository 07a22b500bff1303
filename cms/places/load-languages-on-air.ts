import type { PayloadContext } from '../foundation/payload-context.ts';

/** Languages that may go out, Vietnamese first, then in the registry's order. */
export async function loadLanguagesOnAir({
	payload,
}: PayloadContext): Promise<readonly { tag: string; nameVi: string }[]> {
	const { docs } = await payload.find({
		collection: 'languages',
		pagination: false,
		depth: 0,
		limit: 0,
		sort: 'id',
		where: { isOnAir: { equals: true } },
	});
	return docs
		.toSorted((one, other) => Number(other.tag === 'vi') - Number(one.tag === 'vi'))
		.map(({ tag, nameVi }) => ({ tag, nameVi }));
}
