'use client';

import React from 'react';

import { SheetsPanel } from '../../materials/admin/sheets-panel.tsx';

import type { Workspace } from '../load-workspace.ts';

/** What goes out, before anybody approves it: on a telephone, on the loudspeaker, on paper. */
export function PreviewTab({ workspace: { title, language, preview } }: { workspace: Workspace }) {
	return (
		<div className="lam-viec__thu">
			{preview.problem !== '' && <p role="alert">{preview.problem}</p>}
			<section aria-labelledby="thu-trang">
				<h2 id="thu-trang">Trang cho bà con</h2>
				<article className="lam-viec__may" lang={language}>
					<h3>{title}</h3>
					{paragraphsOf(preview.page).map((paragraph) => (
						<PageParagraph key={paragraph} text={paragraph} />
					))}
					{preview.action !== '' && <p className="lam-viec__viec">{preview.action}</p>}
				</article>
			</section>
			<section aria-labelledby="thu-loa">
				<h2 id="thu-loa">Lời đọc trên loa</h2>
				<p className="lam-viec__loa" lang={language}>
					{preview.spoken === '' ? 'Bản này không có lời viết để đọc.' : preview.spoken}
				</p>
			</section>
			<SheetsPanel />
		</div>
	);
}

const paragraphsOf = (text: string): readonly string[] => text.split(/\n\s*\n/).filter((part) => part.trim() !== '');

/** As the pages read it: lines that begin with a hyphen are a list. */
function PageParagraph({ text }: { text: string }) {
	const lines = text.split('\n');
	if (!lines.every((line) => line.startsWith('- '))) return <p>{text}</p>;
	return (
		<ul>
			{lines.map((line) => (
				<li key={line}>{line.slice(2)}</li>
			))}
		</ul>
	);
}
