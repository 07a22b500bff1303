'use client';

import React, { useDeferredValue, useEffect, useMemo, useState } from 'react';

import { termsIn } from '#content/model/glossary.ts';

import { askServer } from '../../foundation/admin/ask-server.ts';
import { useRelation, useText } from './form-text.ts';

import type { GlossaryEntry, TermUse } from '#content/model/glossary.ts';

interface Stored {
	readonly docs: readonly {
		readonly script?: string | null;
		readonly webText?: string | null;
		readonly term?: string;
		readonly translation?: string | null;
		readonly isKept?: boolean | null;
		readonly isReviewed?: boolean | null;
		readonly note?: string | null;
	}[];
}

/** Beside a translation: the Vietnamese text with its agreed words marked, and which of them the translation uses. */
export function TermsPanel() {
	const language = useText('language');
	const message = useRelation('message');
	const { source, entries } = useSource(message, language);
	const own = useDeferredValue(`${useText('script')}\n${useText('webText')}\n${useText('action')}`);
	const uses = useMemo(() => termsIn(source, own, entries), [source, own, entries]);
	if (language === '' || language === 'vi' || source === '') return null;
	return (
		<section aria-labelledby="terms-panel" style={{ marginBottom: '1.5rem' }}>
			<h2 id="terms-panel" style={{ fontSize: '1rem' }}>
				Bản gốc tiếng Việt và thuật ngữ
			</h2>
			<Marked text={source} uses={uses} />
			{uses.length === 0 ? (
				<p>Chưa có thuật ngữ nào của bảng thuật ngữ trong bài này.</p>
			) : (
				<ul>
					{uses.map((use) => (
						<li key={use.entry.term}>
							<strong>{use.isFollowed ? 'Đã dùng' : 'Chưa thấy trong bản dịch'}</strong>: {use.entry.term} →{' '}
							{use.entry.isKept ? `giữ nguyên “${use.entry.term}”` : <q lang={language}>{use.entry.translation}</q>}
							{use.entry.isReviewed ? '' : ' (chưa có người thứ hai xác nhận)'}
							{use.entry.note ? `. ${use.entry.note}` : ''}
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

const sourceStyle = {
	whiteSpace: 'pre-line',
	padding: '1rem',
	maxHeight: '20rem',
	overflow: 'auto',
	background: 'var(--theme-elevation-50)',
} as const;
const markStyle = { background: '#f2d98b', color: '#1d2a2f', padding: '0 0.15em' } as const;

/** The source with each term marked; a missing one is underlined too, because a colour alone says nothing to many. */
function Marked({ text, uses }: { text: string; uses: readonly TermUse[] }) {
	const marks = uses
		.flatMap((use) => use.places.map((place) => ({ ...place, isFollowed: use.isFollowed })))
		.toSorted((one, other) => one.start - other.start);
	const parts: React.ReactNode[] = [];
	let end = 0;
	for (const mark of marks) {
		parts.push(text.slice(end, mark.start));
		parts.push(
			<mark key={mark.start} style={{ ...markStyle, textDecoration: mark.isFollowed ? 'none' : 'underline wavy' }}>
				{text.slice(mark.start, mark.end)}
			</mark>,
		);
		end = mark.end;
	}
	parts.push(text.slice(end));
	return (
		<div lang="vi" style={sourceStyle} tabIndex={0} role="region" aria-label="Bản gốc tiếng Việt">
			{parts}
		</div>
	);
}

interface Source {
	readonly source: string;
	readonly entries: readonly GlossaryEntry[];
}

function useSource(message: string, language: string): Source {
	const [found, setFound] = useState<Source>({ source: '', entries: [] });
	useEffect(() => {
		if (message === '' || language === '' || language === 'vi') return;
		void loadSource(message, language).then(setFound);
	}, [message, language]);
	return found;
}

async function loadSource(message: string, language: string): Promise<Source> {
	const [renditions, glossary] = await Promise.all([
		read(`/api/renditions?depth=0&limit=1&where[message][equals]=${message}&where[language][equals]=vi`),
		read(`/api/glossary?depth=0&limit=500&where[language][equals]=${language}`),
	]);
	const { script = '', webText = '' } = renditions.docs[0] ?? {};
	return {
		source: `${script ?? ''}\n\n${webText ?? ''}`.trim().normalize('NFC'),
		entries: glossary.docs.map(({ term = '', translation, isKept, isReviewed, note }) => ({
			term,
			translation: translation ?? '',
			isKept: isKept ?? false,
			isReviewed: isReviewed ?? false,
			note: note ?? '',
		})),
	};
}

/** What this person may not read has no terms to show. */
const read = (path: string): Promise<Stored> => askServer<Stored>(path).catch(() => ({ docs: [] }));
