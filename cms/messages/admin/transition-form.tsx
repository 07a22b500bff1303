'use client';

import { Button } from '@payloadcms/ui';
import React, { useCallback, useId, useState } from 'react';

import { SetOff } from './set-off.tsx';

import type { OfferedTransition } from '#content/model/decide-transition.ts';

interface Words {
	readonly note: string;
	readonly safetyReason: string;
	/** Withdraw this language alone. */
	readonly alone: boolean;
}

/** Between the button and the step: what the person signs, and what has to be written with it. */
export function TransitionForm({
	rendition,
	move,
	unheard,
	isBusy,
	onTake,
	onCancel,
}: {
	rendition: string;
	move: OfferedTransition;
	/** What has to be heard before signing; null: nothing, or it was heard. */
	unheard: string | null;
	isBusy: boolean;
	onTake: (move: OfferedTransition, words: Words) => Promise<void>;
	onCancel: () => void;
}) {
	const [note, setNote] = useState('');
	const [safetyReason, setSafetyReason] = useState('');
	const [alone, setAlone] = useState(false);
	const isMissing = move.asksFor !== null && note.trim() === '';
	const take = useCallback(
		() => void onTake(move, { note, safetyReason, alone }),
		[onTake, move, note, safetyReason, alone],
	);
	return (
		<div
			role="group"
			aria-label={move.label}
			style={{ border: '1px solid var(--theme-elevation-200)', padding: '16px', margin: '8px 0' }}
		>
			<Line label={move.asksFor ?? 'Ghi chú (không bắt buộc)'} value={note} onChange={setNote} isFirst />
			{move.name === 'approve' && (
				<Line
					label="Lý do vẫn duyệt, chỉ ghi khi phần kiểm tra an toàn yêu cầu sửa"
					value={safetyReason}
					onChange={setSafetyReason}
				/>
			)}
			{move.name === 'withdraw' && (
				<p>
					<label>
						<input type="checkbox" checked={alone} onChange={(event) => setAlone(event.target.checked)} /> Chỉ thu hồi
						bản tiếng này. Bỏ trống: thu hồi bản tiếng Việt là thu hồi bài này ở mọi thứ tiếng.
					</label>
				</p>
			)}
			{move.name === 'withdraw' && <SetOff rendition={rendition} change={{ kind: 'withdrawal', alone }} />}
			<p style={{ display: 'flex', gap: '8px', margin: '8px 0 0' }}>
				<Button size="medium" margin={false} disabled={isBusy || isMissing || unheard !== null} onClick={take}>
					{unheard === null ? `Xác nhận: ${move.label}` : `Chưa ký được: ${unheard}`}
				</Button>
				<Button size="medium" margin={false} buttonStyle="secondary" disabled={isBusy} onClick={onCancel}>
					Để sau
				</Button>
			</p>
		</div>
	);
}

function Line({
	label,
	value,
	onChange,
	isFirst = false,
}: {
	label: string;
	value: string;
	onChange: (value: string) => void;
	isFirst?: boolean;
}) {
	const id = useId();
	// the person has just pressed a button: what it opens is where to go on
	const focus = useCallback((input: HTMLInputElement | null) => (isFirst ? input?.focus() : undefined), [isFirst]);
	return (
		<p className="field-type text" style={{ margin: '0 0 8px' }}>
			<label htmlFor={id} className="field-label">
				{label}
			</label>
			<input
				id={id}
				ref={focus}
				type="text"
				maxLength={300}
				value={value}
				style={{ width: '100%', maxWidth: '38em' }}
				onChange={(event) => onChange(event.target.value)}
				// the panel lives inside the form of the document: Enter would save that
				onKeyDown={(event) => (event.key === 'Enter' ? event.preventDefault() : undefined)}
			/>
		</p>
	);
}
