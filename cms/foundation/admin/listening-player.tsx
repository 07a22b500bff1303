'use client';

import { Button } from '@payloadcms/ui';
import React, { useCallback, useEffect, useRef, useState } from 'react';

import { askForBlob, askServer, sentenceOf } from './ask-server.ts';
import { rowStyle } from './desk-layout.ts';
import { Waveform } from './waveform.tsx';

interface Heard {
	readonly seconds: number;
	readonly peaks: readonly number[];
}
interface Listening {
	/** None: a machine reads, and there is nothing to compare with. */
	readonly original?: Heard;
	readonly processed: Heard;
	readonly offsetSeconds: number;
}
type Version = 'original' | 'processed';

const NAMES: Readonly<Record<Version, string>> = { original: 'A – bản gốc', processed: 'B – bản lên loa' };
const clock = (seconds: number): string =>
	`${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

interface ListeningPlayerProps {
	/** Address of what is heard: `/api/listen/RECORDING` or `/api/listen-machine/RENDITION`. */
	readonly source: string;
	readonly isMachineVoice: boolean;
	readonly startsWith?: Version;
	/** Begins by itself, where the browser lets a page make sounds; the button stays. */
	readonly playsAtOnce?: boolean;
	/** Told of every further second of the loudspeaker's version that was played: how many different ones, of how many. */
	readonly onHeard?: (heard: { readonly seconds: number; readonly length: number }) => void;
}

/** A recording as it came beside what a loudspeaker gets of it; changing over keeps the place. */
export function ListeningPlayer({
	source,
	isMachineVoice,
	startsWith = 'original',
	playsAtOnce = false,
	onHeard,
}: ListeningPlayerProps) {
	const [listening, setListening] = useState<Listening | undefined>();
	const [problem, setProblem] = useState('');
	const [version, setVersion] = useState<Version>(startsWith);
	const [seconds, setSeconds] = useState(0);
	const [isPlaying, setPlaying] = useState(false);
	const players = useRef<Partial<Record<Version, HTMLAudioElement>>>({});

	useEffect(() => {
		let isCurrent = true;
		const show = (loaded: Awaited<ReturnType<typeof load>>) => {
			if (!isCurrent) return;
			players.current = loaded.players;
			setListening(loaded.listening);
			if (playsAtOnce)
				void loaded.players[startsWith]?.play().then(
					() => isCurrent && setPlaying(true),
					() => undefined,
				);
		};
		const tell = (error: unknown) => isCurrent && setProblem(sentenceOf(error));
		void load(source).then(show, tell);
		return () => {
			isCurrent = false;
			Object.values(players.current).forEach((player) => player.pause());
		};
	}, [source, startsWith, playsAtOnce]);

	useEffect(() => {
		const player = players.current[version];
		if (!player) return undefined;
		const follow = () => {
			setSeconds(player.currentTime);
			if (version !== 'processed' || !listening) return;
			const length = listening.processed.seconds;
			onHeard?.({ seconds: Math.min(playedSeconds(player), length), length });
		};
		const ended = () => {
			follow();
			setPlaying(false);
		};
		player.addEventListener('timeupdate', follow);
		player.addEventListener('ended', ended);
		return () => {
			player.removeEventListener('timeupdate', follow);
			player.removeEventListener('ended', ended);
		};
	}, [version, listening, onHeard]);

	const togglePlay = useCallback(() => {
		const player = players.current[version];
		if (isPlaying) player?.pause();
		else void player?.play();
		setPlaying(!isPlaying);
	}, [version, isPlaying]);

	const changeOver = useCallback(() => {
		const other: Version = version === 'original' ? 'processed' : 'original';
		const from = players.current[version];
		const to = players.current[other];
		if (!from || !to || !listening) return;
		const shift = other === 'processed' ? -listening.offsetSeconds : listening.offsetSeconds;
		to.currentTime = Math.min(Math.max(0, from.currentTime + shift), listening[other]?.seconds ?? 0);
		from.pause();
		if (isPlaying) void to.play();
		setSeconds(to.currentTime);
		setVersion(other);
	}, [version, isPlaying, listening]);

	if (problem) return <p role="alert">{problem}</p>;
	if (!listening) return <p role="status">Đang chuẩn bị bản nghe thử…</p>;
	const heard = listening[version];
	if (!heard) return null;
	return (
		<div role="group" aria-label={listening.original ? 'Nghe và so sánh' : 'Nghe'}>
			{isMachineVoice && <strong>Giọng máy – bản nháp</strong>}
			<Waveform peaks={heard.peaks} playedShare={heard.seconds > 0 ? seconds / heard.seconds : 0} />
			<input
				type="range"
				aria-label="Vị trí đang nghe, tính bằng giây"
				min={0}
				max={Math.floor(heard.seconds)}
				step={1}
				value={Math.floor(seconds)}
				aria-valuetext={`${clock(seconds)} trên ${clock(heard.seconds)}`}
				onChange={(event) => {
					const player = players.current[version];
					if (player) player.currentTime = Number(event.target.value);
					setSeconds(Number(event.target.value));
				}}
				style={{ width: '100%' }}
			/>
			<p style={rowStyle}>
				<Button size="medium" margin={false} onClick={togglePlay}>
					{isPlaying ? 'Dừng' : 'Nghe'}
				</Button>
				{listening.original && (
					<Button size="medium" margin={false} buttonStyle="secondary" onClick={changeOver}>
						{version === 'original' ? 'Chuyển sang B – bản lên loa' : 'Chuyển sang A – bản gốc'}
					</Button>
				)}
				<span role="status" data-version={version}>
					Đang nghe: {listening.original ? NAMES[version] : 'giọng máy, như lên loa'}
				</span>
				<span>
					{clock(seconds)} / {clock(heard.seconds)}
				</span>
			</p>
		</div>
	);
}

/** Without what was jumped over, and nothing twice: the browser keeps which stretches were played. */
const playedSeconds = ({ played }: HTMLAudioElement): number =>
	Array.from({ length: played.length }, (_none, index) => played.end(index) - played.start(index)).reduce(
		(sum, stretch) => sum + stretch,
		0,
	);

async function load(source: string) {
	const body = await askServer<Listening>(source);
	const [original, processed] = await Promise.all([
		body.original && open(source, 'original'),
		open(source, 'processed'),
	]);
	return { listening: body, players: { ...(original ? { original } : {}), processed } };
}

/** Whole in memory, so that every place can be jumped to at once. */
async function open(source: string, version: Version): Promise<HTMLAudioElement> {
	return new Audio(URL.createObjectURL(await askForBlob(`${source}/${version}`)));
}
