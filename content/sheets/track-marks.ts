import { voiceInWords } from './sheet-data.ts';

import type { SheetData, SheetTrack } from './sheet-data.ts';

type Marked = Pick<SheetTrack, 'voice' | 'isSample'>;

/** What a leader has to know of a track, as HTML: short, so that each track stays on its line. */
export const trackMarks = ({ voice, isSample }: Marked): string =>
	[voice === 'draft' ? ' <strong>(máy)</strong>' : '', isSample ? ' <strong>(mẫu)</strong>' : ''].join('');

/** What the short marks mean, once on the paper; empty: no track has one. */
export function marksExplained({ tracks, isSample }: Pick<SheetData, 'tracks' | 'isSample'>): string {
	const sentences = [
		isSample
			? '<strong>Dữ liệu mẫu</strong> để làm quen, chưa được duyệt: không phát trên loa.'
			: tracks.some((track) => track.isSample)
				? '<strong>(mẫu)</strong>: bản mẫu, chưa được duyệt.'
				: '',
		tracks.some(({ voice }) => voice === 'draft')
			? `<strong>(máy)</strong>: ${voiceInWords({ voice: 'draft' })}, nên thay bằng giọng người trước khi phát.`
			: '',
	].filter((sentence) => sentence !== '');
	return sentences.length === 0 ? '' : `<p class="note">${sentences.join(' ')}</p>`;
}
