'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

import { askForBlob, sentenceOf } from '../../foundation/admin/ask-server.ts';

import type { ChosenSpan } from '#content/model/chosen-span.ts';

interface PartPlayer {
	/** Where it plays, in seconds of the whole; undefined: it does not. */
	readonly playedSeconds: number | undefined;
	/** Why nothing is heard, in Vietnamese. */
	readonly problem: string;
	readonly play: (part: ChosenSpan) => void;
	readonly stop: () => void;
}

/** Plays parts of a sound; it is fetched when it is first wanted. */
export function usePartPlayer(address: string): PartPlayer {
	const player = useRef<HTMLAudioElement | undefined>(undefined);
	const frame = useRef(0);
	const [playedSeconds, setPlayed] = useState<number>();
	const [problem, setProblem] = useState('');

	const stop = useCallback(() => {
		cancelAnimationFrame(frame.current);
		player.current?.pause();
		setPlayed(undefined);
	}, []);

	useEffect(
		() => () => {
			stop();
			player.current = undefined;
		},
		[address, stop],
	);

	const play = useCallback(
		({ fromSeconds, toSeconds }: ChosenSpan) => {
			const begin = async () => {
				player.current ??= new Audio(URL.createObjectURL(await askForBlob(address)));
				const sound = player.current;
				sound.currentTime = fromSeconds;
				await sound.play();
				const follow = () => {
					if (sound.paused || sound.currentTime >= toSeconds) return stop();
					setPlayed(sound.currentTime);
					frame.current = requestAnimationFrame(follow);
				};
				cancelAnimationFrame(frame.current);
				follow();
			};
			setProblem('');
			begin().catch((error: unknown) => setProblem(sentenceOf(error)));
		},
		[address, stop],
	);
	return { playedSeconds, problem, play, stop };
}
