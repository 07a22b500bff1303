'use client';

import { Button } from '@payloadcms/ui';
import React, { useCallback, useEffect, useState } from 'react';

import { rowStyle } from '../../foundation/admin/desk-layout.ts';
import { forgetLines, keepLines, keptLines } from './kept-lines.ts';
import { LineReader } from './line-reader.tsx';
import { ListeningPlayer } from '../../foundation/admin/listening-player.tsx';
import { SaveRecording } from './save-recording.tsx';

import type { KeptLines } from './kept-lines.ts';
import type { SavedRecording } from './send-recording.ts';

interface RecordingDeskProps {
	readonly rendition: string;
	readonly title: string;
	readonly language: string;
	readonly lines: readonly string[];
	readonly isTold: boolean;
}

/** Line after line, then one recording of them all, judged at once. */
export function RecordingDesk({ rendition, title, language, lines, isTold }: RecordingDeskProps) {
	const [current, setCurrent] = useState(0);
	const [kept, setKept] = useState<KeptLines>({});
	const [saved, setSaved] = useState<SavedRecording | undefined>();

	useEffect(() => {
		const goOn = (found: KeptLines) => {
			setKept(found);
			const next = lines.findIndex((_line, index) => !found[index]);
			setCurrent(next === -1 ? 0 : next);
		};
		void keptLines(rendition, lines).then(goOn);
	}, [rendition, lines]);

	const keep = useCallback(
		(sound: Blob) => {
			const next = { ...kept, [current]: { text: lines[current] ?? '', sound } };
			setKept(next);
			setSaved(undefined);
			void keepLines(rendition, next);
		},
		[kept, current, lines, rendition],
	);

	const stored = useCallback(
		(recording: SavedRecording) => {
			setSaved(recording);
			setKept({});
			void forgetLines(rendition);
		},
		[rendition],
	);

	const recorded = lines.flatMap((_line, index) => kept[index]?.sound ?? []);
	return (
		<>
			<p>
				{title}. Đã thu {recorded.length} trên {lines.length} câu. Câu đã thu được giữ trên máy này cho đến khi lưu
				xong.
				{isTold && ' Bản này không có lời viết: hãy đọc câu tiếng Việt rồi nói lại bằng tiếng của mình.'}
			</p>
			<LineReader
				key={current}
				number={current + 1}
				count={lines.length}
				text={lines[current] ?? ''}
				language={isTold ? 'vi' : language}
				sound={kept[current]?.sound}
				onSound={keep}
			/>
			<p style={rowStyle}>
				<Button
					size="medium"
					margin={false}
					buttonStyle="secondary"
					disabled={current === 0}
					onClick={() => setCurrent(current - 1)}
				>
					Câu trước
				</Button>
				<Button
					size="medium"
					margin={false}
					buttonStyle="secondary"
					disabled={current === lines.length - 1}
					onClick={() => setCurrent(current + 1)}
				>
					Câu tiếp theo
				</Button>
			</p>
			<LineList lines={lines} kept={kept} current={current} onChoose={setCurrent} />
			<SaveRecording
				rendition={rendition}
				sounds={recorded}
				missing={lines.length - recorded.length}
				onSaved={stored}
			/>
			{saved && (
				<section aria-labelledby="verdict">
					<h3 id="verdict">Đã lưu bản ghi</h3>
					<p role="status" style={{ whiteSpace: 'pre-line' }}>
						Nhận xét: {saved.verdict}
					</p>
					<ListeningPlayer source={`/api/listen/${saved.id}`} isMachineVoice={false} />
				</section>
			)}
		</>
	);
}

function LineList({
	lines,
	kept,
	current,
	onChoose,
}: {
	lines: readonly string[];
	kept: KeptLines;
	current: number;
	onChoose: (index: number) => void;
}) {
	return (
		<details>
			<summary>Tất cả các câu</summary>
			<ol>
				{lines.map((line, index) => (
					<li key={`${index}-${line}`}>
						<button type="button" aria-current={index === current ? 'step' : undefined} onClick={() => onChoose(index)}>
							{kept[index] ? 'Đã thu' : 'Chưa thu'}: {line}
						</button>
					</li>
				))}
			</ol>
		</details>
	);
}
