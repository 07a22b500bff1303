'use client';

import { Button } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import React, { useCallback, useState } from 'react';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';

/** A button that asks the server for one thing and says in a sentence how it ended. */
export function HealthButton({
	label,
	path,
	busy,
	about,
}: {
	label: string;
	path: string;
	busy: string;
	about?: string;
}) {
	const [sentence, setSentence] = useState('');
	const [isBusy, setBusy] = useState(false);
	const router = useRouter();
	const start = useCallback(async () => {
		setBusy(true);
		setSentence(busy);
		try {
			const { message } = await askServer<{ message: string }>(path, {});
			setSentence(message);
			router.refresh();
		} catch (error) {
			setSentence(sentenceOf(error));
		} finally {
			setBusy(false);
		}
	}, [path, busy, router]);
	return (
		<span>
			<Button
				buttonStyle="secondary"
				size="small"
				disabled={isBusy}
				onClick={() => void start()}
				{...(about ? { 'aria-label': about } : {})}
			>
				{label}
			</Button>{' '}
			<span role="status">{sentence}</span>
		</span>
	);
}
