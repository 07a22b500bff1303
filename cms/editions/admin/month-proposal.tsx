'use client';

import { Button, useField } from '@payloadcms/ui';
import React, { useState } from 'react';

import { parseMonth } from '#content/model/month.ts';
import { durationInWords } from '#content/sheets/duration-in-words.ts';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import '../../foundation/admin/panel.css';

import type { MonthProposal as Proposal } from '../planning/month-proposal.ts';

type Id = string | number;

/** What to broadcast this month and why: looked at, changed and taken over in one place. */
export function MonthProposal() {
	const { value: month } = useField<string>({ path: 'month' });
	const { value: area } = useField<string>({ path: 'area' });
	const { value: slotMinutes } = useField<number>({ path: 'slotMinutes' });
	const { value: state } = useField<string>({ path: 'state' });
	const { setValue } = useField<Id[]>({ path: 'messages' });
	const [proposal, setProposal] = useState<Proposal>();
	const [chosen, setChosen] = useState<readonly Id[]>([]);
	const [said, setSaid] = useState('');
	if (state !== undefined && state !== null && state !== 'planning') return null;
	const isReady = parseMonth(month ?? '') !== undefined && Boolean(area);

	const propose = async () => {
		setSaid('Đang xem kho bài và các tháng đã phát…');
		try {
			const answer = await askServer<Proposal>('/api/editions/propose', { month, area, slotMinutes });
			setProposal(answer);
			setChosen(answer.messages.filter(({ isProposed }) => isProposed).map(({ id }) => id));
			setSaid('');
		} catch (error) {
			setSaid(sentenceOf(error));
		}
	};
	const take = () => {
		setValue([...chosen]);
		setSaid(`Đã đưa ${chosen.length} bài vào bản tin. Xem lại thứ tự ở dưới rồi lưu.`);
	};
	const toggle = (id: Id, isChosen: boolean) =>
		setChosen(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
	const seconds =
		proposal?.messages
			.filter(({ id }) => chosen.includes(id))
			.reduce((sum, message) => sum + message.seconds, proposal.framingSeconds) ?? 0;

	return (
		<section className="ban-tin" aria-labelledby="ban-tin-de-xuat">
			<h2 id="ban-tin-de-xuat">Đề xuất bài cho tháng</h2>
			{!isReady && <p>Hãy ghi tháng dạng 2026-12 và chọn địa bàn, rồi bấm xem đề xuất.</p>}
			<p className="ban-tin__nut">
				<Button buttonStyle="secondary" margin={false} disabled={!isReady} onClick={() => void propose()}>
					Xem đề xuất
				</Button>
				{isReady && (
					<a href={`/api/editions/year-plan?area=${area}&from=${month}`} target="_blank" rel="noreferrer">
						Kế hoạch 12 tháng, để in
					</a>
				)}
				<span role="status">{said}</span>
			</p>
			{proposal && (
				<>
					<p>
						Chủ đề: <strong>{proposal.theme}</strong>. {proposal.season}. Đang chọn {chosen.length} bài,{' '}
						{durationInWords(seconds)} cả mở đầu và kết.
					</p>
					{proposal.isShort && <p role="alert">Kho còn ít bài đã nghỉ đủ sáu tháng. Nên soạn thêm bài.</p>}
					<MessageList
						caption="Nên phát"
						messages={proposal.messages.filter(({ isProposed }) => isProposed)}
						chosen={chosen}
						onToggle={toggle}
					/>
					<details>
						<summary>Các bài khác trong kho, và vì sao chưa đề xuất</summary>
						<MessageList
							caption="Bài khác"
							messages={proposal.messages.filter(({ isProposed }) => !isProposed)}
							chosen={chosen}
							onToggle={toggle}
						/>
					</details>
					<p>
						<Button margin={false} disabled={chosen.length === 0} onClick={take}>
							Dùng các bài đã chọn
						</Button>
					</p>
				</>
			)}
		</section>
	);
}

function MessageList({
	caption,
	messages,
	chosen,
	onToggle,
}: {
	caption: string;
	messages: Proposal['messages'];
	chosen: readonly Id[];
	onToggle: (id: Id, isChosen: boolean) => void;
}) {
	return (
		<ul aria-label={caption} style={{ listStyle: 'none', padding: 0 }}>
			{messages.map(({ id, title, seconds, reasons }) => (
				<li key={String(id)}>
					<label>
						<input
							type="checkbox"
							checked={chosen.includes(id)}
							onChange={(event) => onToggle(id, event.target.checked)}
							style={{ width: 24, height: 24, verticalAlign: 'middle' }}
						/>{' '}
						<strong>{title}</strong>, {durationInWords(seconds)}. {reasons.join('; ')}.
					</label>
				</li>
			))}
		</ul>
	);
}
