'use client';

import { Button, useFormModified } from '@payloadcms/ui';
import React, { useCallback, useId, useRef, useState } from 'react';

import { officerTransitionsFrom } from '#content/model/edition.ts';
import { addMonths, monthInWords, parseMonth } from '#content/model/month.ts';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';

import type { EditionState } from '#content/model/edition.ts';

const LABELS: Readonly<Record<string, string>> = {
	locked: 'Chốt bản tin và dựng âm thanh',
	published: 'Phát hành',
	withdrawn: 'Thu hồi cả bản tin',
	planning: 'Mở lại để sửa',
};

/** The buttons of the moves that are allowed from here; what the server refuses is said beside them. */
export function Moves({ id, state, month }: { id: string | number; state: EditionState; month: string }) {
	const isModified = useFormModified();
	const [sentence, setSentence] = useState('');
	const [isBusy, setBusy] = useState(false);
	const [isWithdrawing, setWithdrawing] = useState(false);
	const [isPublishing, setPublishing] = useState(false);
	const [reopening, setReopening] = useState('');
	const reason = useRef<HTMLInputElement>(null);
	const reasonId = useId();

	const run = useCallback(async (work: () => Promise<void>) => {
		setBusy(true);
		setSentence('Đang gửi…');
		try {
			await work();
		} catch (error) {
			setSentence(sentenceOf(error));
			setBusy(false);
		}
	}, []);
	const move = (to: EditionState) =>
		void run(async () => {
			await askServer(`/api/editions/${id}/move`, {
				to,
				...(to === 'withdrawn' ? { reason: reason.current?.value ?? '' } : {}),
			});
			// the form holds the old state, and would send it back with the next save
			window.location.reload();
		});
	const askToReopen = () =>
		void run(async () => {
			const { sentence: known } = await askServer<{ sentence: string }>(`/api/editions/${id}/reopening`);
			setReopening(known);
			setSentence('');
			setBusy(false);
		});
	const copy = () =>
		void run(async () => {
			const made = await askServer<{ id: string | number }>(`/api/editions/${id}/copy`, {});
			window.location.assign(`/admin/collections/editions/${made.id}`);
		});
	const from = parseMonth(month);

	return (
		<>
			{isModified && <p>Có thay đổi chưa lưu. Hãy lưu trước khi chuyển bước.</p>}
			<div className="ban-tin__nut">
				{officerTransitionsFrom(state).map(({ to }) =>
					to === 'withdrawn' ? (
						<Button
							key={to}
							buttonStyle="secondary"
							disabled={isBusy || isModified}
							onClick={() => setWithdrawing((isOpen) => !isOpen)}
							extraButtonProps={{ 'aria-expanded': isWithdrawing }}
						>
							{LABELS[to]}…
						</Button>
					) : to === 'published' ? (
						<Button
							key={to}
							disabled={isBusy || isModified}
							onClick={() => setPublishing((isOpen) => !isOpen)}
							extraButtonProps={{ 'aria-expanded': isPublishing }}
						>
							{LABELS[to]}…
						</Button>
					) : (
						<Button
							key={to}
							buttonStyle={to === 'planning' ? 'secondary' : 'primary'}
							disabled={isBusy || isModified}
							onClick={to === 'planning' ? askToReopen : () => move(to)}
						>
							{LABELS[to]}
						</Button>
					),
				)}
				{from && (
					<Button buttonStyle="secondary" disabled={isBusy || isModified} onClick={copy}>
						{`Chép sang ${monthInWords(addMonths(from, 1))}`}
					</Button>
				)}
			</div>
			{isPublishing && (
				<div role="group" aria-label="Phát hành" className="ban-tin__nut">
					<p>
						{`Bản tin ${from ? monthInWords(from) : month} sẽ lên trang trong ít phút. Mọi xã trong địa bàn tải được gói này và phát trên loa; muốn rút lại thì phải thu hồi và báo từng xã đã tải.`}
					</p>
					<Button disabled={isBusy} onClick={() => move('published')}>
						Đúng, phát hành bây giờ
					</Button>
					<Button buttonStyle="secondary" disabled={isBusy} onClick={() => setPublishing(false)}>
						Chưa
					</Button>
				</div>
			)}
			{reopening !== '' && (
				<div role="group" aria-label="Mở lại" className="ban-tin__nut">
					<p>{reopening}</p>
					<Button disabled={isBusy} onClick={() => move('planning')}>
						Đúng, mở lại
					</Button>
					<Button buttonStyle="secondary" disabled={isBusy} onClick={() => setReopening('')}>
						Chưa
					</Button>
				</div>
			)}
			{isWithdrawing && (
				<div className="ban-tin__nut">
					<div>
						<label htmlFor={reasonId}>Lý do thu hồi (các xã sẽ đọc)</label>
						<input id={reasonId} size={60} maxLength={200} ref={reason} />
					</div>
					<Button disabled={isBusy} onClick={() => move('withdrawn')}>
						Thu hồi
					</Button>
				</div>
			)}
			<p role="status" className="ban-tin__bao">
				{sentence}
			</p>
		</>
	);
}
