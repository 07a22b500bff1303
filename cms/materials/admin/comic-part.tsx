'use client';

import { Button, toast } from '@payloadcms/ui';
import React, { useCallback, useState } from 'react';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';

const FILES = [
	{ format: 'pdf', name: 'Tranh A4 để in (PDF)' },
	{ format: 'png', name: 'Tranh gửi Zalo (PNG)' },
] as const;

/** The comic strip of the message's topic: to look at as a sample, and to put among the materials for a second person. */
export function ComicPart({ rendition }: { rendition: string | number }) {
	const [link, setLink] = useState('');
	const [isBusy, setBusy] = useState(false);
	const add = useCallback(
		async (format: (typeof FILES)[number]['format']) => {
			setBusy(true);
			try {
				const added = await askServer<{ link: string }>(`/api/comics/${rendition}/${format}`, {});
				setLink(added.link);
				toast.success('Tranh đã vào Tài liệu, chờ một người khác duyệt.');
			} catch (error) {
				toast.error(sentenceOf(error));
			} finally {
				setBusy(false);
			}
		},
		[rendition],
	);
	return (
		<section aria-labelledby="comic-part">
			<h3 id="comic-part">Tranh bốn khung</h3>
			<p>Theo chủ đề của thông điệp, lời tiếng Việt. Bản tải ở đây mang dấu mẫu; bản để duyệt nằm trong Tài liệu.</p>
			<ul style={{ listStyle: 'none', padding: 0 }}>
				{FILES.map(({ format, name }) => (
					<li key={format} style={{ display: 'flex', gap: '1rem', alignItems: 'center', minHeight: '2.5rem' }}>
						<a href={`/api/comics/${rendition}/${format}`} download style={{ minWidth: '12rem' }}>
							{name}
						</a>
						<Button
							size="small"
							margin={false}
							buttonStyle="secondary"
							disabled={isBusy}
							aria-label={`Đưa vào Tài liệu để duyệt: ${name}`}
							onClick={() => void add(format)}
						>
							Đưa vào Tài liệu để duyệt
						</Button>
					</li>
				))}
			</ul>
			{link && (
				<p>
					<a href={link}>Mở tranh trong Tài liệu</a>
				</p>
			)}
		</section>
	);
}
