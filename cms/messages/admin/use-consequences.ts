'use client';

import { useEffect, useState } from 'react';

import { askServer } from '../../foundation/admin/ask-server.ts';

import type { Consequences, PlannedChange } from '../consequences/load.ts';

/** After the last letter; whoever types goes on undisturbed. */
const PAUSE_MS = 500;

/** What a change would set off, asked of the server whenever the change is another; undefined: nothing, or not known yet. */
export const useConsequences = (rendition: string, change: PlannedChange | undefined): Consequences | undefined =>
	useCheckedConsequences(rendition, change).known;

/** The same, and whether the answer is of exactly this change: an older one stays to be read until the next comes. */
export function useCheckedConsequences(
	rendition: string,
	change: PlannedChange | undefined,
): { readonly known: Consequences | undefined; readonly isCurrent: boolean } {
	const [answer, setAnswer] = useState<{ readonly asked: string; readonly known: Consequences }>();
	const asked = change === undefined ? '' : JSON.stringify(change);
	useEffect(() => {
		if (asked === '' || rendition === '') {
			setAnswer(undefined);
			return undefined;
		}
		const leaving = new AbortController();
		const load = () =>
			askServer<Consequences>(`/api/renditions/${rendition}/consequences`, JSON.parse(asked) as PlannedChange, {
				signal: leaving.signal,
			});
		// the save itself does not wait for this: without an answer there is no sentence
		const timer = setTimeout(
			() =>
				void load().then(
					(known) => setAnswer({ asked, known }),
					() => setAnswer(undefined),
				),
			PAUSE_MS,
		);
		return () => {
			clearTimeout(timer);
			leaving.abort();
		};
	}, [rendition, asked]);
	return { known: answer?.known, isCurrent: answer !== undefined && answer.asked === asked };
}
