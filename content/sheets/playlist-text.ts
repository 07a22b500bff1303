import { asciiText } from '../lib/ascii.ts';

import type { SheetData } from './sheet-data.ts';

/**
 * `PHAT.M3U`: the play order for players that sort by tags or by nothing. Names beside it, CRLF, ASCII only: old ones
 * garble the rest.
 */
export function playlistText(data: Pick<SheetData, 'tracks'>): string {
	const lines = data.tracks.flatMap(({ file, title, durationSeconds }) => [
		`#EXTINF:${Math.round(durationSeconds)},${asciiText(title) || file}`,
		file,
	]);
	return ['#EXTM3U', ...lines, ''].join('\r\n');
}
