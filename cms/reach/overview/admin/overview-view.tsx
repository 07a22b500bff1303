import { redirect } from 'next/navigation.js';
import React from 'react';

import { addMonths, monthAt, monthInWords, parseMonth } from '#content/model/month.ts';

import { AdminPage } from '../../../foundation/admin/admin-page.tsx';
import { areaChoices } from '../../../foundation/options.ts';
import { areaQuestion, QuestionForm } from '../../admin/question-form.tsx';
import { mayReadMonths } from '../../months/month-access.ts';
import { daysOf } from '../../months/load-month.ts';
import { inWords, shareInWords } from '../../reports/number-words.ts';
import { rowsAddress } from '../../reports/rows-address.ts';
import { loadOverview } from '../load-overview.ts';
import { ChartAndTable } from './chart-figure.tsx';
import { Languages, Letters, Levels, Quality, Web } from './sections.tsx';
import { CommuneTiles, ProvinceTiles } from './tiles.tsx';
import { UnitTable } from './unit-table.tsx';
import '../../../foundation/admin/panel.css';
import './overview.css';

import type { AdminViewServerProps, PayloadRequest } from 'payload';
import type { Month } from '#content/model/month.ts';

/** `/admin/do-phu`: how far a month has come, for managers and officers; the country or a province. */
export async function OverviewView(view: AdminViewServerProps) {
	const { req } = view.initPageResult;
	if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fdo-phu');
	const now = monthAt(new Date());
	const asked = req.searchParams.get('noi') ?? '';
	const place = areaChoices.some(({ value }) => value === asked) ? asked : (req.user?.province ?? '00');
	const given = parseMonth(req.searchParams.get('thang') ?? '');
	const month = given && given <= now ? given : now;
	return (
		<AdminPage view={view}>
			<main>
				<h1>
					Độ phủ {monthInWords(month)}, {areaChoices.find(({ value }) => value === place)?.label}
				</h1>
				<QuestionForm path="/admin/do-phu" month={{ chosen: month, newest: now }} place={areaQuestion(place)} />
				{mayReadMonths(req, place) ? (
					<Overview req={req} place={place} month={month} />
				) : (
					<p className="ban-tin">Số liệu của địa bàn này chỉ dành cho cán bộ, người duyệt và lãnh đạo của địa bàn.</p>
				)}
			</main>
		</AdminPage>
	);
}

async function Overview({ req, place, month }: { req: PayloadRequest; place: string; month: Month }) {
	const overview = await loadOverview(req.payload, { place, month });
	const { whole, units, trend } = overview;
	const isOfCountry = place === '00';
	return (
		<>
			<section className="ban-tin" aria-labelledby="do-phu-thang">
				<h2 id="do-phu-thang">
					{inWords(whole.aired)} trong {inWords(whole.inForce)} xã, phường đã ghi lần phát
					{whole.inForce > 0 ? ` (${shareInWords(whole.aired, whole.inForce)})` : ''}
				</h2>
				<p>
					Chưa ghi không có nghĩa là chưa phát. Loa phát không có nghĩa là mọi người đã nghe.{' '}
					<a href={`/admin/bao-cao?noi=${place}&ky=${month}`}>Báo cáo</a>,{' '}
					<a href={`/admin/ke-hoach?noi=${place}`}>kế hoạch và chỉ tiêu</a>
					{!isOfCountry && (
						<>
							, <a href={`/admin/chot-thang?tinh=${place}&thang=${month}`}>sổ tháng</a>
						</>
					)}
					, <a href={`/admin/do-phu?noi=${place}&thang=${addMonths(month, -1)}`}>tháng trước</a>.
				</p>
				{isOfCountry ? <ProvinceTiles units={units} month={month} /> : <CommuneTiles units={units} month={month} />}
				<p>
					{isOfCountry
						? 'Số trong ô: phần trăm xã đã ghi lần phát. Đậm: từ 75%; vừa: từ 40%; nhạt: dưới 40%; trắng, "–": chưa có số liệu.'
						: 'Số trong ô: số lần phát. "–": chưa có số liệu.'}
				</p>
			</section>
			<section className="ban-tin" aria-labelledby="bang-don-vi">
				<h2 id="bang-don-vi">{isOfCountry ? 'Theo tỉnh, thành phố' : 'Theo xã, phường'}</h2>
				<UnitTable
					units={units.map((unit) => ({
						...unit,
						href: rowsAddress({ days: daysOf(month), [isOfCountry ? 'province' : 'commune']: unit.code }),
					}))}
					month={month}
					isOfCommunes={!isOfCountry}
				/>
			</section>
			<ChartAndTable
				id="muoi-hai-thang"
				title="Mười hai tháng: xã đã ghi lần phát"
				unit="Xã đã ghi trong số xã có hiệu lực"
				bars={trend.map(({ month: one, aired, inForce, isLogged }) => ({
					name: monthInWords(one),
					value: isLogged ? aired : null,
					label: isLogged ? `${inWords(aired)}/${inWords(inForce)}` : 'chưa có số liệu',
				}))}
			/>
			<Letters overview={overview} />
			<Languages overview={overview} />
			<Levels overview={overview} />
			<Quality overview={overview} />
			<Web overview={overview} />
		</>
	);
}
