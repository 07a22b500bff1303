import { messagePath } from '#content/lib/message-code.ts';
import { languageByTag } from '#content/languages.ts';
import { hotlinesIn, isUsable, resolveHotlines } from '#content/model/hotline.ts';
import { SHEET_KINDS } from '#content/model/material.ts';

import type { Hotline } from '#content/model/hotline.ts';
import type { Day } from '#content/model/month.ts';
import type { SheetSpec } from './sheet-spec.ts';

/** What a sheet needs to know of a rendition; made from records or from a snapshot. */
export interface SheetSource {
	readonly message: string;
	readonly language: string;
	readonly title: string;
	readonly webText: string;
	readonly leaflet: string;
	readonly action: string;
	readonly sources: readonly string[];
	readonly isSample: boolean;
	/** When its words were approved, else last changed. */
	readonly day: Day;
	/** Not yet approved: only for looking at it in the admin. */
	readonly isDraft?: boolean;
}

/** Points that a poster holds in letters that are read from two metres. */
const POSTER_POINTS = 4;
/** Everybody's number; a text that names another one first gets that. */
const NATIONAL_NUMBER = '111';

/** The sheets of a rendition; none when it says nothing, or no number may be printed today. */
export function sheetSpecsOf(
	source: SheetSource,
	{ hotlines, today, siteUrl }: { hotlines: readonly Hotline[]; today: Day; siteUrl: string },
): readonly SheetSpec[] {
	const language = languageByTag(source.language);
	const number = hotlinesIn(source.action)[0] ?? NATIONAL_NUMBER;
	const hotline = hotlines.find((candidate) => candidate.number === number && isUsable(candidate, today));
	if (!language || !hotline || source.title.trim() === '' || !hasWords(source)) return [];
	const written = (text: string) => resolveHotlines(text, { hotlines, today, form: 'written' });
	const leaflet = written(source.leaflet || source.webText);
	return SHEET_KINDS.map((kind) => ({
		kind,
		message: source.message,
		language: source.language,
		script: language.script,
		autonym: language.autonym,
		languageName: language.nameVi,
		title: written(source.title),
		points: pointsOf(leaflet),
		text: kind === 'notice' ? written(source.webText || source.leaflet) : leaflet,
		action: written(source.action),
		hotline: { number, hours: hotline.hours, cost: hotline.cost },
		pageUrl: `${siteUrl}${messagePath(source.language, source.message)}`,
		sources: [...source.sources],
		mark: markOf(source),
		isSample: source.isSample,
		day: source.day,
	}));
}

const hasWords = ({ webText, leaflet, action }: SheetSource): boolean => `${webText}${leaflet}${action}`.trim() !== '';

function markOf({ language, isSample, isDraft }: SheetSource): string {
	if (isSample) {
		return language === 'vi' ? 'Bản mẫu – chưa được cán bộ duyệt' : 'Bản mẫu – chưa được người bản ngữ duyệt';
	}
	return isDraft ? 'Bản nháp – chưa được duyệt, không in ra để dùng' : '';
}

/** The list lines of a text, else its paragraphs: what fits a poster. */
function pointsOf(text: string): string[] {
	const lines = text.split('\n').map((line) => line.trim());
	const points = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
	const chosen = points.length > 0 ? points : lines.filter((line) => line !== '');
	return chosen.slice(0, POSTER_POINTS);
}
