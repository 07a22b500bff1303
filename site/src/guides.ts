import { numbersMissingFrom } from './guide-numbers.ts';

import type { MDXInstance } from 'astro';
import type { Snapshot } from '#content/model/snapshot.ts';

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
const texts = import.meta.glob<string>('../../content/guides/*/*.mdx', {
	eager: true,
	query: '?raw',
	import: 'default',
});

/**
 * The guides that may go out: in a published language, and with every number they name in the registry.
 * One that names another is left out, with a line in the build's report, so that it does not hold up everything else.
 */
export function publishedGuides(snapshot: Snapshot): readonly Guide[] {
	return Object.entries(files)
		.flatMap(([path, { frontmatter, Content }]): Guide[] => {
			const [lang = '', file = ''] = path.split('/').slice(-2);
			if (!snapshot.languages.includes(lang)) return [];
			const missing = numbersMissingFrom(texts[path] ?? '', snapshot);
			if (missing.length > 0) {
				process.stderr.write(`The guide ${lang}/${file} is left out: no verified hotline ${missing.join(', ')}.\n`);
				return [];
			}
			return [{ lang, slug: file.replace('.mdx', ''), title: frontmatter.title, Content }];
		})
		.toSorted((one, other) => one.title.localeCompare(other.title, 'vi'));
}

/** Guides that a reader of a language can use: those in the language, else the Vietnamese ones. */
export function guidesFor(guides: readonly Guide[], lang: string): readonly Guide[] {
	const own = guides.filter((guide) => guide.lang === lang);
	return own.length > 0 ? own : guides.filter((guide) => guide.lang === 'vi');
}
