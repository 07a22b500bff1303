'use client';

import { Button } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import React, { useCallback, useState } from 'react';

import { askServer, sentenceOf } from '../../../foundation/admin/ask-server.ts';

interface Props {
	readonly label: string;
	/** What a screen reader says where the label stands in many rows. */
	readonly about?: string;
	readonly path: string;
	readonly body: object;
	readonly busy: string;
}

/** Sends one statement about a month and says in a sentence how it ended. */
export function MonthButton({ label, about, path, body, busy }: Props) {
	const [sentence, setSentence] = useState('');
	const [isBusy, setBusy] = useState(false);
	const router = useRouter();
	const send = useCallback(async () => {
		setBusy(true);
		setSentence(busy);
		try {
			const { message } = await askServer<{ message: string }>(path, body);
			setSentence(message);
			router.refresh();
		} catch (error) {
			setSentence(sentenceOf(error));
		} finally {
			setBusy(false);
		}
	}, [path, body, busy, router]);
	return (
		<span>
			<Button
				buttonStyle="secondary"
				size="medium"
				disabled={isBusy}
				onClick={() => void send()}
				{...(about ? { 'aria-label': about } : {})}
			>
				{label}
			</Button>{' '}
			<span role="status">{sentence}</span>
		</span>
	);
}
