'use client';

import { Gutter, useDocumentInfo } from '@payloadcms/ui';
import React, { useCallback, useEffect, useState } from 'react';

import { StepsPanel } from '../../messages/admin/steps-panel.tsx';
import { keyOfFields, wordsAfterReading } from '../own-words.ts';
import { Aside } from './aside.tsx';
import { VoiceTab } from './voice-tab.tsx';
import { PreviewTab } from './preview-tab.tsx';
import { useWorkspace } from './use-workspace.ts';
import { WordsTab } from './words-tab.tsx';
import './workspace.css';

import type { Workspace } from '../load-workspace.ts';
import type { OwnWords } from '../own-words.ts';
import type { Words } from './words-tab.tsx';

/** The tab "Bàn làm việc" of a rendition: evidence and decision in one bar, the sentences below, people beside. */
export function WorkspaceView() {
	const { id } = useDocumentInfo();
	return (
		<Gutter className="lam-viec">
			{id === undefined ? <p>Hãy lưu bản ngữ trước, rồi quay lại đây.</p> : <SavedWorkspace id={String(id)} />}
		</Gutter>
	);
}

const TABS = [
	{ name: 'words', label: 'Lời trên loa' },
	{ name: 'voice', label: 'Thu âm' },
	{ name: 'preview', label: 'Xem thử' },
] as const;

function SavedWorkspace({ id }: { id: string }) {
	const { workspace, problem, reload } = useWorkspace(id);
	const [tab, setTab] = useState<(typeof TABS)[number]['name']>('words');
	const [isModified, setModified] = useState(false);
	const [undo, setUndo] = useState<Words>();
	const words = useOwnWords(workspace, isModified);
	useAskBeforeLeaving(isModified);
	const moved = useCallback(
		(replaced?: Words) => {
			setModified(false);
			setUndo(replaced);
			reload();
		},
		[reload],
	);
	const stepped = useCallback(() => moved(), [moved]);
	if (problem !== '') return <p role="alert">{problem}</p>;
	if (!workspace || !words) return <p role="status">Đang mở bàn làm việc…</p>;
	return (
		<>
			<div className="lam-viec__ten">
				{workspace.messageTitle !== workspace.title && <p>{workspace.messageTitle}</p>}
				<strong>
					{workspace.languageName}: {workspace.stateName}
				</strong>
			</div>
			<div className="lam-viec__ky">
				<StepsPanel
					id={id}
					baseUpdatedAt={workspace.updatedAt}
					isModified={isModified}
					isReading={false}
					onMoved={stepped}
				/>
			</div>
			<div className="lam-viec__hai">
				<section aria-label="Bài">
					<div role="tablist" aria-label="Các phần của bài" className="lam-viec__tab">
						{TABS.map(({ name, label }) => (
							<button key={name} type="button" role="tab" aria-selected={tab === name} onClick={() => setTab(name)}>
								{label}
							</button>
						))}
					</div>
					<div hidden={tab !== 'words'}>
						<WordsTab
							key={keyOfFields(words)}
							rendition={id}
							workspace={words.workspace}
							undo={undo}
							onModified={setModified}
							onSaved={moved}
						/>
					</div>
					{tab === 'voice' && <VoiceTab id={id} workspace={workspace} isModified={isModified} onChanged={reload} />}
					{tab === 'preview' && <PreviewTab workspace={workspace} />}
				</section>
				<Aside rendition={id} workspace={workspace} onChanged={reload} />
			</div>
		</>
	);
}

function useOwnWords(loaded: Workspace | undefined, isModified: boolean): OwnWords<Workspace> | undefined {
	const [own, setOwn] = useState<OwnWords<Workspace>>();
	useEffect(() => {
		if (loaded) setOwn((now) => wordsAfterReading(now, loaded, isModified));
	}, [loaded, isModified]);
	return own;
}

function useAskBeforeLeaving(isModified: boolean): void {
	useEffect(() => {
		if (!isModified) return undefined;
		const ask = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener('beforeunload', ask);
		return () => window.removeEventListener('beforeunload', ask);
	}, [isModified]);
}
