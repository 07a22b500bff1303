'use client';

import { Button } from '@payloadcms/ui';
import React, { useCallback, useEffect, useId, useState } from 'react';

import { spanRefusal, spanSentence } from '#content/model/chosen-span.ts';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import { rowStyle } from '../../foundation/admin/desk-layout.ts';
import { TrimWave } from './trim-wave.tsx';
import { secondsInWords, typedSeconds } from './trim-words.ts';
import { usePartPlayer } from './use-part-player.ts';
import './trim.css';

import type { ChosenSpan } from '#content/model/chosen-span.ts';

interface Heard {
	readonly seconds: number;
	readonly peaks: readonly number[];
}
interface Listening {
	readonly original?: Heard;
	readonly processed: Heard;
	readonly offsetSeconds: number;
	readonly automatic?: ChosenSpan;
	readonly totalSeconds?: number;
}

/** What is cut, and what the machine would do. */
interface Cuttable {
	readonly peaks: readonly number[];
	readonly totalSeconds: number;
	readonly automatic: ChosenSpan;
}

interface TrimEditorProps {
	/** Address of the recording: `/api/listen/RECORDING`. */
	readonly source: string;
	/** The part chosen by hand; undefined: the machine finds it. */
	readonly span: ChosenSpan | undefined;
	/** Called with what can be saved only. */
	readonly onChange: (span: ChosenSpan | undefined) => void;
}

/** How much is heard of each end, to find the right place by ear. */
const END_SECONDS = 2;

/** The part of a recording that goes on air: found by the machine, or cut by hand on the wave. */
export function TrimEditor({ source, span, onChange }: TrimEditorProps) {
	const id = useId();
	const { cuttable, problem } = useCuttable(source);
	const player = usePartPlayer(`${source}/original`);
	if (problem) return <p role="alert">{problem}</p>;
	if (!cuttable) return <p role="status">Đang vẽ sóng âm…</p>;
	const { peaks, totalSeconds, automatic } = cuttable;
	const shown = span ?? automatic;
	return (
		<section aria-labelledby={`${id}-h`} className="cat-tay">
			<h3 id={`${id}-h`}>Đoạn được phát</h3>
			<fieldset>
				<legend>Ai chọn chỗ bắt đầu và chỗ kết thúc</legend>
				<label>
					<input type="radio" name={`${id}-ai`} checked={!span} onChange={() => onChange(undefined)} />
					Theo máy: từ {secondsInWords(automatic.fromSeconds)} đến {secondsInWords(automatic.toSeconds)} giây
				</label>
				<label>
					<input type="radio" name={`${id}-ai`} checked={Boolean(span)} onChange={() => onChange(automatic)} />
					Cắt bằng tay
				</label>
			</fieldset>
			<TrimWave
				peaks={peaks}
				totalSeconds={totalSeconds}
				span={shown}
				playedSeconds={player.playedSeconds}
				isByHand={span !== undefined}
				onChange={onChange}
			/>
			{span && <TypedEnds span={span} totalSeconds={totalSeconds} onChange={onChange} />}
			<p role="status">
				Đoạn dài {secondsInWords(shown.toSeconds - shown.fromSeconds)} giây, cả bản ghi {secondsInWords(totalSeconds)}{' '}
				giây.
			</p>
			<p style={rowStyle}>
				<Button
					size="medium"
					margin={false}
					buttonStyle="secondary"
					onClick={() => (player.playedSeconds === undefined ? player.play(shown) : player.stop())}
				>
					{player.playedSeconds === undefined ? 'Nghe đoạn này' : 'Dừng'}
				</Button>
				<Button
					size="medium"
					margin={false}
					buttonStyle="secondary"
					onClick={() =>
						player.play({ ...shown, toSeconds: Math.min(shown.toSeconds, shown.fromSeconds + END_SECONDS) })
					}
				>
					Nghe {END_SECONDS} giây đầu
				</Button>
				<Button
					size="medium"
					margin={false}
					buttonStyle="secondary"
					onClick={() =>
						player.play({ ...shown, fromSeconds: Math.max(shown.fromSeconds, shown.toSeconds - END_SECONDS) })
					}
				>
					Nghe {END_SECONDS} giây cuối
				</Button>
			</p>
			{player.problem && <p role="alert">{player.problem}</p>}
		</section>
	);
}

/** Both ends as numbers, for whoever knows the place or uses no wave. What cannot be saved is said, not handed on. */
function TypedEnds({
	span,
	totalSeconds,
	onChange,
}: {
	span: ChosenSpan;
	totalSeconds: number;
	onChange: (span: ChosenSpan) => void;
}) {
	const id = useId();
	const [typed, setTyped] = useState<Partial<Record<keyof ChosenSpan, string>>>({});
	// a grip was moved: what was typed before is over
	useEffect(() => setTyped({}), [span.fromSeconds, span.toSeconds]);
	const asked = {
		fromSeconds: typed.fromSeconds === undefined ? span.fromSeconds : typedSeconds(typed.fromSeconds),
		toSeconds: typed.toSeconds === undefined ? span.toSeconds : typedSeconds(typed.toSeconds),
	};
	const refusal = spanRefusal(asked, totalSeconds);
	const field = (end: keyof ChosenSpan, label: string) => (
		<label>
			{label}
			<input
				type="text"
				inputMode="decimal"
				autoComplete="off"
				value={typed[end] ?? secondsInWords(span[end])}
				aria-invalid={refusal !== undefined}
				aria-describedby={refusal ? `${id}-loi` : undefined}
				onChange={(event) => setTyped({ ...typed, [end]: event.target.value })}
				onBlur={() => {
					if (!refusal && typed[end] !== undefined) onChange(asked);
				}}
				onKeyDown={(event) => {
					if (event.key !== 'Enter') return;
					event.preventDefault();
					if (!refusal) onChange(asked);
				}}
			/>
		</label>
	);
	return (
		<>
			<div className="cat-tay__so">
				{field('fromSeconds', 'Bắt đầu ở giây')}
				{field('toSeconds', 'Kết thúc ở giây')}
			</div>
			{refusal && (
				<p role="alert" id={`${id}-loi`}>
					{spanSentence(refusal, totalSeconds)}
				</p>
			)}
		</>
	);
}

function useCuttable(source: string) {
	const [cuttable, setCuttable] = useState<Cuttable>();
	const [problem, setProblem] = useState('');
	const show = useCallback((listening: Listening) => setCuttable(cuttableOf(listening)), []);
	useEffect(() => {
		let isCurrent = true;
		askServer<Listening>(source).then(
			(listening) => isCurrent && show(listening),
			(error: unknown) => isCurrent && setProblem(sentenceOf(error)),
		);
		return () => {
			isCurrent = false;
		};
	}, [source, show]);
	return { cuttable, problem };
}

/** What was made ready before parts were cut by hand does not say what the machine would do: its clip is that. */
function cuttableOf({ original, processed, offsetSeconds, automatic, totalSeconds }: Listening): Cuttable | undefined {
	if (!original) return undefined;
	const found = automatic ?? { fromSeconds: offsetSeconds, toSeconds: offsetSeconds + processed.seconds };
	const total = totalSeconds ?? original.seconds;
	return {
		peaks: original.peaks,
		totalSeconds: Math.floor(total * 100) / 100,
		automatic: {
			fromSeconds: Math.round(found.fromSeconds * 100) / 100,
			toSeconds: Math.floor(Math.min(found.toSeconds, total) * 100) / 100,
		},
	};
}
