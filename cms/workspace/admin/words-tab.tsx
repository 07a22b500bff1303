'use client';

import { Button, toast } from '@payloadcms/ui';
import React, { useCallback, useEffect, useMemo, useState } from 'react';

import { linesOfScript, withSentences } from '#content/model/script-lines.ts';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import { SetOffNote } from '../../messages/admin/set-off.tsx';
import { useCheckedConsequences } from '../../messages/admin/use-consequences.ts';
import { useLint } from '../../messages/admin/use-lint.ts';
import { findingsAt } from '../findings-at.ts';
import { sentenceRows } from '../sentence-rows.ts';
import { SentenceTable } from './sentence-table.tsx';

import type { Workspace } from '../load-workspace.ts';

interface WordsTabProps {
	readonly rendition: string;
	readonly workspace: Workspace;
	/** What the last save here replaced, where that can be brought back without a loss. */
	readonly undo: Words | undefined;
	/** Told when there is something to lose, and when there is not any more. */
	readonly onModified: (isModified: boolean) => void;
	readonly onSaved: (undo: Words | undefined) => void;
}

/** The words for the loudspeaker, sentence by sentence: to read, to write, to save. */
export function WordsTab({ rendition, workspace, undo, onModified, onSaved }: WordsTabProps) {
	const isSource = workspace.language === 'vi';
	const [isEditing, setEditing] = useState(() => workspace.mayWrite && BEING_WRITTEN.includes(workspace.state));
	const [own, setOwn] = useState<readonly string[]>(() => linesOfScript(workspace.script));
	const [back, setBack] = useState<readonly string[]>(() => linesOfScript(workspace.backTranslation));
	const [isBusy, setBusy] = useState(false);

	const script = withSentences(workspace.script, own);
	const backTranslation = withSentences(workspace.backTranslation, back);
	const isModified = script !== workspace.script || backTranslation !== workspace.backTranslation;
	useEffect(() => onModified(isModified), [isModified, onModified]);
	const { known, isCurrent } = useCheckedConsequences(
		rendition,
		isModified ? { kind: 'words', words: { script, backTranslation } } : undefined,
	);
	const { lint } = useLint();
	const findings = useMemo(
		() => (isSource && lint ? findingsAt(lint, script, own) : []),
		[lint, isSource, script, own],
	);
	const rows = useMemo(
		() =>
			sentenceRows({
				source: workspace.source?.script ?? '',
				own: workspace.script,
				back: workspace.backTranslation,
				sourceBefore: workspace.sourceBefore?.script ?? null,
				approvedBefore: workspace.approvedBefore?.script ?? null,
				leftOut: workspace.leftOut,
			}),
		[workspace],
	);

	const write = useCallback(
		(set: React.Dispatch<React.SetStateAction<readonly string[]>>) => (index: number, text: string) =>
			set((now) =>
				Array.from({ length: Math.max(now.length, index + 1) }, (_none, at) => (at === index ? text : (now[at] ?? ''))),
			),
		[],
	);
	const store = useCallback(
		async (words: Words, before: Words | undefined) => {
			setBusy(true);
			try {
				await askServer(
					`/api/renditions/${rendition}`,
					{ ...words, baseUpdatedAt: workspace.updatedAt },
					{ method: 'PATCH' },
				);
				toast.success('Đã lưu lời.');
				onSaved(before);
			} catch (error) {
				toast.error(sentenceOf(error));
			} finally {
				setBusy(false);
			}
		},
		[rendition, workspace.updatedAt, onSaved],
	);
	const save = () => {
		const before = { script: workspace.script, backTranslation: workspace.backTranslation };
		// taken back without a loss only where it is known that nothing was lost
		void store({ script, backTranslation }, isCurrent && known?.sentence === '' ? before : undefined);
	};
	const dropChanges = () => {
		setOwn(linesOfScript(workspace.script));
		setBack(linesOfScript(workspace.backTranslation));
	};
	return (
		<>
			<SentenceTable
				rows={rows}
				roles={workspace.roles}
				language={workspace.language}
				languageName={workspace.languageName}
				isSource={isSource}
				findings={findings}
				editing={isEditing ? { own, back, onOwn: write(setOwn), onBack: write(setBack) } : null}
			/>
			{rows.length === 0 && !isEditing && <p>Chưa có lời đọc trên loa.</p>}
			<WholeFindings findings={findings.filter(({ row }) => row === null)} />
			<SetOffNote known={isModified ? known : undefined} />
			{workspace.mayWrite && (
				<p className="lam-viec__nut">
					{isEditing ? (
						<>
							<Button size="medium" margin={false} disabled={!isModified || isBusy} onClick={save}>
								Lưu lời
							</Button>
							<Button
								size="medium"
								margin={false}
								buttonStyle="secondary"
								disabled={!isModified || isBusy}
								onClick={dropChanges}
							>
								Bỏ chỗ vừa sửa
							</Button>
						</>
					) : (
						<Button size="medium" margin={false} buttonStyle="secondary" onClick={() => setEditing(true)}>
							Sửa lời
						</Button>
					)}
					{undo && !isModified && (
						<Button
							size="medium"
							margin={false}
							buttonStyle="secondary"
							disabled={isBusy}
							onClick={() => void store(undo, undefined)}
						>
							Hoàn tác lần lưu vừa rồi
						</Button>
					)}
				</p>
			)}
		</>
	);
}

export interface Words {
	readonly script: string;
	readonly backTranslation: string;
}

/** States in which somebody is at work on the words: the fields stand open. */
const BEING_WRITTEN: readonly Workspace['state'][] = ['drafted', 'translated', 'outdated'];

/** What the rules say of the text as a whole. */
function WholeFindings({ findings }: { findings: ReturnType<typeof findingsAt> }) {
	if (findings.length === 0) return null;
	return (
		<ul className="lam-viec__ca-bai" aria-label="Nhận xét cả bài">
			{findings.map(({ finding }) => (
				<li key={`${finding.rule}-${finding.start}`}>{finding.message}</li>
			))}
		</ul>
	);
}
