'use client';

import { Button, toast, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import React, { useCallback, useEffect, useId, useState } from 'react';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import '../../foundation/admin/panel.css';

import type { DeskOfAiring } from '../decision-endpoints.ts';

const VERDICT_WORDS = { accepted: 'đã hỏi, tính', rejected: 'đã hỏi, không tính' } as const;

const when = new Intl.DateTimeFormat('vi-VN', {
	timeZone: 'Asia/Ho_Chi_Minh',
	dateStyle: 'short',
	timeStyle: 'short',
});

/** On top of an airing: what is to be asked, what was answered, and the two buttons of whoever has asked. */
export function DecisionPanel() {
	const { id } = useDocumentInfo();
	const [desk, setDesk] = useState<DeskOfAiring>();
	const path = `/api/airings/${id}/decision`;
	useEffect(() => {
		if (id !== undefined) void askServer<DeskOfAiring>(path).then(setDesk, () => undefined);
	}, [id, path]);
	if (id === undefined || !desk) return null;
	return (
		<section className="ban-tin" aria-labelledby="hoi-lai">
			<h2 id="hoi-lai">Hỏi lại xã</h2>
			<p>
				{desk.declared}. <Telephone {...desk.commune} />
			</p>
			<p className="ban-tin__bao">{standingInWords(desk)}</p>
			<ul>
				{desk.reasons.map((reason) => (
					<li key={reason}>{reason}</li>
				))}
			</ul>
			{desk.refusal === null ? <DecisionForm path={path} desk={desk} onDecided={setDesk} /> : <p>{desk.refusal}</p>}
			{desk.history.length > 0 && <h3>Đã hỏi</h3>}
			<ul>
				{desk.history.map(({ at, by, verdict, note }) => (
					<li key={at}>
						{when.format(new Date(at))}, {by}: {VERDICT_WORDS[verdict]}. {note}
					</li>
				))}
			</ul>
		</section>
	);
}

/** Whom to ask; without a number, where it is written down for the next time. */
function Telephone({ code, phone }: DeskOfAiring['commune']) {
	return phone === '' ? (
		<>
			Xã chưa có số điện thoại, <a href={`/admin/collections/communes?search=${code}`}>ghi vào danh mục</a>.
		</>
	) : (
		<>
			Gọi <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>.
		</>
	);
}

function standingInWords({ isEffective, isCounted, verdict, reasons }: DeskOfAiring): string {
	if (!isEffective) return 'Đã được sửa hoặc rút lại: không tính.';
	if (isCounted) return verdict === 'accepted' ? 'Đã hỏi xã: được tính vào số liệu.' : 'Được tính vào số liệu.';
	if (verdict === 'rejected') return 'Đã hỏi xã: không tính vào số liệu.';
	return reasons.length > 0 ? 'Chưa tính vào số liệu, cho đến khi cán bộ hỏi xã và đồng ý.' : 'Chưa tính vào số liệu.';
}

function DecisionForm({
	path,
	desk,
	onDecided,
}: {
	path: string;
	desk: DeskOfAiring;
	onDecided: (desk: DeskOfAiring) => void;
}) {
	const [note, setNote] = useState('');
	const [isBusy, setBusy] = useState(false);
	const router = useRouter();
	const noteId = useId();
	const decide = useCallback(
		async (verdict: 'accepted' | 'rejected') => {
			setBusy(true);
			try {
				onDecided(await askServer<DeskOfAiring>(path, { verdict, note, expects: desk.verdict }));
				toast.success(`Đã ghi: ${VERDICT_WORDS[verdict]}.`);
				setNote('');
				router.refresh();
			} catch (error) {
				toast.error(sentenceOf(error));
			} finally {
				setBusy(false);
			}
		},
		[path, note, desk.verdict, onDecided, router],
	);
	const isDisabled = isBusy || note.trim().length < 5;
	return (
		<div role="group" aria-labelledby="hoi-lai">
			<p className="field-type text">
				<label htmlFor={noteId} className="field-label">
					Đã hỏi ai, trả lời thế nào (ví dụ: gọi chị Sa ở đài xã 26/11, phát hai lượt, 33 phút)
				</label>
				<input
					id={noteId}
					type="text"
					maxLength={500}
					value={note}
					onChange={(event) => setNote(event.target.value)}
					// the panel lives inside the form of the document: Enter would save that
					onKeyDown={(event) => (event.key === 'Enter' ? event.preventDefault() : undefined)}
				/>
			</p>
			<Button size="medium" disabled={isDisabled} onClick={() => void decide('accepted')}>
				Đã hỏi, tính
			</Button>{' '}
			<Button size="medium" buttonStyle="secondary" disabled={isDisabled} onClick={() => void decide('rejected')}>
				Đã hỏi, không tính
			</Button>
		</div>
	);
}
