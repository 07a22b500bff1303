'use client';

import { Button, toast, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import React, { useCallback, useEffect, useId, useState } from 'react';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import '../../foundation/admin/panel.css';

import type { DeskOfVerification } from '../verify-endpoint.ts';

/** On top of a number or an office: what is typed and not verified yet, and the form of whoever has rung. */
export function VerificationPanel() {
	const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
	const [desk, setDesk] = useState<DeskOfVerification>();
	const path = `/api/${collectionSlug}/${id}`;
	useEffect(() => {
		if (id !== undefined) void askServer<DeskOfVerification>(`${path}/verification`).then(setDesk, () => undefined);
	}, [id, path, lastUpdateTime]);
	if (id === undefined || !desk) return null;
	return (
		<section className="ban-tin" aria-labelledby="xac-minh">
			<h2 id="xac-minh">Xác minh</h2>
			{desk.pending.length === 0 ? (
				<p className="ban-tin__bao">Mọi giá trị dưới đây đã được người thứ hai xác minh.</p>
			) : (
				<Pending desk={desk} />
			)}
			{desk.refusal ? (
				<p>{desk.refusal}</p>
			) : (
				<CheckForm path={path} desk={desk} onVerified={setDesk} key={desk.updatedAt} />
			)}
		</section>
	);
}

function Pending({ desk }: { desk: DeskOfVerification }) {
	return (
		<>
			<p className="ban-tin__bao">
				{desk.isVerified
					? 'Có giá trị chưa xác minh: trang và loa vẫn dùng giá trị cũ.'
					: 'Chưa ai xác minh: không được đọc trên loa, không in trên trang.'}
				{desk.changedBy.length > 0 && ` Người ghi: ${desk.changedBy.join(', ')}.`}
			</p>
			<ul>
				{desk.pending.map(({ label, before, after }) => (
					<li key={label}>
						{label}: {desk.isVerified && <del>{before || 'trống'}</del>} {after || 'trống'}
					</li>
				))}
			</ul>
		</>
	);
}

function CheckForm({
	path,
	desk,
	onVerified,
}: {
	path: string;
	desk: DeskOfVerification;
	onVerified: (desk: DeskOfVerification) => void;
}) {
	const [how, setHow] = useState('');
	const [verifyBy, setVerifyBy] = useState('');
	const [isBusy, setBusy] = useState(false);
	const router = useRouter();
	const verify = useCallback(async () => {
		setBusy(true);
		try {
			const asked = { how, baseUpdatedAt: desk.updatedAt, ...(desk.asksAgainBy ? { verifyBy } : {}) };
			onVerified(await askServer<DeskOfVerification>(`${path}/verify`, asked));
			toast.success('Đã xác minh. Lần phát hành sau dùng các giá trị này.');
			router.refresh();
		} catch (error) {
			toast.error(sentenceOf(error));
		} finally {
			setBusy(false);
		}
	}, [how, verifyBy, desk, path, onVerified, router]);
	return (
		<div role="group" aria-label="Xác minh">
			<Line label="Đã kiểm tra thế nào (ví dụ: gọi thử 26/11 9:05, có người nghe)" value={how} onChange={setHow} />
			{desk.asksAgainBy && (
				<Line label="Phải gọi kiểm tra lại trước ngày (dạng 2027-05-01)" value={verifyBy} onChange={setVerifyBy} />
			)}
			<Button size="medium" disabled={isBusy || how.trim() === ''} onClick={() => void verify()}>
				Xác minh {desk.pending.length > 0 ? 'các giá trị này' : 'lại'}
			</Button>
		</div>
	);
}

function Line({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
	const id = useId();
	return (
		<p className="field-type text">
			<label htmlFor={id} className="field-label">
				{label}
			</label>
			<input
				id={id}
				type="text"
				maxLength={300}
				value={value}
				onChange={(event) => onChange(event.target.value)}
				// the panel lives inside the form of the document: Enter would save that
				onKeyDown={(event) => (event.key === 'Enter' ? event.preventDefault() : undefined)}
			/>
		</p>
	);
}
