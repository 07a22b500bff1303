'use client';

import { Button } from '@payloadcms/ui';
import React, { useCallback, useEffect, useState } from 'react';

import { roleName } from '#content/model/scene.ts';

import { rowStyle } from '../../foundation/admin/desk-layout.ts';
import { forgetLines, keepLines, keptLines } from './kept-lines.ts';
import { RoleChoice } from './role-choice.tsx';
import { LineReader } from './line-reader.tsx';
import { ListeningPlayer } from '../../foundation/admin/listening-player.tsx';
import { SaveRecording } from './save-recording.tsx';

import type { SpeakerRole } from '#content/model/message-form.ts';
import type { KeptLines } from './kept-lines.ts';
import type { SavedRecording } from './send-recording.ts';

interface RecordingDeskProps {
	readonly rendition: string;
	readonly title: string;
	readonly language: string;
	readonly lines: readonly string[];
	/** Whose each line is; empty: one voice reads them all. */
	readonly roles: readonly SpeakerRole[];
	readonly isTold: boolean;
}

/** Line after line, then one recording of them all, judged at once. */
export function RecordingDesk({ rendition, title, language, lines, roles, isTold }: RecordingDeskProps) {
	const [current, setCurrent] = useState(0);
	const [kept, setKept] = useState<KeptLines>({});
	const [saved, setSaved] = useState<SavedRecording | undefined>();
	const [role, setRole] = useState<SpeakerRole | ''>('');
	const places = lines.flatMap((_line, index) => (role === '' || roles[index] === role ? [index] : []));
	const at = places.indexOf(current);

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

	const choose = (next: SpeakerRole | '') => {
		setRole(next);
		setCurrent(lines.findIndex((_line, index) => next === '' || roles[index] === next));
	};
	const recorded = places.flatMap((place) => {
		const sound = kept[place]?.sound;
		return sound ? [{ place, sound }] : [];
	});
	return (
		<>
			{roles.length > 0 && <RoleChoice roles={roles} chosen={role} onChoose={choose} />}
			<p>
				{title}. Đã thu {recorded.length} trên {places.length} câu. Câu đã thu được giữ trên máy này cho đến khi lưu
				xong.
				{isTold && ' Bản này không có lời viết: hãy đọc câu tiếng Việt rồi nói lại bằng tiếng của mình.'}
			</p>
			<LineReader
				key={current}
				number={current + 1}
				count={lines.length}
				text={lines[current] ?? ''}
				role={roles[current]}
				language={isTold ? 'vi' : language}
				sound={kept[current]?.sound}
				onSound={keep}
			/>
			<p style={rowStyle}>
				<Button
					size="medium"
					margin={false}
					buttonStyle="secondary"
					disabled={at <= 0}
					onClick={() => setCurrent(places[at - 1] ?? current)}
				>
					Câu trước
				</Button>
				<Button
					size="medium"
					margin={false}
					buttonStyle="secondary"
					disabled={at === places.length - 1}
					onClick={() => setCurrent(places[at + 1] ?? current)}
				>
					Câu tiếp theo
				</Button>
			</p>
			<LineList lines={lines} places={places} roles={roles} kept={kept} current={current} onChoose={setCurrent} />
			<SaveRecording
				rendition={rendition}
				role={role}
				sounds={recorded}
				missing={places.length - recorded.length}
				onSaved={stored}
			/>
			{saved && (
				<section aria-labelledby="verdict">
					<h3 id="verdict">{saved.missing.length > 0 ? 'Đã lưu lời của một vai' : 'Đã lưu bản ghi'}</h3>
					{saved.missing.length > 0 && (
						<p>Còn thiếu: {saved.missing.join(', ')}. Thu xong vai cuối thì máy tự ghép thành bản ghi cả bài.</p>
					)}
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
	places,
	roles,
	kept,
	current,
	onChoose,
}: {
	lines: readonly string[];
	/** Those that are read now. */
	places: readonly number[];
	roles: readonly SpeakerRole[];
	kept: KeptLines;
	current: number;
	onChoose: (index: number) => void;
}) {
	return (
		<details>
			<summary>Tất cả các câu</summary>
			<ol>
				{places.map((index) => {
					const role = roles[index];
					return (
						<li key={`${index}-${lines[index]}`} value={index + 1}>
							<button
								type="button"
								aria-current={index === current ? 'step' : undefined}
								onClick={() => onChoose(index)}
							>
								{kept[index] ? 'Đã thu' : 'Chưa thu'}
								{role && `, ${roleName(role)}`}: {lines[index]}
							</button>
						</li>
					);
				})}
			</ol>
		</details>
	);
}
