'use client';

import { Button, useDocumentInfo, useForm, useFormFields, useFormProcessing, useFormSubmitted } from '@payloadcms/ui';
import React, { useCallback, useEffect, useState } from 'react';

import { askServer } from './ask-server.ts';

import type { StoredDocument } from '../stored-document.ts';

type StoredField = StoredDocument['fields'][number];

/**
 * When a save was refused because somebody else had saved in between: who, and field by field what is stored beside what
 * the person has written. Nothing is taken away; per field the other's words can be taken over.
 */
export function OverwritePanel() {
	const { id, collectionSlug } = useDocumentInfo();
	const isProcessing = useFormProcessing();
	const isSubmitted = useFormSubmitted();
	const { dispatchFields, setModified } = useForm();
	const baseUpdatedAt = useFormFields(([fields]) => fields.baseUpdatedAt?.value);
	const [stored, setStored] = useState<StoredDocument>();

	// a submitted form that is not being processed is one whose save was refused
	useEffect(() => {
		if (!isSubmitted || isProcessing || id === undefined || typeof baseUpdatedAt !== 'string') return;
		const compare = async () => {
			const answer = await storedNow(`/api/stored/${collectionSlug}/${id}`);
			if (answer && Date.parse(answer.updatedAt) > Date.parse(baseUpdatedAt)) setStored(answer);
		};
		void compare();
	}, [isSubmitted, isProcessing, id, collectionSlug, baseUpdatedAt]);
	useEffect(() => {
		if (!isSubmitted && !isProcessing) setStored(undefined);
	}, [isSubmitted, isProcessing]);

	const update = useCallback(
		(path: string, value: unknown) => {
			dispatchFields({ type: 'UPDATE', path, value });
			setModified(true);
		},
		[dispatchFields, setModified],
	);
	const accept = useCallback(() => {
		if (!stored) return;
		update('baseUpdatedAt', stored.updatedAt);
		if (stored.state !== null) update('state', stored.state);
		setStored(undefined);
	}, [stored, update]);

	if (!stored) return null;
	return (
		<section
			role="alert"
			aria-labelledby="overwrite-panel"
			style={{ border: '2px solid var(--theme-warning-500)', padding: '16px', marginBottom: '24px' }}
		>
			<h2 id="overwrite-panel" style={{ fontSize: '1.25rem' }}>
				{stored.savedBy} đã lưu tài liệu này lúc {clock.format(new Date(stored.updatedAt))}
			</h2>
			<p>Phần bạn viết vẫn còn nguyên bên dưới. Chỗ khác nhau:</p>
			<ul>
				{stored.fields.map((field) => (
					<DifferentField key={field.name} field={field} onTake={update} />
				))}
			</ul>
			<Button size="medium" margin={false} onClick={accept}>
				Đã xem. Cho lưu phần trong trang này
			</Button>
		</section>
	);
}

function DifferentField({ field, onTake }: { field: StoredField; onTake: (path: string, value: unknown) => void }) {
	const yours = useFormFields(([fields]) => fields[field.name]?.value);
	if (isSame(yours, field.value)) return null;
	return (
		<li style={{ marginBottom: '8px' }}>
			<strong>{field.label}</strong>
			<dl style={{ margin: '4px 0', whiteSpace: 'pre-line' }}>
				<dt>Đã lưu:</dt>
				<dd>{field.inWords === '' ? '(trống)' : field.inWords}</dd>
				<dt>Của bạn:</dt>
				<dd>{inWords(yours)}</dd>
			</dl>
			<Button
				size="small"
				margin={false}
				buttonStyle="secondary"
				aria-label={`Lấy nội dung đã lưu: ${field.label}`}
				onClick={() => onTake(field.name, field.value)}
			>
				Lấy nội dung đã lưu
			</Button>
		</li>
	);
}

const isEmpty = (value: unknown): boolean =>
	value === null ||
	value === undefined ||
	value === '' ||
	value === false ||
	(Array.isArray(value) && value.length === 0);

const isSame = (one: unknown, other: unknown): boolean =>
	(isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other);

function inWords(value: unknown): string {
	if (isEmpty(value)) return '(trống)';
	if (value === true) return 'có';
	return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Undefined: it cannot be compared now; the refusal of the save has said its reason already. */
const storedNow = (address: string): Promise<StoredDocument | undefined> =>
	askServer<StoredDocument>(address).catch(() => undefined);

const clock = new Intl.DateTimeFormat('vi-VN', {
	dateStyle: 'short',
	timeStyle: 'medium',
	timeZone: 'Asia/Ho_Chi_Minh',
});
