'use client';

import { Button } from '@payloadcms/ui';
import React, { useCallback, useEffect, useRef } from 'react';

import { roleName } from '#content/model/scene.ts';
import { lineToRead } from '#content/model/script-lines.ts';

import { deskStyle, rowStyle } from '../../foundation/admin/desk-layout.ts';
import { LevelMeter } from './level-meter.tsx';
import { useMicrophone } from './use-microphone.ts';

import type { SpeakerRole } from '#content/model/message-form.ts';

interface LineReaderProps {
	readonly number: number;
	readonly count: number;
	readonly text: string;
	readonly language: string;
	/** Whose line it is, in a scene. */
	readonly role?: SpeakerRole | undefined;
	readonly sound: Blob | undefined;
	readonly onSound: (sound: Blob) => void;
}

/** One line, large: record, stop, listen, again. */
export function LineReader({ number, count, text, language, role, sound, onSound }: LineReaderProps) {
	const { isRecording, level, problem, start, stop } = useMicrophone();
	const player = useRef<HTMLAudioElement | undefined>(undefined);
	useEffect(() => () => player.current?.pause(), []);

	const toggle = useCallback(async () => {
		if (!isRecording) return start();
		const made = await stop();
		if (made && made.size > 0) onSound(made);
	}, [isRecording, start, stop, onSound]);

	const listen = useCallback(() => {
		if (!sound) return;
		player.current?.pause();
		player.current = new Audio(URL.createObjectURL(sound));
		void player.current.play();
	}, [sound]);

	return (
		<div role="group" aria-label={`Câu ${number} trên ${count}`} style={deskStyle}>
			<p>
				Câu {number} / {count}
				{role && ` – ${roleName(role)}`}
			</p>
			<blockquote
				lang={language}
				style={{
					margin: 0,
					fontSize: '32px',
					lineHeight: 1.5,
					minHeight: '6rem',
					borderLeft: 'none',
					padding: 0,
				}}
			>
				{lineToRead(text)}
			</blockquote>
			{isRecording && <LevelMeter level={level} />}
			<p style={rowStyle}>
				<Button size="large" margin={false} onClick={() => void toggle()}>
					{buttonWord(isRecording, sound !== undefined)}
				</Button>
				<Button
					size="large"
					margin={false}
					buttonStyle="secondary"
					disabled={sound === undefined || isRecording}
					onClick={listen}
				>
					Nghe lại câu này
				</Button>
				<span role="status">{statusWord(isRecording, sound !== undefined)}</span>
			</p>
			{problem && <p role="alert">{problem}</p>}
		</div>
	);
}

function buttonWord(isRecording: boolean, hasSound: boolean): string {
	if (isRecording) return 'Dừng thu';
	return hasSound ? 'Thu lại câu này' : 'Thu câu này';
}

function statusWord(isRecording: boolean, hasSound: boolean): string {
	if (isRecording) return 'Đang thu…';
	return hasSound ? 'Đã thu câu này.' : 'Chưa thu.';
}
