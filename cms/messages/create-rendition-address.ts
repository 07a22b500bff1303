/** The "create" view for one message in one language; `admin/use-prefilled.ts` fills its fields. */
export const createRenditionAddress = (about: { message: string | number; language: string; title: string }): string =>
	`/admin/collections/renditions/create?${new URLSearchParams({
		'thong-diep': String(about.message),
		'ngon-ngu': about.language,
		'tieu-de': about.title,
	}).toString()}`;
