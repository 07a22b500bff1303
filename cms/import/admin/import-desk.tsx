'use client';

import { Button } from '@payloadcms/ui';
import React, { useCallback, useState } from 'react';

import { MOST_MEGABYTES } from '#content/model/upload-limits.ts';

import { deskStyle, fieldStyle, rowStyle } from '../../foundation/admin/desk-layout.ts';
import { sendImport } from './import-answer.ts';
import { ChangeList } from './change-list.tsx';
import { IssueTable } from './issue-table.tsx';

import type { ImportAnswer } from './import-answer.ts';

/** Choose a file, see what it would change or what is wrong with it, then bring it in: all of it or nothing. */
export function ImportDesk() {
	const [file, setFile] = useState<File | undefined>();
	const [answer, setAnswer] = useState<ImportAnswer>({});
	const [status, setStatus] = useState('');

	const look = useCallback(async () => {
		if (!file) return;
		setAnswer({});
		setStatus('Đang đọc tệp…');
		const found = await sendImport(file);
		setAnswer(found);
		setStatus(found.issues?.length ? 'Tệp có lỗi, chưa nhập gì.' : '');
	}, [file]);

	const bringIn = useCallback(async () => {
		if (!file || answer.digest === undefined) return;
		setStatus('Đang nhập…');
		const done = await sendImport(file, answer.digest);
		setAnswer(done);
		setStatus(done.written === undefined ? 'Chưa nhập gì.' : `Đã nhập xong ${done.written} tài liệu.`);
	}, [file, answer.digest]);

	const { issues = [], notes = [], changes = [] } = answer;
	const toWrite = changes.filter((change) => change.kind !== 'unchanged').length;
	const isBusy = status.startsWith('Đang');
	return (
		<div style={{ ...deskStyle, marginTop: '16px' }}>
			<p style={{ maxWidth: '45rem' }}>
				Nhận tệp Word (.docx), Excel (.xlsx), CSV và thư viện của Loa Làng (.zip). Lời nhập vào luôn là bản nháp: người
				dịch, người nghe và người duyệt xem lại như thường. Ô trống giữ nguyên điều đang có. Tệp Word: mỗi bài một tiêu
				đề kiểu Heading 1, dưới là “Khóa: …”, “Ngôn ngữ: …”, rồi mỗi mục một Heading 2 mang tên cột.
			</p>
			<ul>
				<li>
					<a href="/api/import/template">Tải mẫu Excel</a>
				</li>
				<li>
					<a href="/api/library/export">Xuất thư viện ra tệp</a>
				</li>
			</ul>
			<p>
				<label htmlFor="import-file">Tệp cần nhập, nhiều nhất {MOST_MEGABYTES.importFile} MB và 500 dòng</label>
				<input
					id="import-file"
					type="file"
					accept=".docx,.docm,.xlsx,.xlsm,.csv,.txt,.zip"
					onChange={(event) => {
						setFile(event.target.files?.[0]);
						setAnswer({});
						setStatus('');
					}}
					style={fieldStyle}
				/>
			</p>
			<p style={rowStyle}>
				<Button size="large" margin={false} disabled={!file || isBusy} onClick={() => void look()}>
					Xem trước thay đổi
				</Button>
				<Button
					size="large"
					margin={false}
					buttonStyle="secondary"
					disabled={isBusy || toWrite === 0 || issues.length > 0}
					onClick={() => void bringIn()}
				>
					Nhập vào hệ thống
				</Button>
				<span role="status">{status}</span>
			</p>
			{answer.message && <p role="alert">{answer.message}</p>}
			{issues.length > 0 && (
				<IssueTable id="import-issues" title={`Cần sửa ${issues.length} chỗ trong tệp`} issues={issues} />
			)}
			{notes.length > 0 && (
				<IssueTable id="import-notes" title={`${notes.length} chỗ cần biết: bỏ ra hoặc đã đổi`} issues={notes} />
			)}
			{issues.length === 0 && changes.length > 0 && <ChangeList changes={changes} />}
		</div>
	);
}
