import { redirect } from 'next/navigation.js';
import React from 'react';

import { languages } from '#content/languages.ts';
import { communeFullName } from '#content/model/commune.ts';
import { dayAt, dayInWords } from '#content/model/month.ts';
import { timeAt } from '#content/model/vietnam-time.ts';

import { AdminPage } from '../../../foundation/admin/admin-page.tsx';
import { channelChoices } from '../../../foundation/options.ts';
import { loadCommunes } from '../../months/load-communes.ts';
import { mayReadMonths } from '../../months/month-access.ts';
import { reachFigures } from '../figures.ts';
import { inWords } from '../number-words.ts';
import { rowsAddress, rowsQuestion } from '../rows-address.ts';
import '../../../foundation/admin/panel.css';

import type { AdminViewServerProps, PayloadRequest } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { FigureQuestion, FigureRow } from '../figures-interface.ts';

const PAGE_ROWS = 100;

/** `/admin/dong-so-lieu`: the airings behind a number of a report, exactly as many as the number says. */
export async function RowsView(view: AdminViewServerProps) {
	const { req } = view.initPageResult;
	if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fbao-cao');
	const question = rowsQuestion(req.searchParams);
	return (
		<AdminPage view={view}>
			<main>
				<h1>Các lần phát đứng sau một con số</h1>
				{question ? (
					<Rows req={req} question={question} />
				) : (
					<p className="ban-tin">
						Địa chỉ này thiếu ngày. Hãy mở <a href="/admin/bao-cao">báo cáo</a> rồi bấm vào một con số.
					</p>
				)}
			</main>
		</AdminPage>
	);
}

async function Rows({ req, question }: { req: PayloadRequest; question: FigureQuestion }) {
	const province = await provinceOf(req, question);
	if (province === undefined || !mayReadMonths(req, province))
		return <p className="ban-tin">Các dòng này chỉ dành cho cán bộ, người duyệt và lãnh đạo của địa bàn.</p>;
	const page = Math.max(1, Math.trunc(Number(req.searchParams.get('trang') ?? 1)) || 1);
	const { rows, total } = await reachFigures(req.payload).rows(question, {
		offset: (page - 1) * PAGE_ROWS,
		limit: PAGE_ROWS,
	});
	const pages = Math.max(1, Math.ceil(total.airings / PAGE_ROWS));
	const names = await communeNames(req, rows);
	return (
		<section className="ban-tin" aria-labelledby="tong">
			<h2 id="tong">
				{inWords(total.airings)} lần phát
				{total.minuteHundredths !== null && `, ${inWords(total.minuteHundredths / 100)} phút`}
				{total.plays !== null && `, ${inWords(total.plays)} lượt`}
			</h2>
			<p>
				Theo tháng, xã, rồi ngày phát. Lần phát đã rút và bản cũ của lần phát đã sửa không nằm ở đây. Với tháng đã chốt,
				đây là số của bây giờ; số lúc chốt xem ở <a href="/admin/chot-thang">sổ tháng</a>.
			</p>
			<div style={{ overflowX: 'auto' }}>
				<table>
					<thead>
						<tr>
							{['Ngày', 'Giờ', 'Xã, phường', 'Mã xã', 'Tiếng', 'Hình thức', 'Phút', 'Lượt', 'Mức', 'Nhận lúc'].map(
								(name) => (
									<th key={name} scope="col">
										{name}
									</th>
								),
							)}
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<Row key={row.id} row={row} name={names.get(row.commune) ?? ''} />
						))}
					</tbody>
				</table>
			</div>
			<Pages question={question} page={page} pages={pages} />
		</section>
	);
}

/** `00` when the rows are of more than one province; undefined: there is no such commune. */
async function provinceOf(req: PayloadRequest, { province, commune }: FigureQuestion): Promise<string | undefined> {
	if (commune === undefined) return province ?? '00';
	const [found] = await loadCommunes(req.payload, { code: commune });
	return found?.province;
}

/** By code, with their kind. */
async function communeNames(req: PayloadRequest, rows: readonly FigureRow[]): Promise<ReadonlyMap<string, string>> {
	const { docs } = await req.payload.find({
		collection: 'communes',
		where: { code: { in: [...new Set(rows.map(({ commune }) => commune))] } },
		pagination: false,
		depth: 0,
		select: { code: true, name: true, kind: true },
	});
	return new Map(docs.map((commune) => [commune.code, communeFullName(commune)]));
}

function Row({ row, name }: { row: FigureRow; name: string }) {
	const received = new Date(row.receivedAt);
	return (
		<tr>
			<td>
				<a href={`/admin/collections/airings/${row.id}`}>{dayInWords(row.day as Day)}</a>
			</td>
			<td>{row.slot}</td>
			<td>{name}</td>
			<td>{row.commune}</td>
			<td>{languages.find(({ tag }) => tag === row.language)?.nameVi ?? row.language}</td>
			<td>{channelChoices.find(({ value }) => value === row.channel)?.label ?? row.channel}</td>
			<td>{inWords(row.minutes)}</td>
			<td>{inWords(row.plays)}</td>
			<td>{row.confidence}</td>
			<td>
				{timeAt(received)} {dayInWords(dayAt(received))}
			</td>
		</tr>
	);
}

function Pages({ question, page, pages }: { question: FigureQuestion; page: number; pages: number }) {
	if (pages === 1) return null;
	const address = (number: number) => `${rowsAddress(question)}&trang=${number}`;
	return (
		<p className="ban-tin__nut">
			{page > 1 && <a href={address(page - 1)}>Trang trước</a>}
			<span>
				Trang {inWords(page)} trong {inWords(pages)}
			</span>
			{page < pages && <a href={address(page + 1)}>Trang sau</a>}
		</p>
	);
}
