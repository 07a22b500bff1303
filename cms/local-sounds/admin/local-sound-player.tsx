'use client';

import { Button, useDocumentInfo, useFormFields } from '@payloadcms/ui';
import React, { useCallback, useState } from 'react';

import { GREETING_SECONDS } from '#content/model/local-sound.ts';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import { ListeningPlayer } from '../../foundation/admin/listening-player.tsx';
import { RecordHere } from '../../recordings/admin/record-here.tsx';

/** On top of a local sound: music is played as it came, a greeting is recorded here, heard and signed. */
export function LocalSoundPlayer() {
	const { id } = useDocumentInfo();
	const kind = useFormFields(([fields]) => fields.kind?.value);
	const stored = useFormFields(([fields]) => fields.url?.value);
	if (kind === 'greeting')
		return (
			<>
				{id !== undefined && <GreetingPlayer id={id} />}
				<RecordHere
					fileName="loi-chao"
					hint={`Bấm ghi, nói đúng lời đã viết, rồi bấm dừng. Từ ${GREETING_SECONDS.least} đến ${GREETING_SECONDS.most} giây.`}
				/>
			</>
		);
	if (id === undefined || typeof stored !== 'string') return null;
	return (
		<p>
			<audio controls preload="none" src={stored} aria-label="Nghe đoạn nhạc đã lưu" />
		</p>
	);
}

/** A greeting as it came and as a loudspeaker gets it, with the signature of whoever has heard it. */
function GreetingPlayer({ id }: { readonly id: string | number }) {
	const [said, setSaid] = useState('');
	const [isWhole, setWhole] = useState(false);
	const follow = useCallback(
		({ seconds, length }: { readonly seconds: number; readonly length: number }) => setWhole(seconds >= length - 1),
		[],
	);
	const sign = useCallback(async () => {
		try {
			setSaid((await askServer<{ message: string }>(`/api/listen-local/${id}/heard`, {})).message);
		} catch (error) {
			setSaid(sentenceOf(error));
		}
	}, [id]);
	return (
		<section aria-label="Nghe lời chào">
			<ListeningPlayer
				source={`/api/listen-local/${id}`}
				isMachineVoice={false}
				startsWith="processed"
				onHeard={follow}
			/>
			<p>
				<Button buttonStyle="secondary" disabled={!isWhole} onClick={() => void sign()}>
					Tôi đã nghe hết, lời đúng như đã viết
				</Button>
			</p>
			<p role="status">{said}</p>
		</section>
	);
}
