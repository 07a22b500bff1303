'use client';

import { useCallback, useEffect, useState } from 'react';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';

import type { Workspace } from '../load-workspace.ts';

/** What stands on the workspace of a rendition, and how to read it anew after something was saved. */
export function useWorkspace(id: string) {
	const [workspace, setWorkspace] = useState<Workspace>();
	const [problem, setProblem] = useState('');
	const [round, setRound] = useState(0);
	useEffect(() => {
		const leaving = new AbortController();
		const load = async () => {
			try {
				setWorkspace(await askServer<Workspace>(`/api/workspace/${id}`, undefined, { signal: leaving.signal }));
				setProblem('');
			} catch (error) {
				if (!leaving.signal.aborted) setProblem(sentenceOf(error));
			}
		};
		void load();
		return () => leaving.abort();
	}, [id, round]);
	const reload = useCallback(() => setRound((number) => number + 1), []);
	return { workspace, problem, reload };
}
