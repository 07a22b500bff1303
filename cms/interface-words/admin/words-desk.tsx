'use client';

import { Button } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import React, { useCallback, useMemo, useState } from 'react';

import { sectionOf, WORD_SECTIONS } from '#content/interface-words/villager-words.ts';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import { deskStyle, rowStyle } from '../../foundation/admin/desk-layout.ts';
import { PoFile } from './po-file-form.tsx';
import { STANDING_NAMES, WordRow } from './word-row.tsx';

import type { WordSection } from '#content/interface-words/villager-words.ts';
import type { DeskWord, WordStanding } from '../load-words.ts';
import type { SavedWords } from '../save-words.ts';
import type { TypedWord } from './word-row.tsx';

interface WordsDeskProps {
	readonly language: string;
	/** In Vietnamese. */
	readonly name: string;
	readonly mayWrite: boolean;
	readonly words: readonly DeskWord[];
}

const STEPS = [
	{ to: 'submitted', label: 'Gửi duyệt' },
	{ to: 'listened', label: 'Xác nhận: người bản ngữ hiểu đúng' },
	{ to: 'approved', label: 'Duyệt' },
	{ to: 'drafted', label: 'Trả lại' },
] as const;

/** Writes, sends, confirms and approves the words of one language; several at once. */
export function WordsDesk({ language, name, mayWrite, words }: WordsDeskProps) {
	const router = useRouter();
	const [typed, setTyped] = useState<ReadonlyMap<string, TypedWord>>(new Map());
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
	const [standing, setStanding] = useState<WordStanding | ''>('');
	const [status, setStatus] = useState('');
	const [problems, setProblems] = useState<readonly string[]>([]);
	const shown = useMemo(() => words.filter((word) => standing === '' || word.standing === standing), [words, standing]);

	const onType = useCallback((key: string, value: TypedWord) => setTyped((all) => new Map(all).set(key, value)), []);
	const onChoose = useCallback((key: string, isChosen: boolean) => {
		setChosen((all) => (isChosen ? new Set([...all, key]) : new Set([...all].filter((one) => one !== key))));
	}, []);
	const tell = useCallback(
		(what: string, { done, refused }: SavedWords) => {
			setStatus(`${what}: ${done} lời.${refused.length > 0 ? ` Còn ${refused.length} lời chưa được:` : ''}`);
			setProblems(refused);
			router.refresh();
		},
		[router],
	);
	const ask = useCallback(
		async (what: string, path: string, body: object): Promise<SavedWords | undefined> => {
			setStatus('Đang gửi…');
			setProblems([]);
			try {
				const answer = await askServer<SavedWords>(path, body);
				tell(what, answer);
				return answer;
			} catch (error) {
				setStatus('');
				setProblems([sentenceOf(error)]);
				return undefined;
			}
		},
		[tell],
	);
	const save = useCallback(async () => {
		const given = words.flatMap(({ key, updatedAt }) => {
			const value = typed.get(key);
			return value ? [{ key, ...value, baseUpdatedAt: updatedAt }] : [];
		});
		const answer = await ask('Đã lưu', `/api/words/${language}`, { words: given });
		// what was refused stays as typed
		if (answer?.refused.length === 0) setTyped(new Map());
	}, [ask, language, typed, words]);
	const step = useCallback(
		(to: string, label: string) =>
			ask(label, `/api/words/${language}/step`, {
				to,
				words: words.filter(({ key }) => chosen.has(key)).map(({ key, digest }) => ({ key, digest })),
			}).then((answer) => answer && setChosen(new Set())),
		[ask, chosen, language, words],
	);

	return (
		<section aria-label={`Lời trên trang tiếng ${name}`} style={deskStyle}>
			<h2>Tiếng {name}</h2>
			<PoFile language={language} mayWrite={mayWrite} onTaken={(answer) => tell('Đã nhập từ tệp', answer)} />
			<p style={rowStyle}>
				<label>
					Chỉ hiện{' '}
					<select value={standing} onChange={(event) => setStanding(event.target.value as WordStanding | '')}>
						<option value="">tất cả ({words.length})</option>
						{(Object.keys(STANDING_NAMES) as WordStanding[]).map((one) => (
							<option key={one} value={one}>
								{STANDING_NAMES[one]} ({words.filter((word) => word.standing === one).length})
							</option>
						))}
					</select>
				</label>
				<Button
					size="small"
					buttonStyle="secondary"
					margin={false}
					onClick={() => setChosen(new Set(chosen.size > 0 ? [] : shown.map(({ key }) => key)))}
				>
					{chosen.size > 0 ? `Bỏ chọn ${chosen.size} lời` : `Chọn ${shown.length} lời đang hiện`}
				</Button>
			</p>
			{(Object.keys(WORD_SECTIONS) as WordSection[]).map((section) => {
				const own = shown.filter((word) => sectionOf(word) === section);
				if (own.length === 0) return null;
				return (
					<table key={section} style={{ width: '100%', borderCollapse: 'collapse' }}>
						<caption style={{ textAlign: 'left', fontWeight: 'bold', padding: '16px 0 8px' }}>
							{WORD_SECTIONS[section]}
						</caption>
						<thead>
							<tr style={{ textAlign: 'left' }}>
								<th scope="col">Chọn</th>
								<th scope="col">Tiếng Việt</th>
								<th scope="col">Tiếng {name}</th>
								<th scope="col">Dịch ngược</th>
								<th scope="col">Bước</th>
							</tr>
						</thead>
						<tbody>
							{own.map((word) => (
								<WordRow
									key={word.key}
									word={word}
									language={language}
									typed={typed.get(word.key) ?? { text: word.translation, backTranslation: word.backTranslation }}
									isChosen={chosen.has(word.key)}
									mayWrite={mayWrite}
									onType={onType}
									onChoose={onChoose}
								/>
							))}
						</tbody>
					</table>
				);
			})}
			<div style={{ ...rowStyle, position: 'sticky', bottom: 0, background: 'var(--theme-bg)', padding: '12px 0' }}>
				{mayWrite && (
					<Button margin={false} disabled={typed.size === 0} onClick={() => void save()}>
						Lưu {typed.size} lời
					</Button>
				)}
				{STEPS.map(({ to, label }) => (
					<Button
						key={to}
						buttonStyle="secondary"
						margin={false}
						// what is typed and not saved is not what would be signed
						disabled={chosen.size === 0 || typed.size > 0}
						onClick={() => void step(to, label)}
					>
						{label}
					</Button>
				))}
				<span role="status">{status}</span>
				{problems.length > 0 && (
					<ul role="alert" style={{ flexBasis: '100%', maxHeight: '30vh', overflow: 'auto' }}>
						{problems.map((problem) => (
							<li key={problem}>{problem}</li>
						))}
					</ul>
				)}
			</div>
		</section>
	);
}
