'use client';

import { Button, toast, useDocumentInfo, useForm, useFormFields, useFormModified } from '@payloadcms/ui';
import React, { useCallback, useEffect, useState } from 'react';

import { STATE_NAMES, unheardOf } from '#content/model/decide-transition.ts';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import { TransitionForm } from './transition-form.tsx';
import { SigningPanel } from './signing-panel.tsx';
import { takeStep } from './take-step.ts';
import { usePrefilled } from './use-prefilled.ts';

import type { OfferedTransition } from '#content/model/decide-transition.ts';
import type { RenditionState } from '#content/model/rendition.ts';
import type { DeskOfRendition } from '../transition-endpoints.ts';
import type { Played } from './signing-panel.tsx';

/** Above the words of a rendition: where it stands, the steps to take, and who took the last ones. */
export function RenditionDesk() {
	const { id } = useDocumentInfo();
	usePrefilled();
	if (id === undefined)
		return <p>Ghi lời hoặc để trống nếu chỉ có âm thanh, rồi bấm Lưu. Các bước tiếp theo hiện ở đây.</p>;
	return <SavedRenditionDesk id={id} />;
}

function SavedRenditionDesk({ id }: { id: string | number }) {
	const [desk, setDesk] = useState<DeskOfRendition>();
	const [asked, setAsked] = useState<OfferedTransition>();
	const [isBusy, setBusy] = useState(false);
	const [played, setPlayed] = useState<Played>();
	const [problem, setProblem] = useState('');
	const isModified = useFormModified();
	const { dispatchFields } = useForm();
	const baseUpdatedAt = useFormFields(([fields]) => fields.baseUpdatedAt?.value);

	// after each save there may be other steps
	useEffect(() => {
		const leaving = new AbortController();
		const load = async () => {
			try {
				setDesk(await askServer<DeskOfRendition>(`/api/renditions/${id}/desk`, undefined, { signal: leaving.signal }));
				setProblem('');
			} catch (error) {
				if (!leaving.signal.aborted) setProblem(sentenceOf(error));
			}
		};
		void load();
		return () => leaving.abort();
	}, [id, baseUpdatedAt]);

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
				// the form follows, so that the next save starts from here
				for (const [path, value] of Object.entries({ state: next.state, baseUpdatedAt: next.updatedAt }))
					dispatchFields({ type: 'UPDATE', path, value, initialValue: value });
				toast.success(`Đã chuyển sang "${STATE_NAMES[next.state as RenditionState]}".`);
			} catch (error) {
				toast.error(sentenceOf(error));
			} finally {
				setBusy(false);
			}
		},
		[id, baseUpdatedAt, played, dispatchFields],
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
			{desk.moves.some(isSigning) && <SigningPanel rendition={String(id)} toSign={desk.toSign} onPlayed={setPlayed} />}
			{asked && (
				<TransitionForm
					key={asked.name}
					move={asked}
					unheard={unheardBefore(asked, played)}
					isBusy={isBusy}
					onTake={take}
					onCancel={() => setAsked(undefined)}
				/>
			)}
			<History desk={desk} />
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

const KINDS: Readonly<Record<string, string>> = {
	'stand-in': 'Người nghe cộng đồng thay người dịch thứ hai',
	'meaning-unchanged': 'Không đổi nghĩa',
};

function History({ desk }: { desk: DeskOfRendition }) {
	if (desk.history.length === 0) return <p>Chưa có bước nào được ghi.</p>;
	return (
		<details>
			<summary>Các bước đã qua ({desk.history.length})</summary>
			<ol reversed style={{ margin: '8px 0' }}>
				{desk.history.map((step) => (
					<li key={`${step.at}${step.step}`}>
						{clock.format(new Date(step.at))} – {step.who}: {step.step}
						{KINDS[step.kind] ? `. ${KINDS[step.kind]}` : ''}
						{step.note === '' ? '' : `. ${step.note}`}
						{step.heardSeconds === null ? '' : `. Đã nghe ${Math.round(step.heardSeconds)} giây trước khi ký`}
					</li>
				))}
			</ol>
		</details>
	);
}

const clock = new Intl.DateTimeFormat('vi-VN', {
	dateStyle: 'short',
	timeStyle: 'short',
	timeZone: 'Asia/Ho_Chi_Minh',
});
