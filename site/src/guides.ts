import type { MDXInstance } from 'astro';

/** What a guide says of itself in its front matter. */
interface GuideFacts {
	readonly title: string;
}

export interface Guide {
	readonly lang: string;
	/** Last part of its address: the file's name. */
	readonly slug: string;
	readonly title: string;
	readonly Content: MDXInstance<GuideFacts>['Content'];
}

const files = import.meta.glob<MDXInstance<GuideFacts>>('../../content/guides/*/*.mdx', { eager: true });

/** Every guide of content/guides, by language folder and file name. */
export const guides: readonly Guide[] = Object.entries(files)
	.map(([path, { frontmatter, Content }]) => {
		const [lang = '', file = ''] = path.split('/').slice(-2);
		return { lang, slug: file.replace('.mdx', ''), title: frontmatter.title, Content };
	})
	.toSorted((one, other) => one.title.localeCompare(other.title, 'vi'));

/** Guides that a reader of a language can use: those in the language, else the Vietnamese ones. */
export function guidesFor(lang: string): readonly Guide[] {
	const own = guides.filter((guide) => guide.lang === lang);
	return own.length > 0 ? own : guides.filter((guide) => guide.lang === 'vi');
}
