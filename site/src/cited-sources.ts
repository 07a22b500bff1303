import type { PublishedMessage } from '#content/model/snapshot.ts';

type Source = PublishedMessage['sources'][number];

/** What comes before the article: the act itself. */
const ARTICLE = /^(.+), (Điều .+)$/u;

/** Articles of one act on one line, as a reader looks them up; what has an address of its own stays alone. */
export function citedSources(sources: readonly Source[]): readonly Source[] {
	const lines = new Map<string, Source>();
	for (const source of sources) {
		const [, act, article] = ARTICLE.exec(source.title) ?? [];
		const key = source.url || act === undefined ? source.title : act;
		const before = lines.get(key);
		lines.set(key, before && article ? { ...before, title: `${before.title}; ${article}` } : source);
	}
	return [...lines.values()];
}
