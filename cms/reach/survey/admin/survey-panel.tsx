'use client';

import { Button, toast, useDocumentInfo } from '@payloadcms/ui';
import React, { useCallback, useEffect, useState } from 'react';

import { askServer, sentenceOf } from '../../../foundation/admin/ask-server.ts';
import '../../../foundation/admin/panel.css';

import type { PhoneState, PhoneStep } from '../phone-state.ts';
import type { SurveyDesk } from '../survey-desk.ts';

/** On top of a survey that is stored: how many to ask and where, the forms, and what came out. */
export function SurveyPanel() {
	const { id, savedDocumentData } = useDocumentInfo();
	const [desk, setDesk] = useState<SurveyDesk>();
	const path = `/api/surveys/${id}`;
	const load = useCallback(() => askServer<SurveyDesk>(`${path}/desk`).then(setDesk, () => undefined), [path]);
	const savedAt: unknown = savedDocumentData?.updatedAt;
	useEffect(() => {
		if (id !== undefined) void load();
	}, [id, load, savedAt]);
	if (id === undefined)
		return <p className="ban-tin">Lưu đợt khảo sát trước; sau đó ở đây có số người cần hỏi, các cụm và phiếu hỏi.</p>;
	if (!desk) return null;
	return (
		<section className="ban-tin" aria-labelledby="khao-sat">
			<h2 id="khao-sat">Cần hỏi bao nhiêu người</h2>
			{desk.plan.map((sentence) => (
				<p key={sentence}>{sentence}</p>
			))}
			<h3>Các cụm đã rút thăm</h3>
			{desk.clusters.length === 0 ? (
				<p>Chưa có danh sách thôn, bản, tổ. Hãy ghi vào ô bên dưới rồi lưu.</p>
			) : (
				<>
					<p>Hạt giống {desk.seed}: cùng số và cùng danh sách thì luôn ra các cụm này.</p>
					<ul style={{ listStyle: 'none', padding: 0 }}>
						{desk.clusters.map((cluster) => (
							<li key={cluster}>{cluster}</li>
						))}
					</ul>
				</>
			)}
			<h3>Phiếu hỏi</h3>
			<p className="ban-tin__nut">
				<a
					className="btn btn--style-secondary btn--size-medium"
					href={`${path}/paper`}
					target="_blank"
					rel="noreferrer"
				>
					Phiếu giấy để in
				</a>
				<a className="btn btn--style-secondary btn--size-medium" href={`${path}/xlsform`} download>
					Biểu mẫu cho Kobo, ODK (XLSForm)
				</a>
			</p>
			{desk.phones && <Phones path={path} phones={desk.phones} onChanged={load} />}
			<AnswersForm path={`${path}/answers`} onStored={load} />
			<h3>Kết quả ({desk.people.toLocaleString('vi-VN')} phiếu)</h3>
			<p>{desk.keeping}</p>
			<dl>
				{desk.results.map(({ words, sentence, change }) => (
					<React.Fragment key={words}>
						<dt>
							<strong>{words}</strong>
						</dt>
						<dd>
							{sentence} {change}
						</dd>
					</React.Fragment>
				))}
			</dl>
		</section>
	);
}

const STEPS_DONE: Readonly<Record<PhoneStep, string>> = {
	open: 'Đã mở. In tờ có mã cho người đi hỏi.',
	close: 'Đã đóng. Điện thoại không gửi được phiếu nữa sau một phút.',
	renew: 'Đã đổi mã. Mã cũ hết dùng sau một phút; hãy in tờ mới.',
};

function Phones({ path, phones, onChanged }: { path: string; phones: PhoneState; onChanged: () => Promise<void> }) {
	const [isBusy, setBusy] = useState(false);
	const take = useCallback(
		async (step: PhoneStep) => {
			setBusy(true);
			try {
				await askServer(`${path}/phones`, { step });
				toast.success(STEPS_DONE[step]);
				await onChanged();
			} catch (error) {
				toast.error(sentenceOf(error));
			} finally {
				setBusy(false);
			}
		},
		[path, onChanged],
	);
	return (
		<>
			<h3>Hỏi bằng điện thoại, không cần mạng</h3>
			{phones.isOpen ? (
				<p>
					Đang nhận phiếu. Người đi hỏi mở {phones.page} và gõ mã <strong>{phones.code}</strong>. Ai có mã thì gửi được
					phiếu, nên chỉ đưa cho người đi hỏi.
				</p>
			) : (
				<p>Chưa nhận phiếu từ điện thoại. Mở ra thì có mã và tờ để in; xong đợt thì đóng lại.</p>
			)}
			<p className="ban-tin__nut">
				{phones.isOpen ? (
					<>
						<a
							className="btn btn--style-secondary btn--size-medium"
							href={`${path}/phone-sheet`}
							target="_blank"
							rel="noreferrer"
						>
							Tờ có mã để in
						</a>
						<Button size="medium" buttonStyle="secondary" disabled={isBusy} onClick={() => void take('renew')}>
							Đổi mã (mất tờ, mất máy)
						</Button>
						<Button size="medium" buttonStyle="secondary" disabled={isBusy} onClick={() => void take('close')}>
							Đóng nhận phiếu
						</Button>
					</>
				) : (
					<Button size="medium" disabled={isBusy} onClick={() => void take('open')}>
						Mở nhận phiếu từ điện thoại
					</Button>
				)}
			</p>
		</>
	);
}

function AnswersForm({ path, onStored }: { path: string; onStored: () => Promise<void> }) {
	const [file, setFile] = useState<File>();
	const [isBusy, setBusy] = useState(false);
	const choose = useCallback(
		(event: React.ChangeEvent<HTMLInputElement>) => setFile(event.target.files?.[0] ?? undefined),
		[],
	);
	const send = useCallback(async () => {
		if (!file) return;
		setBusy(true);
		try {
			const { added, known, refused } = await askServer<{ added: number; known: number; refused: number }>(
				path,
				/\.xlsx$/i.test(file.name) ? { xlsx: await base64Of(file) } : { csv: await file.text() },
			);
			toast.success(`Đã nhập ${added} phiếu. ${known} phiếu đã có từ trước, ${refused} người không trả lời.`);
			await onStored();
		} catch (error) {
			toast.error(sentenceOf(error));
		} finally {
			setBusy(false);
		}
	}, [file, path, onStored]);
	return (
		<>
			<p>
				<label>
					Nhập kết quả của Kobo, ODK (CSV hoặc XLSX, dạng &quot;XML values and headers&quot;){' '}
					<input type="file" accept=".csv,.xlsx,text/csv" onChange={choose} />
				</label>
			</p>
			<Button size="medium" disabled={isBusy || !file} onClick={() => void send()}>
				Nhập các phiếu
			</Button>
		</>
	);
}

/** Without the head of a data address. */
const base64Of = (file: File): Promise<string> =>
	new Promise((done, failed) => {
		const reader = new FileReader();
		reader.addEventListener('load', () =>
			done(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : ''),
		);
		reader.addEventListener('error', () => failed(new Error('Không đọc được tệp này.')));
		reader.readAsDataURL(file);
	});
