import { describeStrip, drawStrip } from '../comics/draw-strip.ts';
import { withNumbers } from '../comics/strips.ts';
import { toSvg } from '../comics/to-svg.ts';
import { mainHotline } from '../model/hotline.ts';
import { escapeHtml } from './escape-html.ts';
import { drawingFont } from './fonts/paper-font.ts';

import type { Strip } from '../comics/strip.ts';
import type { Hotline } from '../model/hotline.ts';
import type { Day } from '../model/month.ts';

const STYLE = `
@page { size: A4; margin: 0; }
html { background: #fff; }
body { margin: 0; }
svg { display: block; width: 100%; max-width: 210mm; margin: 0 auto; font-family: Tranh, 'Noto Sans', sans-serif; }
@media print { svg { width: 210mm; height: 297mm; } }
`;

/** In the frame of every strip that nobody at an office has approved. */
export const COMIC_SAMPLE_MARK = 'Bản mẫu – chưa được cán bộ duyệt';

/** How the bar below the drawings speaks of a number. */
export const callTerms = ({ cost, hours }: Pick<Hotline, 'cost' | 'hours'>): string =>
	[cost, hours]
		.filter((part) => part !== '')
		.map((part) => `${part}.`)
		.join(' ');

/**
 * A strip of four drawings on one A4 page: one HTML file without scripts and without other files.
 *
 * @throws {HotlineUnusableError} when its number may not be printed today
 */
export function comicSheet(strip: Strip, about: { hotlines: readonly Hotline[]; today: Day }): string {
	const told = withNumbers(strip, about);
	const hotline = mainHotline(about);
	const facts = {
		number: hotline?.number ?? '',
		terms: hotline ? callTerms(hotline) : '',
		mark: COMIC_SAMPLE_MARK,
	};
	return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(told.title)}</title>
<style>${drawingFont()}${STYLE}</style>
</head>
<body>
${toSvg(drawStrip(told, facts, 'a4'), { title: describeStrip(told) })}
</body>
</html>
`;
}
