'use client';

import { Button, toast } from '@payloadcms/ui';
import React, { useState } from 'react';

import { answerOf, sentenceOf } from '../../foundation/admin/ask-server.ts';

interface Answered {
	readonly message?: string;
	readonly problems?: readonly string[];
	readonly rows?: readonly { readonly source: string; readonly before: string; readonly after: string }[];
	readonly baseUpdatedAt?: string;
}

interface Compared {
	readonly file: string;
	readonly answer: Answered;
}

/** To translate somewhere else: take a file along, bring it back, see what changes, then write it as the own draft. */
export function ExchangeBox({
	rendition,
	language,
	onChanged,
}: {
	readonly rendition: string;
	readonly language: string;
	readonly onChanged: () => void;
}) {
	const [compared, setCompared] = useState<Compared>();
	const [problems, setProblems] = useState<readonly string[]>([]);
	const [isBusy, setBusy] = useState(false);
	const path = `/api/workspace/${rendition}/file`;

	const ask = async (body: object): Promise<Answered | undefined> => {
		setBusy(true);
		setProblems([]);
		try {
			const answer = await answerOf(path, { body });
			if (!answer) throw new Error('Mất kết nối với máy chủ. Hãy thử lại sau ít phút.');
			const told = (await answer.json().catch(() => ({}))) as Answered;
			if (answer.ok) return told;
			setProblems(told.problems ?? [told.message ?? 'Máy chủ không nhận tệp này. Hãy thử lại.']);
		} catch (error) {
			setProblems([sentenceOf(error)]);
		} finally {
			setBusy(false);
		}
		return undefined;
	};
	const compare = async (chosen: File | undefined) => {
		setCompared(undefined);
		if (!chosen) return;
		const file = await inBase64(chosen);
		const answer = await ask({ file });
		if (answer) setCompared({ file, answer });
	};
	const write = async ({ file, answer }: Compared) => {
		const written = await ask({ file, isConfirmed: true, baseUpdatedAt: answer.baseUpdatedAt ?? '' });
		if (!written) return;
		toast.success(written.message ?? 'Đã ghi bản dịch.');
		setCompared(undefined);
		onChanged();
	};
	const changed = compared?.answer.rows?.filter(({ before, after }) => before !== after) ?? [];
	return (
		<details>
			<summary>Dịch ở nơi khác: tải tệp, đưa tệp về</summary>
			<div className="lam-viec__o">
				<p>
					<a href={`${path}?kind=word`}>Tải bảng Word</a> · <a href={`${path}?kind=xliff`}>Tải tệp XLIFF 2.1</a>
				</p>
				<label htmlFor="tep-dich">Tệp đã dịch (.docx, .xlf)</label>
				<input
					id="tep-dich"
					type="file"
					accept=".docx,.xlf,.xliff"
					disabled={isBusy}
					onChange={(event) => void compare(event.target.files?.[0])}
				/>
				{problems.length > 0 && (
					<ul role="alert" aria-label="Vì sao chưa nhận tệp">
						{problems.map((problem) => (
							<li key={problem}>{problem}</li>
						))}
					</ul>
				)}
				{compared && (
					<>
						<p role="status">
							{changed.length === 0 ? 'Tệp giống lời đang có, không có gì để ghi.' : `Tệp đổi ${changed.length} câu:`}
						</p>
						<ul>
							{changed.map(({ source, before, after }) => (
								<li key={source}>
									{source}
									<br />
									{before !== '' && <del lang={language}>{before}</del>} <ins lang={language}>{after}</ins>
								</li>
							))}
						</ul>
						{changed.length > 0 && (
							<Button size="medium" margin={false} disabled={isBusy} onClick={() => void write(compared)}>
								Ghi thành bản nháp của tôi
							</Button>
						)}
					</>
				)}
			</div>
		</details>
	);
}

/** As a JSON body carries it. */
async function inBase64(file: File): Promise<string> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}
