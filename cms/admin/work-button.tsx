'use client';

import { Button, toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import React, { useCallback, useState } from 'react';

/** What `/api/tasks/…` answers. */
interface WorkState {
	readonly state: 'waiting' | 'running' | 'done' | 'failed';
	readonly problem?: string;
	/** What a person should know although it is done. */
	readonly remark?: string;
}

const SENTENCES = {
	waiting: 'Đang chờ đến lượt…',
	running: 'Đang làm…',
	done: 'Đã xong.',
} as const;

/** A button that starts a job and follows it to its end; the person may leave, the job goes on. */
export function WorkButton({ label, path, doneSentence }: { label: string; path: string; doneSentence: string }) {
	const [sentence, setSentence] = useState('');
	const [isBusy, setBusy] = useState(false);
	const router = useRouter();

	const start = useCallback(async () => {
		setBusy(true);
		setSentence(SENTENCES.waiting);
		try {
			const job = await queueWork(path);
			const end = await followWork(job, (state) => setSentence(SENTENCES[state]));
			if (end.state === 'failed') throw new Error(end.problem);
			setSentence([doneSentence, end.remark].filter(Boolean).join(' '));
			if (end.remark) toast.warning(end.remark);
			else toast.success(doneSentence);
			router.refresh();
		} catch (error) {
			const problem = error instanceof Error ? error.message : String(error);
			setSentence(problem);
			toast.error(problem);
		} finally {
			setBusy(false);
		}
	}, [path, doneSentence, router]);

	return (
		<span>
			<Button buttonStyle="secondary" size="medium" disabled={isBusy} onClick={() => void start()}>
				{label}
			</Button>{' '}
			<span role="status" style={{ whiteSpace: 'pre-line' }}>
				{sentence}
			</span>
		</span>
	);
}

async function queueWork(path: string): Promise<string> {
	const answer = await fetch(path, { method: 'POST', credentials: 'same-origin' });
	const body = (await answer.json()) as { job?: string | number; message?: string };
	if (!answer.ok || body.job === undefined)
		throw new Error(body.message ?? 'Máy chủ không nhận việc. Hãy thử lại sau ít phút.');
	return String(body.job);
}

async function followWork(job: string, onState: (state: 'waiting' | 'running') => void): Promise<WorkState> {
	for (;;) {
		await new Promise((resolve) => setTimeout(resolve, 1_000));
		const answer = await fetch(`/api/tasks/${job}`, { credentials: 'same-origin' });
		const work = (await answer.json()) as WorkState;
		if (work.state === 'done' || work.state === 'failed') return work;
		onState(work.state);
	}
}
