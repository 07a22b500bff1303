import { covers } from '#content/model/withdrawal.ts';

import type { Track } from '#content/model/clip.ts';
import type { PublishedEdition } from '#content/model/snapshot.ts';
import type { Withdrawal } from '#content/model/withdrawal.ts';

type Tracks = readonly { readonly language: string; readonly tracks: readonly Pick<Track, 'file' | 'message'>[] }[];

/**
 * Notices with the names of the files that had what was withdrawn, for whoever has to find them on a stick, and whether
 * other files have new numbers since.
 *
 * @param now tracks that communes get from here on
 * @param before documents with what they may have already: the last release, and what was rendered
 */
export function namedWithdrawals(
	notices: readonly Withdrawal[],
	{ now, before, released }: { now: Tracks; before: readonly Tracks[]; released: PublishedEdition | undefined },
): readonly Withdrawal[] {
	const old = before.flatMap((languages) => languages.flatMap(filesOf));
	const kept = new Map(now.flatMap(filesOf).map((one) => [`${one.language} ${one.message}`, one.file]));
	return notices.map((notice) => {
		const earlier = released?.withdrawn.find(
			({ message, language }) => message === notice.message && language === notice.language,
		);
		const gone = old.filter(({ message, language }) => covers(notice, message, language));
		const files = unique([...(earlier?.files ?? []), ...gone.map(({ language, file }) => ({ language, file }))]);
		const tongues = new Set(gone.map(({ language }) => language));
		const isRenumbered =
			earlier?.isRenumbered === true ||
			old.some(({ language, message, file }) => {
				const place = kept.get(`${language} ${message}`);
				return tongues.has(language) && place !== undefined && place !== file;
			});
		return { ...notice, ...(files.length > 0 && { files }), ...(isRenumbered && { isRenumbered }) };
	});
}

const filesOf = ({ language, tracks }: Tracks[number]) =>
	tracks.map(({ message, file }) => ({ language, message, file }));

const unique = <One extends { readonly file: string; readonly language: string }>(files: readonly One[]): One[] => [
	...new Map(files.map((one) => [`${one.language} ${one.file}`, one])).values(),
];
