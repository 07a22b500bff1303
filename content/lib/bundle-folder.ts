import { languageByTag } from '../languages.ts';

import type { Month } from '../model/month.ts';

/** The folder inside a bundle, `2026_11_VI`: two languages or two months on one stick do not mix. ASCII, ≤ 30. */
export function bundleFolder(month: Month, tag: string): string {
	const code = languageByTag(tag)?.fileCode ?? tag.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
	return `${month.replace('-', '_')}_${code}`;
}
