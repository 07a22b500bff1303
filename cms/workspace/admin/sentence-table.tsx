'use client';

import React from 'react';

import { withSuggestion } from '../findings-at.ts';
import { MarkedText } from './marked-text.tsx';

import type { FindingAt } from '../findings-at.ts';
import type { SentenceRow } from '../sentence-rows.ts';

interface SentenceTableProps {
	readonly rows: readonly SentenceRow[];
	/** Who says each own sentence, in a scene. */
	readonly roles: readonly string[];
	readonly language: string;
	readonly languageName: string;
	/** A Vietnamese original has no source and no way back. */
	readonly isSource: boolean;
	readonly findings: readonly FindingAt[];
	/** Null: this person reads. */
	readonly editing: Editing | null;
}

/** The sentences as they are being written. */
interface Editing {
	readonly own: readonly string[];
	readonly back: readonly string[];
	readonly onOwn: (index: number, text: string) => void;
	readonly onBack: (index: number, text: string) => void;
}

/** Source, rendition and back-translation, sentence by sentence; a finding stands at its sentence. */
export function SentenceTable({
	rows,
	roles,
	language,
	languageName,
	isSource,
	findings,
	editing,
}: SentenceTableProps) {
	const skipped = rows.filter(({ place }) => place === null).length;
	const shown = editing ? Math.max(rows.length, editing.own.length + skipped) + 1 : rows.length;
	return (
		<div role="table" aria-label="Từng câu" className={isSource ? 'lam-viec__cau lam-viec__cau--goc' : 'lam-viec__cau'}>
			<div role="row" className="lam-viec__cot">
				{!isSource && <span role="columnheader">Tiếng Việt (gốc)</span>}
				<span role="columnheader">{isSource ? 'Tiếng Việt' : languageName}</span>
				{!isSource && <span role="columnheader">Dịch ngược từ tiếng {languageName}</span>}
			</div>
			{Array.from({ length: shown }, (_none, index) => {
				const row = rows[index];
				const place = row ? row.place : index - skipped;
				const at = findings.filter((finding) => finding.row !== null && finding.row === place);
				const role = place === null ? undefined : roles[place];
				return (
					<div key={index} role="row" id={`cau-${index + 1}`} className="lam-viec__hang">
						{!isSource && (
							<p role="cell" lang="vi">
								<b>{index + 1}</b>
								<MarkedText text={row?.source ?? ''} marked={row?.sourceMarks} />
							</p>
						)}
						<div role="cell" lang={language}>
							{isSource && <b>{index + 1}</b>}
							{role && <b>{role}:</b>}
							{place === null && <p>Bỏ lại: {row?.leftOutBecause}</p>}
							{place !== null && (!editing || row?.ownMarks) && (
								<p>
									<MarkedText text={row?.own ?? ''} marked={row?.ownMarks} />
								</p>
							)}
							{editing && place !== null && (
								<Sentence
									label={`Câu ${index + 1}, tiếng ${languageName}`}
									value={editing.own[place] ?? ''}
									onChange={(text) => editing.onOwn(place, text)}
								/>
							)}
							{at.map((found) => (
								<FindingNote
									key={`${found.finding.rule}-${found.finding.start}`}
									found={found}
									editing={editing}
									index={place ?? index}
								/>
							))}
						</div>
						{!isSource && (
							<div role="cell" lang="vi">
								{editing && place !== null ? (
									<Sentence
										label={`Câu ${index + 1}, dịch ngược ra tiếng Việt`}
										value={editing.back[place] ?? ''}
										onChange={(text) => editing.onBack(place, text)}
									/>
								) : (
									<p>{row?.back}</p>
								)}
							</div>
						)}
					</div>
				);
			})}
		</div>
	);
}

function Sentence({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
	return (
		<textarea
			aria-label={label}
			rows={2}
			maxLength={2000}
			value={value}
			onChange={(event) => onChange(event.target.value)}
		/>
	);
}

const LEVELS = { block: 'Phải sửa', warn: 'Nên xem lại' } as const;

function FindingNote({ found, editing, index }: { found: FindingAt; editing: Editing | null; index: number }) {
	const { finding } = found;
	return (
		<div className="lam-viec__thay">
			<p>
				<b>{LEVELS[finding.level]}:</b> {finding.message}
				{finding.suggestion !== undefined && !editing && <> Thử: “{finding.suggestion}”.</>}
			</p>
			{finding.suggestion !== undefined && editing && (
				<button type="button" onClick={() => editing.onOwn(index, withSuggestion(editing.own[index] ?? '', found))}>
					Thay bằng “{finding.suggestion}”
				</button>
			)}
		</div>
	);
}
