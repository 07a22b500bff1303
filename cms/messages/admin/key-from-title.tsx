'use client';

import { useDocumentInfo, useForm } from '@payloadcms/ui';
import React, { useEffect, useRef } from 'react';

import { keyFromTitle } from '#content/model/message-key.ts';

import { askServer } from '../../foundation/admin/ask-server.ts';
import { useText } from './form-text.ts';

/** After the last letter of a title; whoever types goes on undisturbed. */
const PAUSE_MS = 400;

/** In the form of a new message: the key follows the title until somebody writes another one. */
export function KeyFromTitle() {
	const { id } = useDocumentInfo();
	const { dispatchFields, getDataByPath } = useForm();
	const title = useText('title').trim();
	const proposed = useRef('');
	useEffect(() => {
		if (id !== undefined || title === '') return undefined;
		const leaving = new AbortController();
		const put = (key: string) => {
			const now = getDataByPath<string | undefined>('key') ?? '';
			if (now !== '' && now !== proposed.current) return;
			proposed.current = key;
			dispatchFields({ type: 'UPDATE', path: 'key', value: key, valid: true });
		};
		// at once, so that nobody has to wait before saving; then one that no other message has
		put(keyFromTitle(title) || 'bai');
		const propose = async () => {
			const address = `/api/message-key?${new URLSearchParams({ title }).toString()}`;
			const { key } = await askServer<{ key: string }>(address, undefined, { signal: leaving.signal });
			put(key);
		};
		// the server makes the key of a title by itself, too: nothing is lost when this one does not come
		const timer = setTimeout(() => void propose().catch(() => undefined), PAUSE_MS);
		return () => {
			clearTimeout(timer);
			leaving.abort();
		};
	}, [id, title, dispatchFields, getDataByPath]);
	return null;
}
