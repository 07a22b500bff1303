'use client';

import React, { useCallback, useRef } from 'react';

import { SHORTEST_SPEECH_SECONDS } from '#content/model/chosen-span.ts';

import { secondsInWords } from './trim-words.ts';

import type { ChosenSpan } from '#content/model/chosen-span.ts';

const HEIGHT = 100;
const STEP_SECONDS = 0.1;
const LARGE_STEP_SECONDS = 1;

type End = 'fromSeconds' | 'toSeconds';

interface TrimWaveProps {
	/** Heights from 0 to 1, evenly over the whole recording. */
	readonly peaks: readonly number[];
	readonly totalSeconds: number;
	readonly span: ChosenSpan;
	/** Where it plays; undefined: it does not. */
	readonly playedSeconds: number | undefined;
	readonly isByHand: boolean;
	readonly onChange: (span: ChosenSpan) => void;
}

/** The wave of a whole recording with the chosen part bright, and a grip at each end of it: by mouse, finger or keys. */
export function TrimWave({ peaks, totalSeconds, span, playedSeconds, isByHand, onChange }: TrimWaveProps) {
	const wave = useRef<HTMLDivElement>(null);
	const dragged = useRef<End | undefined>(undefined);
	const share = (seconds: number): number => (totalSeconds > 0 ? seconds / totalSeconds : 0);
	const move = useCallback(
		(end: End, seconds: number) => onChange(moved({ span, end, seconds, totalSeconds })),
		[onChange, span, totalSeconds],
	);
	const secondsAt = (event: React.PointerEvent): number => {
		const box = wave.current?.getBoundingClientRect();
		return box && box.width > 0 ? ((event.clientX - box.left) / box.width) * totalSeconds : 0;
	};
	const grip = (end: End) => ({
		onPointerDown: (event: React.PointerEvent<HTMLDivElement>) => {
			event.stopPropagation();
			event.currentTarget.setPointerCapture(event.pointerId);
			dragged.current = end;
		},
		onPointerMove: (event: React.PointerEvent) => {
			if (dragged.current === end) move(end, secondsAt(event));
		},
		onPointerUp: () => {
			dragged.current = undefined;
		},
		onPointerCancel: () => {
			dragged.current = undefined;
		},
		onKeyDown: (event: React.KeyboardEvent) => {
			const by = stepOf(event.key);
			if (by === undefined) return;
			event.preventDefault();
			move(end, by.isAbsolute ? by.share * totalSeconds : span[end] + by.seconds);
		},
	});
	const bars = peaks.map((peak, index) => {
		const half = Math.max(0.5, (peak * HEIGHT) / 2);
		return `M${index + 0.5} ${HEIGHT / 2 - half}v${half * 2}`;
	});
	const from = Math.round(share(span.fromSeconds) * bars.length);
	const to = Math.max(from, Math.round(share(span.toSeconds) * bars.length));
	return (
		<div
			ref={wave}
			className="cat-tay__song"
			onPointerDown={(event) => {
				if (!isByHand) return;
				const seconds = secondsAt(event);
				const isNearStart = Math.abs(seconds - span.fromSeconds) < Math.abs(seconds - span.toSeconds);
				move(isNearStart ? 'fromSeconds' : 'toSeconds', seconds);
			}}
		>
			<svg viewBox={`0 0 ${Math.max(1, bars.length)} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
				<rect x={from} y={0} width={to - from} height={HEIGHT} fill="var(--theme-elevation-100)" />
				<path d={[...bars.slice(0, from), ...bars.slice(to)].join('')} stroke="var(--theme-elevation-400)" />
				<path d={bars.slice(from, to).join('')} stroke="var(--theme-elevation-900)" />
				{playedSeconds !== undefined && (
					<path
						d={`M${share(playedSeconds) * bars.length} 0v${HEIGHT}`}
						stroke="var(--dat)"
						strokeWidth={2}
						vectorEffect="non-scaling-stroke"
					/>
				)}
			</svg>
			{isByHand && (
				<>
					<Grip
						end="fromSeconds"
						className="cat-tay__tay cat-tay__tay--dau"
						style={{ left: `${share(span.fromSeconds) * 100}%` }}
						limits={{ min: 0, max: span.toSeconds - SHORTEST_SPEECH_SECONDS, now: span.fromSeconds }}
						{...grip('fromSeconds')}
					/>
					<Grip
						end="toSeconds"
						className="cat-tay__tay cat-tay__tay--cuoi"
						style={{ left: `${share(span.toSeconds) * 100}%` }}
						limits={{ min: span.fromSeconds + SHORTEST_SPEECH_SECONDS, max: totalSeconds, now: span.toSeconds }}
						{...grip('toSeconds')}
					/>
				</>
			)}
		</div>
	);
}

interface GripProps extends React.HTMLAttributes<HTMLDivElement> {
	readonly end: End;
	readonly limits: { readonly min: number; readonly max: number; readonly now: number };
}

function Grip({ end, limits, ...rest }: GripProps) {
	return (
		<div
			role="slider"
			tabIndex={0}
			aria-label={end === 'fromSeconds' ? 'Mốc bắt đầu' : 'Mốc kết thúc'}
			aria-valuemin={limits.min}
			aria-valuemax={limits.max}
			aria-valuenow={limits.now}
			aria-valuetext={`${secondsInWords(limits.now)} giây`}
			{...rest}
		>
			<span aria-hidden="true">{end === 'fromSeconds' ? '⟩' : '⟨'}</span>
		</div>
	);
}

/** The span with one end elsewhere: inside the recording, and never nearer to the other end than a voice is long. */
function moved({
	span,
	end,
	seconds,
	totalSeconds,
}: {
	readonly span: ChosenSpan;
	readonly end: End;
	readonly seconds: number;
	readonly totalSeconds: number;
}): ChosenSpan {
	const wanted = Math.round(seconds * 100) / 100;
	if (end === 'fromSeconds')
		return {
			...span,
			fromSeconds: hundredths(Math.max(0, Math.min(wanted, span.toSeconds - SHORTEST_SPEECH_SECONDS))),
		};
	const least = span.fromSeconds + SHORTEST_SPEECH_SECONDS;
	return { ...span, toSeconds: hundredths(Math.min(totalSeconds, Math.max(wanted, least)), Math.floor) };
}

const hundredths = (seconds: number, round: (value: number) => number = Math.round): number =>
	round(seconds * 100 + (round === Math.floor ? 1e-6 : 0)) / 100;

type Step =
	{ readonly isAbsolute: false; readonly seconds: number } | { readonly isAbsolute: true; readonly share: 0 | 1 };

/** What the keys of a slider do. */
function stepOf(key: string): Step | undefined {
	switch (key) {
		case 'ArrowLeft':
		case 'ArrowDown':
			return { isAbsolute: false, seconds: -STEP_SECONDS };
		case 'ArrowRight':
		case 'ArrowUp':
			return { isAbsolute: false, seconds: STEP_SECONDS };
		case 'PageDown':
			return { isAbsolute: false, seconds: -LARGE_STEP_SECONDS };
		case 'PageUp':
			return { isAbsolute: false, seconds: LARGE_STEP_SECONDS };
		case 'Home':
			return { isAbsolute: true, share: 0 };
		case 'End':
			return { isAbsolute: true, share: 1 };
		default:
			return undefined;
	}
}
