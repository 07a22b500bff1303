import type { PDFPageProxy } from 'pdfjs-dist';

/** A branch of the tree of a tagged PDF, as a reader of screens meets it. */
export interface Branch {
	readonly role?: string;
	readonly alt?: string;
	readonly lang?: string;
	readonly type?: string;
	readonly children?: readonly Branch[];
}

/** The branch and all that is below it. */
export const branchesOf = (branch: Branch): readonly Branch[] => [
	branch,
	...(branch.children ?? []).flatMap(branchesOf),
];

/** Words of a page that are neither in its tree nor marked as an ornament. */
export async function looseWords(page: PDFPageProxy): Promise<readonly string[]> {
	const { items } = await page.getTextContent({ includeMarkedContent: true });
	let depth = 0;
	return items.flatMap((item) => {
		if ('str' in item) return depth === 0 && item.str.trim() !== '' ? [item.str] : [];
		depth += item.type === 'endMarkedContent' ? -1 : 1;
		return [];
	});
}
