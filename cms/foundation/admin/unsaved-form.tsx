'use client';

import { Button, useDocumentInfo, useForm, useFormModified, useFormProcessing, useFormSubmitted } from '@payloadcms/ui';
import React, { useCallback, useEffect, useRef, useState } from 'react';

import type { FormState } from 'payload';

/** What was written and not saved; `at` in milliseconds since 1970. */
interface Unsaved {
	readonly at: number;
	readonly values: Readonly<Record<string, unknown>>;
}

/** Fields that the page fills in itself. */
const OF_THE_PAGE = ['baseUpdatedAt', 'overwriting', 'unsaved', 'state', 'updatedAt', 'createdAt'];

/** Often enough that a sentence at most is lost, seldom enough that typing stays quick. */
const INTERVAL_MS = 5_000;

/**
 * A session that ends, a page that is reloaded or a machine that restarts the browser takes an open form with it. What
 * was written is kept in this tab until it is saved, and offered when the same form is opened again.
 */
export function UnsavedForm() {
	const { id, collectionSlug } = useDocumentInfo();
	const key = `loa-unsaved:${collectionSlug}:${id ?? 'new'}`;
	const { getFields, dispatchFields, setModified } = useForm();
	const isModified = useFormModified();
	const isProcessing = useFormProcessing();
	const isSubmitted = useFormSubmitted();
	const wasModified = useRef(false);
	const [found, setFound] = useState<Unsaved>();

	useEffect(() => setFound(read(key)), [key]);
	useEffect(() => {
		if (isProcessing) return undefined;
		if (!isModified) {
			if (!wasModified.current) return undefined;
			// a submitted form that is not being processed is one whose save was refused: it may be saved again as it is
			if (isSubmitted) setModified(true);
			else sessionStorage.removeItem(key);
			return undefined;
		}
		wasModified.current = true;
		const keep = () => write(key, changedValues(getFields()));
		const timer = setInterval(keep, INTERVAL_MS);
		window.addEventListener('pagehide', keep);
		return () => {
			clearInterval(timer);
			window.removeEventListener('pagehide', keep);
			keep();
		};
	}, [isModified, isProcessing, isSubmitted, key, getFields, setModified]);

	const forget = useCallback(() => {
		sessionStorage.removeItem(key);
		setFound(undefined);
	}, [key]);
	const takeBack = useCallback(() => {
		for (const [path, value] of Object.entries(found?.values ?? {})) dispatchFields({ type: 'UPDATE', path, value });
		setModified(true);
		setFound(undefined);
	}, [found, dispatchFields, setModified]);

	if (!found || isModified) return null;
	return (
		<section role="status" style={{ border: '1px solid var(--theme-elevation-200)', padding: 16, marginBottom: 24 }}>
			<p>Chữ bạn viết lúc {clock.format(found.at)} ở trang này chưa được lưu, vẫn còn giữ trong thẻ này.</p>
			<p style={{ display: 'flex', gap: 8, margin: 0 }}>
				<Button size="medium" margin={false} onClick={takeBack}>
					Lấy lại chữ chưa lưu
				</Button>
				<Button size="medium" margin={false} buttonStyle="secondary" onClick={forget}>
					Bỏ đi
				</Button>
			</p>
		</section>
	);
}

/** Words and choices that differ from what is stored; files and lists of rows are not kept. */
function changedValues(fields: FormState): Unsaved['values'] {
	return Object.fromEntries(
		Object.entries(fields).flatMap(([path, { value, initialValue, rows }]) => {
			const isPlain = !path.includes('.') && rows === undefined && !(value instanceof File);
			const isChanged = JSON.stringify(value) !== JSON.stringify(initialValue);
			return isPlain && isChanged && !OF_THE_PAGE.includes(path) ? [[path, value]] : [];
		}),
	);
}

function write(key: string, values: Unsaved['values']): void {
	if (Object.keys(values).length === 0) return;
	try {
		sessionStorage.setItem(key, JSON.stringify({ at: Date.now(), values } satisfies Unsaved));
	} catch {
		// no room, or storage switched off: the form works as it did
	}
}

function read(key: string): Unsaved | undefined {
	try {
		const text = sessionStorage.getItem(key);
		return text === null ? undefined : (JSON.parse(text) as Unsaved);
	} catch {
		return undefined;
	}
}

const clock = new Intl.DateTimeFormat('vi-VN', {
	dateStyle: 'short',
	timeStyle: 'short',
	timeZone: 'Asia/Ho_Chi_Minh',
});
