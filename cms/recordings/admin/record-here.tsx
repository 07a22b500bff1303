'use client';

import { Button, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui';
import React, { useCallback, useEffect, useId, useState } from 'react';

import { LevelMeter } from './level-meter.tsx';
import { useMicrophone } from './use-microphone.ts';

interface RecordHereProps {
	/** What to say into the microphone, and for how long. */
	readonly hint: string;
	/** Without its ending. */
	readonly fileName: string;
}

/** Records with this machine's microphone; the recording takes the place of a chosen file. */
export function RecordHere({ hint, fileName }: RecordHereProps) {
	const heading = useId();
	const { id } = useDocumentInfo();
	const { setValue, value } = useField<File | null | undefined>({ path: 'file' });
	const { isRecording, level, problem, start, stop } = useMicrophone();
	const [address, setAddress] = useState('');
	const stored = useFormFields(([fields]) => fields.url?.value);

	useEffect(() => {
		if (!(value instanceof Blob)) return undefined;
		const url = URL.createObjectURL(value);
		setAddress(url);
		return () => {
			setAddress('');
			URL.revokeObjectURL(url);
		};
	}, [value]);
	const finish = useCallback(async () => {
		const said = await stop();
		if (!said) return;
		const extension = said.type.includes('mp4') ? 'm4a' : said.type.includes('ogg') ? 'ogg' : 'webm';
		setValue(new File([said], `${fileName}.${extension}`, { type: said.type }));
	}, [stop, setValue, fileName]);

	return (
		<section aria-labelledby={heading}>
			<h2 id={heading}>{id === undefined ? 'Ghi âm tại đây, hoặc chọn tệp ở trên' : 'Nghe, hoặc ghi lại tại đây'}</h2>
			{id !== undefined && !address && typeof stored === 'string' && (
				<p>
					<audio controls preload="none" src={stored} aria-label="Nghe bản ghi đã lưu" />
				</p>
			)}
			<p>{hint}</p>
			<p style={{ display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center' }}>
				{isRecording ? (
					<Button onClick={() => void finish()}>Dừng</Button>
				) : (
					<Button buttonStyle="secondary" onClick={() => void start()}>
						{address ? 'Ghi lại' : 'Ghi âm'}
					</Button>
				)}
				{isRecording && <LevelMeter level={level} />}
				{!isRecording && address && (
					<>
						<audio controls src={address} aria-label="Nghe lại lời vừa ghi" />
						<Button buttonStyle="secondary" onClick={() => setValue(null)}>
							Bỏ bản ghi này
						</Button>
					</>
				)}
			</p>
			{problem && <p role="alert">{problem}</p>}
		</section>
	);
}
