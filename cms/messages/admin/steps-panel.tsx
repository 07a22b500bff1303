'use client';

import { Button, toast } from '@payloadcms/ui';
import { useSearchParams } from 'next/navigation';
import React, { useCallback, useEffect, useState } from 'react';

import { STATE_NAMES, unheardOf } from '#content/model/decide-transition.ts';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import { SigningPanel } from './signing-panel.tsx';
import { StepHistory } from './step-history.tsx';
import { takeStep } from './take-step.ts';
import { TransitionForm } from './transition-form.tsx';

import type { OfferedTransition } from '#content/model/decide-transition.ts';
import type { RenditionState } from '#content/model/rendition.ts';
import type { DeskOfRendition } from '../transition-endpoints.ts';
import type { Played } from './signing-panel.tsx';

interface StepsPanelProps {
	readonly id: string | number;
	/** Of what the person sees: nobody signs what has changed since. */
	readonly baseUpdatedAt: unknown;
	/** Something is written and not saved. */
	readonly isModified: boolean;
	/** Shows the words to sign here; else they stand beside it. */
	readonly isReading: boolean;
	readonly onMoved: (next: DeskOfRendition) => void;
}

/** Where a rendition stands, the steps that this person can take from there, and the voice to hear before signing. */
export function StepsPanel({ id, baseUpdatedAt, isModified, isReading, onMoved }: StepsPanelProps) {
	const [desk, setDesk] = useState<DeskOfRendition>();
	const [asked, setAsked] = useState<OfferedTransition>();
	const [isBusy, setBusy] = useState(false);
	const [played, setPlayed] = useState<Played>();
	const [problem, setProblem] = useState('');
	/** The step for which the start page led here. */
	const wanted = useSearchParams().get('buoc');

	// after each save there may be other steps
	useEffect(() => {
		const leaving = new AbortController();
		const load = async () => {
			try {
				const found = await askServer<DeskOfRendition>(`/api/renditions/${id}/desk`, undefined, {
					signal: leaving.signal,
				});
				setDesk(found);
				setProblem('');
				setAsked((open) => open ?? found.moves.find(({ name, refusal }) => name === wanted && refusal === null));
			} catch (error) {
				if (!leaving.signal.aborted) setProblem(sentenceOf(error));
			}
		};
		void load();
		return () => leaving.abort();
	}, [id, baseUpdatedAt, wanted]);

	const take = useCallback(
		async (move: OfferedTransition, words: { note: string; safetyReason: string; alone: boolean }) => {
			setBusy(true);
			try {
				const next = await takeStep(id, {
					to: move.to,
					keepsMeaning: move.name === 'keep',
					baseUpdatedAt,
					note: words.note,
					...(played && move.hears ? { heard: { digest: played.digest, seconds: played.seconds } } : {}),
					alone: words.alone,
					...(words.safetyReason === '' ? {} : { safetyReason: words.safetyReason }),
				});
				setDesk(next);
				setAsked(undefined);
				onMoved(next);
				toast.success(`Đã chuyển sang "${STATE_NAMES[next.state as RenditionState]}".`);
			} catch (error) {
				toast.error(sentenceOf(error));
			} finally {
				setBusy(false);
			}
		},
		[id, baseUpdatedAt, played, onMoved],
	);

	if (!desk && problem !== '') return <p role="alert">{problem}</p>;
	if (!desk) return <p role="status">Đang xem các bước…</p>;
	return (
		<section aria-labelledby="rendition-desk" style={{ marginBottom: '2rem' }}>
			<h2 id="rendition-desk" style={{ fontSize: '1.25rem' }}>
				Bước hiện tại: {STATE_NAMES[desk.state as RenditionState]}
			</h2>
			{desk.onAir !== '' && <p>{desk.onAir}</p>}
			{isModified && <p role="status">Có thay đổi chưa lưu. Bấm Lưu trước khi chuyển bước.</p>}
			<Steps moves={desk.moves} isDisabled={isModified || isBusy} onChoose={setAsked} />
			{desk.moves.some(isSigning) && (
				<SigningPanel
					rendition={String(id)}
					toSign={desk.toSign}
					isReading={isReading}
					playsAtOnce={wanted === 'listen'}
					onPlayed={setPlayed}
				/>
			)}
			{asked && (
				<TransitionForm
					key={asked.name}
					rendition={String(id)}
					move={asked}
					unheard={unheardBefore(asked, played)}
					isBusy={isBusy}
					onTake={take}
					onCancel={() => setAsked(undefined)}
				/>
			)}
			<StepHistory history={desk.history} />
		</section>
	);
}

/** Steps that say "I have heard and read this". */
const isSigning = ({ name }: OfferedTransition): boolean => name === 'listen' || name === 'approve';

/** By the rule of the server; how long it is, the player knows first. */
const unheardBefore = ({ hears }: OfferedTransition, played: Played | undefined): string | null =>
	hears && unheardOf({ digest: hears.digest, seconds: played?.length ?? hears.seconds }, played ?? null);

/** Possible steps are buttons; the next ones that are not possible yet say why. */
function Steps({
	moves,
	isDisabled,
	onChoose,
}: {
	moves: readonly OfferedTransition[];
	isDisabled: boolean;
	onChoose: (move: OfferedTransition) => void;
}) {
	const blocked = moves.filter((move) => move.refusal !== null && !isAside(move));
	return (
		<>
			<p style={{ display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' }}>
				{moves
					.filter((move) => move.refusal === null || !isAside(move))
					.map((move) => (
						<Button
							key={move.name}
							buttonStyle={isAside(move) ? 'secondary' : 'primary'}
							size="medium"
							margin={false}
							disabled={isDisabled || move.refusal !== null}
							extraButtonProps={move.refusal === null ? {} : { 'aria-describedby': `why-not-${move.name}` }}
							onClick={() => onChoose(move)}
						>
							{move.label}
						</Button>
					))}
			</p>
			{blocked.map((move) => (
				<p key={move.name} id={`why-not-${move.name}`} style={{ margin: '0 0 4px' }}>
					<span aria-hidden="true">○ </span>
					{move.refusal}
				</p>
			))}
		</>
	);
}

/** Steps off the way: shown only to those who may take them. */
const isAside = ({ name }: OfferedTransition): boolean => ['return', 'reopen', 'withdraw', 'keep'].includes(name);
