'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import React, { useEffect, useState } from 'react';

import { askServer } from '../../foundation/admin/ask-server.ts';
import { createRenditionAddress } from '../create-rendition-address.ts';

/** On a message's page: the one way on, to its Vietnamese text or to the form of it. */
export function VietnameseText() {
	const { id, savedDocumentData } = useDocumentInfo();
	const [text, setText] = useState<string | number | null>();
	useEffect(() => {
		if (id === undefined) return;
		void askServer<{ docs: readonly { readonly id: string | number }[] }>(
			`/api/renditions?depth=0&limit=1&select[language]=true&where[message][equals]=${id}&where[language][equals]=vi`,
		).then(
			({ docs }) => setText(docs[0]?.id ?? null),
			// the table of texts below says the same
			() => undefined,
		);
	}, [id]);
	if (id === undefined || text === undefined) return null;
	const title = typeof savedDocumentData?.title === 'string' ? savedDocumentData.title : '';
	const href =
		text === null
			? createRenditionAddress({ message: id, language: 'vi', title })
			: `/admin/collections/renditions/${text}/lam-viec`;
	return (
		<p style={{ marginBottom: '1.5rem' }}>
			<a className="btn btn--style-primary btn--size-medium" href={href}>
				{text === null ? 'Viết lời tiếng Việt' : 'Mở bàn làm việc của bản tiếng Việt'}
			</a>
		</p>
	);
}
