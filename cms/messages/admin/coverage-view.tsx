import { redirect } from 'next/navigation.js';
import React from 'react';

import { monthInWords } from '#content/model/month.ts';

import { areaChoices } from '../../foundation/options.ts';
import { loadCoverage } from '../load-coverage.ts';
import { WordsCoverage } from '../../interface-words/admin/words-coverage.tsx';
import { wordCoverage } from '../../interface-words/load-words.ts';
import { coverageQuestion } from '../coverage-endpoint.ts';
import { AdminPage } from '../../foundation/admin/admin-page.tsx';
import { CELL_STATES } from './cell-states.ts';
import { CoverageGrid } from './coverage-grid.tsx';

import type { AdminViewServerProps, PayloadRequest } from 'payload';
import type { CoverageQuestion, LoadedCoverage } from '../load-coverage.ts';

/** `/admin/phu-kin`: what is ready in which language, for a month and an area. */
export async function CoverageView(view: AdminViewServerProps) {
	const { req } = view.initPageResult;
	if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fphu-kin');
	const question = questionOf(req);
	const loaded = await loadCoverage(req, question);
	const communes = question.area === '00' ? [] : await communesOf(req, question.area);
	return (
		<AdminPage view={view}>
			<main>
				<h1 style={{ marginBottom: '16px' }}>Bảng các thứ tiếng, {monthInWords(question.month)}</h1>
				<Question question={question} communes={communes} />
				<Subject loaded={loaded} question={question} />
				{loaded.rows.length === 0 ? <p>Chưa có thông điệp nào.</p> : <CoverageGrid {...compact(loaded)} />}
				<WordsCoverage rows={await wordCoverage(req, loaded.languages)} />
			</main>
		</AdminPage>
	);
}

/** A wrong address shows this month instead of an error page. */
function questionOf(req: PayloadRequest): CoverageQuestion {
	try {
		return coverageQuestion(req, new Date());
	} catch {
		const plain = { user: req.user, searchParams: new URLSearchParams() } as PayloadRequest;
		return coverageQuestion(plain, new Date());
	}
}

async function communesOf(req: PayloadRequest, province: string) {
	const { docs } = await req.payload.find({
		collection: 'communes',
		where: { province: { equals: province } },
		pagination: false,
		depth: 0,
		sort: 'name',
		select: { code: true, name: true },
	});
	return docs.map(({ code, name }) => ({ value: code, label: name }));
}

/** Twelve thousand cells travel to the browser as letters and ids. */
function compact({ languages, rows }: LoadedCoverage) {
	return {
		languages,
		rows: rows.map(({ message, title, cells, gaps }) => ({
			message,
			title,
			gaps,
			states: cells.map(({ state }) => CELL_STATES.indexOf(state)),
			renditions: cells.map(({ rendition }) => rendition),
		})),
	};
}

const fieldStyle = { display: 'flex', flexDirection: 'column', gap: '4px' } as const;

/** A plain form: works without scripts, and the address can be passed on. */
function Question({
	question,
	communes,
}: {
	question: CoverageQuestion;
	communes: readonly { value: string; label: string }[];
}) {
	return (
		<form
			method="get"
			action="/admin/phu-kin"
			style={{ display: 'flex', flexWrap: 'wrap', gap: '16px', alignItems: 'end' }}
		>
			<label style={fieldStyle}>
				Tháng
				<input type="month" name="thang" defaultValue={question.month} required style={{ minHeight: '40px' }} />
			</label>
			<label style={fieldStyle}>
				Địa bàn
				<Choice name="dia-ban" value={question.area} choices={areaChoices} />
			</label>
			{communes.length > 0 && (
				<label style={fieldStyle}>
					Xã, phường
					<Choice name="xa" value={question.commune} choices={[{ value: '', label: 'Cả tỉnh' }, ...communes]} />
				</label>
			)}
			<label style={fieldStyle}>
				Thông điệp
				<Choice
					name="pham-vi"
					value={question.isWholeLibrary ? 'thu-vien' : ''}
					choices={[
						{ value: '', label: 'Của bản tin tháng' },
						{ value: 'thu-vien', label: 'Cả kho thông điệp' },
					]}
				/>
			</label>
			<button type="submit" className="btn btn--style-primary btn--size-medium" style={{ margin: 0 }}>
				Xem
			</button>
		</form>
	);
}

function Choice({
	name,
	value,
	choices,
}: {
	name: string;
	value: string;
	choices: readonly { value: string; label: string }[];
}) {
	return (
		<select name={name} defaultValue={value} style={{ minHeight: '40px' }}>
			{choices.map((choice) => (
				<option key={choice.value} value={choice.value}>
					{choice.label}
				</option>
			))}
		</select>
	);
}

function Subject({ loaded, question }: { loaded: LoadedCoverage; question: CoverageQuestion }) {
	const cells = loaded.rows.length * loaded.languages.length;
	const gaps = loaded.rows.reduce((sum, row) => sum + row.gaps, 0);
	const figures = `${loaded.rows.length} thông điệp × ${loaded.languages.length} ngôn ngữ: ${cells - gaps} ô đã duyệt, còn ${gaps} ô.`;
	if (loaded.edition) {
		return (
			<p>
				<a href={`/admin/collections/editions/${loaded.edition.id}`}>{loaded.edition.title}</a>. {figures}
			</p>
		);
	}
	return (
		<p>
			{question.isWholeLibrary ? 'Cả kho thông điệp.' : 'Tháng này chưa có bản tin, nên hiện cả kho thông điệp.'}{' '}
			{figures}
		</p>
	);
}
