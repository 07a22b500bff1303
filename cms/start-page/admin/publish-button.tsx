'use client';

import { Button, toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import React, { useCallback, useState } from 'react';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';

const PATH = '/api/tasks/publish';

/** What `/api/tasks/…` answers. */
interface WorkState {
	readonly state: 'waiting' | 'running' | 'done' | 'failed';
	readonly problem?: string;
	/** What a person should know although it is done. */
	readonly remark?: string;
}

const SENTENCES = { waiting: 'Đang chờ đến lượt…', running: 'Đang làm…' } as const;
const DONE = 'Đã phát hành lên trang.';

/**
 * Publishes what has changed: asks once, with what will go out, then follows the job to its end. The person may leave,
 * the job goes on.
 */
export function PublishButton() {
	const [sentence, setSentence] = useState('');
	const [isBusy, setBusy] = useState(false);
	const [waiting, setWaiting] = useState<readonly string[]>();
	const router = useRouter();

	const run = useCallback(async (work: () => Promise<void>) => {
		setBusy(true);
		try {
			await work();
		} catch (error) {
			setSentence(sentenceOf(error));
			toast.error(sentenceOf(error));
		} finally {
			setBusy(false);
		}
	}, []);
	const ask = useCallback(
		() =>
			void run(async () => {
				setSentence('');
				setWaiting((await askServer<{ sentences: readonly string[] }>(PATH)).sentences);
			}),
		[run],
	);
	const publish = useCallback(
		() =>
			void run(async () => {
				setWaiting(undefined);
				setSentence(SENTENCES.waiting);
				const { job } = await askServer<{ job: string | number }>(PATH, {});
				const end = await followWork(job, (state) => setSentence(SENTENCES[state]));
				if (end.state === 'failed') throw new Error(end.problem);
				setSentence([DONE, end.remark].filter(Boolean).join(' '));
				if (end.remark) toast.warning(end.remark);
				else toast.success(DONE);
				router.refresh();
			}),
		[run, router],
	);

	return (
		<div>
			<Button
				buttonStyle="secondary"
				size="medium"
				disabled={isBusy}
				onClick={ask}
				extraButtonProps={{ 'aria-expanded': waiting !== undefined }}
			>
				Phát hành ngay…
			</Button>{' '}
			<span role="status" style={{ whiteSpace: 'pre-line' }}>
				{sentence}
			</span>
			{waiting && (
				<div role="group" aria-label="Phát hành ngay">
					<ul>
						{waiting.map((line) => (
							<li key={line}>{line}</li>
						))}
					</ul>
					<p style={{ display: 'flex', gap: 8 }}>
						<Button size="medium" margin={false} disabled={isBusy} onClick={publish}>
							Đúng, phát hành bây giờ
						</Button>
						<Button
							size="medium"
							margin={false}
							buttonStyle="secondary"
							disabled={isBusy}
							onClick={() => setWaiting(undefined)}
						>
							Chưa
						</Button>
					</p>
				</div>
			)}
		</div>
	);
}

/** How long a job may run before the page stops asking: by far longer than the whole country takes. */
const LONGEST_MS = 2 * 60 * 60_000;

async function followWork(
	job: string | number,
	onState: (state: 'waiting' | 'running') => void,
): Promise<Pick<WorkState, 'state' | 'problem' | 'remark'>> {
	const until = performance.now() + LONGEST_MS;
	while (performance.now() < until) {
		await new Promise((resolve) => setTimeout(resolve, 1_000));
		const work = await askServer<WorkState>(`/api/tasks/${job}`);
		if (work.state === 'done' || work.state === 'failed') return work;
		onState(work.state);
	}
	throw new Error('Việc vẫn đang chạy. Hãy xem trang "Tình trạng hệ thống".');
}
