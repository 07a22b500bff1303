'use client';

import { useFormFields } from '@payloadcms/ui';
import React, { useEffect, useState } from 'react';

import { parseMonth } from '#content/model/month.ts';
import { durationInWords } from '#content/sheets/duration-in-words.ts';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import '../../foundation/admin/panel.css';

import type { Preflight } from '../preflight.ts';
import type { Finding, Group, Level } from '../preflight-finding.ts';

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
	FATAL: 'Không thể phát',
	ERROR: 'Phải sửa',
	WARNING: 'Nên xem',
	INFO: 'Để biết',
};
const GROUP_NAMES: Readonly<Record<Group, string>> = {
	content: 'Nội dung',
	language: 'Ngôn ngữ và thời lượng',
	hotline: 'Số điện thoại',
	audio: 'Âm thanh',
	places: 'Địa bàn',
};
const GROUP_ORDER = Object.keys(GROUP_NAMES) as Group[];

/** Milliseconds of rest before the list is asked for again. */
const SETTLE_MS = 400;

/** Minutes against the slot and everything to look at, as the form stands now, saved or not. */
export function EditionPreflight() {
	const draft = useFormFields(([fields]) =>
		JSON.stringify({
			month: fields.month?.value,
			area: fields.area?.value,
			messages: fields.messages?.value ?? [],
			slotMinutes: fields.slotMinutes?.value,
			slots: fields.slots?.value ?? [],
			withdrawn: Object.entries(fields)
				.filter(([path, { value }]) => /^withdrawn\.\d+\.message$/.test(path) && value)
				.map(([, { value }]) => ({ message: value })),
		}),
	);
	const [list, setList] = useState<Preflight>();
	const [problem, setProblem] = useState('');
	useEffect(() => {
		let isOver = false;
		const check = async () => {
			const { month, area } = JSON.parse(draft) as { month?: string; area?: string };
			if (!parseMonth(month ?? '') || !area) {
				setProblem('Hãy ghi tháng dạng 2026-11 và chọn địa bàn, rồi danh sách kiểm tra hiện ở đây.');
				return;
			}
			try {
				const answer = await askServer<Preflight>('/api/editions/preflight', JSON.parse(draft) as object);
				if (isOver) return;
				setList(answer);
				setProblem('');
			} catch (error) {
				if (!isOver) setProblem(sentenceOf(error));
			}
		};
		const timer = setTimeout(() => {
			void check();
		}, SETTLE_MS);
		return () => {
			isOver = true;
			clearTimeout(timer);
		};
	}, [draft]);
	return (
		<section className="ban-tin" aria-labelledby="ban-tin-kiem-tra">
			<h2 id="ban-tin-kiem-tra">Kiểm tra trước khi phát</h2>
			{problem && <p>{problem}</p>}
			{!list && !problem && <p>Đang kiểm tra…</p>}
			{list && (
				<>
					<p role="status" className="ban-tin__bao">
						{summaryOf(list.findings)}
					</p>
					<Minutes {...list} />
					{GROUP_ORDER.map((group) => (
						<FindingGroup key={group} group={group} findings={list.findings} />
					))}
				</>
			)}
		</section>
	);
}

function summaryOf(findings: readonly Finding[]): string {
	const count = (...levels: Level[]) => findings.filter(({ level }) => levels.includes(level)).length;
	const blocking = count('FATAL', 'ERROR');
	const look = count('WARNING');
	if (blocking > 0) return `Chưa chốt được: ${blocking} điều phải sửa, ${look} điều nên xem.`;
	return look > 0 ? `Chốt được. Còn ${look} điều nên xem.` : 'Chốt được. Không có gì vướng.';
}

function Minutes({ minutes, slotMinutes }: Preflight) {
	if (minutes.length === 0) return null;
	return (
		<table>
			<caption className="an-di">Thời lượng bản tin theo ngôn ngữ</caption>
			<thead>
				<tr>
					<th scope="col">Tiếng</th>
					<th scope="col">Số bài</th>
					<th scope="col">Thời lượng so với khung {slotMinutes} phút</th>
				</tr>
			</thead>
			<tbody>
				{minutes.map(({ tag, nameVi, seconds, messageCount, isMeasured }) => {
					const rest = slotMinutes * 60 - seconds;
					const fit = rest >= 0 ? `còn trống ${durationInWords(rest)}` : `quá ${durationInWords(-rest)}`;
					return (
						<tr key={tag}>
							<th scope="row">{nameVi}</th>
							<td>{messageCount}</td>
							<td>
								<progress max={slotMinutes * 60} value={seconds} aria-label={`Tiếng ${nameVi}`} />
								<br />
								{isMeasured ? '' : 'khoảng '}
								{durationInWords(seconds)}, {fit}
							</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}

function FindingGroup({ group, findings }: { group: Group; findings: readonly Finding[] }) {
	const own = findings.filter((finding) => finding.group === group);
	if (own.length === 0) return null;
	return (
		<>
			<h3>{GROUP_NAMES[group]}</h3>
			<ul>
				{own.map(({ level, code, message, link }) => (
					<li key={`${code}-${message}`}>
						<span className={`ban-tin__muc ban-tin__muc--${level}`}>{LEVEL_NAMES[level]}</span> {message}{' '}
						{link && <a href={link}>Mở để sửa</a>}
					</li>
				))}
			</ul>
		</>
	);
}
