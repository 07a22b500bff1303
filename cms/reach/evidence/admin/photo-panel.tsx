'use client';

import { Button, toast, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import React, { useCallback, useEffect, useId, useState } from 'react';

import { dayInWords } from '#content/model/month.ts';

import { askServer, sentenceOf } from '../../../foundation/admin/ask-server.ts';
import '../../../foundation/admin/panel.css';

import type { Day } from '#content/model/month.ts';
import type { PhotoDesk, ShownPhoto } from '../photo-endpoints.ts';

const when = new Intl.DateTimeFormat('vi-VN', {
	timeZone: 'Asia/Ho_Chi_Minh',
	dateStyle: 'short',
	timeStyle: 'short',
});

/** Photos of the log book beside an airing, or the one photo on its own page. */
export function PhotoPanel() {
	const { id, collectionSlug } = useDocumentInfo();
	const [desk, setDesk] = useState<PhotoDesk>();
	const path = collectionSlug === 'airings' ? `/api/airings/${id}/photos` : `/api/airing-photos/${id}/desk`;
	const load = useCallback(() => {
		if (id !== undefined) void askServer<PhotoDesk>(path).then(setDesk, () => undefined);
	}, [id, path]);
	useEffect(load, [load]);
	if (id === undefined || !desk) return null;
	return (
		<section className="ban-tin" aria-labelledby="anh-so">
			<h2 id="anh-so">Ảnh sổ phát thanh</h2>
			{desk.refusal !== null && <p>{desk.refusal}</p>}
			{desk.refusal === null && desk.photos.length === 0 && <p>Xã chưa gửi ảnh nào cho lần phát này.</p>}
			{desk.photos.map((photo) => (
				<Photo key={photo.id} photo={photo} onDecided={load} />
			))}
		</section>
	);
}

function Photo({ photo, onDecided }: { photo: ShownPhoto; onDecided: () => void }) {
	const received = when.format(new Date(photo.receivedAt));
	return (
		<article>
			<h3>
				Nhận {received}, cho {photo.count} lần phát
			</h3>
			{photo.picture === null ? (
				<p>Ảnh đã xóa theo hạn ngày {dayInWords(photo.deletedOn as Day)}. Mức tin cậy giữ nguyên.</p>
			) : (
				<a href={photo.picture} target="_blank" rel="noreferrer">
					<img
						src={photo.picture}
						alt={`Trang sổ phát thanh, nhận ${received}. Bấm để xem to.`}
						loading="lazy"
						style={{ maxWidth: '100%', maxHeight: '60vh' }}
					/>
				</a>
			)}
			<p className="ban-tin__bao">
				{photo.isRefused ? 'Không làm minh chứng.' : 'Đang làm minh chứng (mức A).'}
				{photo.note !== '' && ` ${photo.decidedBy}: ${photo.note}`}
			</p>
			{!(photo.picture === null && photo.isRefused) && <DecisionForm photo={photo} onDecided={onDecided} />}
		</article>
	);
}

function DecisionForm({ photo, onDecided }: { photo: ShownPhoto; onDecided: () => void }) {
	const [note, setNote] = useState('');
	const [isBusy, setBusy] = useState(false);
	const router = useRouter();
	const noteId = useId();
	const decide = useCallback(async () => {
		setBusy(true);
		try {
			const body = { isRefused: !photo.isRefused, note, expects: photo.isRefused };
			await askServer(`/api/airing-photos/${photo.id}/decision`, body);
			toast.success(photo.isRefused ? 'Đã ghi: ảnh làm minh chứng.' : 'Đã ghi: ảnh không làm minh chứng.');
			setNote('');
			onDecided();
			router.refresh();
		} catch (error) {
			toast.error(sentenceOf(error));
		} finally {
			setBusy(false);
		}
	}, [photo, note, onDecided, router]);
	return (
		<p className="field-type text">
			<label htmlFor={noteId} className="field-label">
				{photo.isRefused
					? 'Vì sao ảnh này dùng được'
					: 'Ảnh không cho thấy lần phát này, hoặc lộ mặt, tên người: vì sao'}
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
			<Button
				size="medium"
				buttonStyle="secondary"
				disabled={isBusy || note.trim().length < 5}
				onClick={() => void decide()}
			>
				{photo.isRefused ? 'Nhận lại làm minh chứng' : 'Không nhận làm minh chứng'}
			</Button>
		</p>
	);
}
