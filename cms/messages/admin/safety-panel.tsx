'use client';

import { useFormFields } from '@payloadcms/ui';
import React, { useDeferredValue, useMemo } from 'react';

import { useLint } from './use-lint.ts';

import type { Finding, Lint } from '#content/safety/finding.ts';

const PARTS = [
	{ field: 'script', name: 'Lời đọc', channel: 'loudspeaker' },
	{ field: 'webText', name: 'Bài đọc', channel: 'web' },
	{ field: 'action', name: 'Việc cần làm', channel: 'web' },
	{ field: 'leaflet', name: 'Tờ rơi', channel: 'web' },
	{ field: 'zalo', name: 'Zalo', channel: 'web' },
	{ field: 'sms', name: 'Tin nhắn', channel: 'web' },
] as const;

const LEVELS = { block: 'Phải sửa', warn: 'Nên xem lại' } as const;

/** Below the words of a Vietnamese rendition: what the safety rules find, while it is being written. */
export function SafetyPanel() {
	const words = useFormFields(([fields]) => PARTS.map(({ field }) => textOf(fields[field]?.value)).join('\0'));
	const language = useFormFields(([fields]) => fields.language?.value);
	const settled = useDeferredValue(words);
	const { lint, isMissing } = useLint();
	const found = useMemo(() => (lint ? findingsOf(lint, settled.split('\0')) : []), [lint, settled]);
	if (language !== 'vi') return null;
	return (
		<section aria-labelledby="safety-panel" style={{ marginBottom: '2rem' }}>
			<h2 id="safety-panel" style={{ fontSize: '1rem' }}>
				Kiểm tra an toàn
			</h2>
			{found.length === 0 ? (
				<p>{lint ? 'Chưa thấy điều gì phải sửa.' : isMissing ? MISSING : 'Đang mở phần kiểm tra…'}</p>
			) : (
				<ul>
					{found.map(({ name, finding }) => (
						<li key={`${name}-${finding.start}-${finding.rule}`}>
							<strong>
								{LEVELS[finding.level]} – {name}
							</strong>
							: {finding.message}
							{finding.suggestion ? ` Thay bằng: “${finding.suggestion}”.` : ''}
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

const MISSING = 'Chưa tải được phần kiểm tra, có lẽ do mạng. Khi lưu hoặc gửi duyệt, máy chủ vẫn kiểm tra.';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function findingsOf(lint: Lint, texts: readonly string[]): readonly { name: string; finding: Finding }[] {
	return PARTS.flatMap(({ name, channel }, index) =>
		lint(texts[index] ?? '', { channel }).map((finding) => ({ name, finding })),
	);
}
