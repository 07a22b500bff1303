'use client';

import React from 'react';

import { goneSentences, sentenceRows } from '../sentence-rows.ts';
import { AssignmentBox } from './assignment-box.tsx';
import { CommentsBox } from './comments-box.tsx';
import { ExchangeBox } from './exchange-box.tsx';

import type { Workspace } from '../load-workspace.ts';

interface AsideProps {
	readonly rendition: string;
	readonly workspace: Workspace;
	readonly onChanged: () => void;
}

/** Beside the sentences: what has changed, who said what, whose work it is. */
export function Aside({ rendition, workspace, onChanged }: AsideProps) {
	return (
		<aside aria-label="Bên cạnh bài">
			<ChangesBox workspace={workspace} />
			<CommentsBox rendition={rendition} workspace={workspace} onChanged={onChanged} />
			<AssignmentBox
				key={`${workspace.assigned.to} ${workspace.assigned.dueDay}`}
				rendition={rendition}
				workspace={workspace}
				onChanged={onChanged}
			/>
			{workspace.source && workspace.mayWrite && (
				<ExchangeBox rendition={rendition} language={workspace.language} onChanged={onChanged} />
			)}
			<p>
				<a href={`/admin/collections/renditions/${rendition}/thu-am`}>Thu âm từng câu</a>
			</p>
			<p>
				<a href={`/admin/collections/renditions/${rendition}`}>
					Bài đọc trên trang, tờ rơi, Zalo, SMS và chi tiết hệ thống
				</a>
			</p>
			{workspace.source && (
				<p>
					<a href={`/admin/collections/renditions/${workspace.source.id}/lam-viec`}>Bàn làm việc của bản tiếng Việt</a>
				</p>
			)}
		</aside>
	);
}

function ChangesBox({ workspace }: { workspace: Workspace }) {
	const { approvedBefore, sourceBefore, source, script, leftOut } = workspace;
	const rows = sentenceRows({
		source: source?.script ?? '',
		own: script,
		back: '',
		sourceBefore: sourceBefore?.script ?? null,
		approvedBefore: approvedBefore?.script ?? null,
		leftOut,
	});
	const places = (isChanged: (row: (typeof rows)[number]) => boolean) =>
		rows.flatMap((row, index) => (isChanged(row) ? [index + 1] : []));
	return (
		<>
			{approvedBefore && (
				<Changes
					title={`Đổi từ lần duyệt ${day.format(new Date(approvedBefore.at))}`}
					places={places(({ ownMarks }) => ownMarks !== undefined)}
					gone={goneSentences(approvedBefore.script, script)}
				/>
			)}
			{sourceBefore && source && (
				<Changes
					title="Bản gốc đã đổi từ lúc dịch"
					places={places(({ sourceMarks }) => sourceMarks !== undefined)}
					gone={goneSentences(sourceBefore.script, source.script)}
				/>
			)}
		</>
	);
}

function Changes({ title, places, gone }: { title: string; places: readonly number[]; gone: readonly string[] }) {
	return (
		<section className="lam-viec__o">
			<h2>{title}</h2>
			{places.length === 0 && gone.length === 0 && <p>Lời đọc trên loa không đổi.</p>}
			{places.length > 0 && (
				<p>
					{places.map((place) => (
						<a key={place} href={`#cau-${place}`} className="lam-viec__cho">
							câu {place}
						</a>
					))}
				</p>
			)}
			{gone.length > 0 && (
				<ul aria-label="Câu đã bỏ">
					{gone.map((text) => (
						<li key={text}>
							<del>{text}</del>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

const day = new Intl.DateTimeFormat('vi-VN', {
	day: '2-digit',
	month: '2-digit',
	year: 'numeric',
	timeZone: 'Asia/Ho_Chi_Minh',
});
