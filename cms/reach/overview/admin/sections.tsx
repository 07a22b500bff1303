import React from 'react';

import { languages } from '#content/languages.ts';
import { DECLARATION_REASONS } from '#content/model/declaration-rules.ts';
import { REASON_WORDS } from '#content/model/declaration-words.ts';
import { dayInWords } from '#content/model/month.ts';

import { legalContentChoices } from '../../../foundation/options.ts';
import { daysOf } from '../../months/load-month.ts';
import { inWords } from '../../reports/number-words.ts';
import { rowsAddress } from '../../reports/rows-address.ts';
import { ChartAndTable } from './chart-figure.tsx';

import type { Confidence } from '#content/model/airing.ts';
import type { Day } from '#content/model/month.ts';
import type { FigureQuestion } from '../../reports/figures-interface.ts';
import type { Overview } from '../load-overview.ts';

/** Which rows the figures of the page are made of. */
const questionOf = ({ month, place }: Pick<Overview, 'month' | 'place'>): FigureQuestion => ({
	days: daysOf(month),
	...(place === '00' ? {} : { province: place }),
});

const languageName = (tag: string): string => languages.find((language) => language.tag === tag)?.nameVi ?? tag;
const minutesInWords = (hundredths: number): string => `${inWords(hundredths / 100, 0)} phút`;

/** What was spoken of by the points of article 7, and what never was. */
export function Letters({ overview }: { overview: Overview }) {
	const { letters, minutesWithoutLetter, never: silentOn } = overview;
	const nameOf = (letter: string) => legalContentChoices.find(({ value }) => value === letter)?.label ?? letter;
	const never = letters.filter(({ airings }) => airings === 0);
	const isAnySpoken = never.length < letters.length;
	return (
		<ChartAndTable
			id="diem-luat"
			title="Phút phát theo các điểm của Điều 7"
			unit="Phút của các bản tin có nói"
			bars={letters.map(({ letter, minuteHundredths, airings }) => ({
				name: letter === 'dd' ? 'đ' : letter,
				value: minuteHundredths / 100,
				label: airings === 0 ? 'chưa nói' : minutesInWords(minuteHundredths),
			}))}
		>
			<p>
				Một bản tin nói nhiều điểm được tính ở từng điểm, nên các số không cộng lại.
				{minutesWithoutLetter > 0
					? ` ${minutesInWords(minutesWithoutLetter)} là của bản tin chưa ghi nói điểm nào.`
					: ''}
			</p>
			{isAnySpoken && never.length > 0 && (
				<p>
					<strong>Tháng này chưa nói:</strong> {never.map(({ letter }) => nameOf(letter)).join('; ')}.
				</p>
			)}
			{silentOn.length > 0 && (
				<details open={silentOn.length === 1}>
					<summary style={{ minHeight: '44px', cursor: 'pointer' }}>
						Mười hai tháng chưa nói lần nào: {inWords(silentOn.length)} tỉnh, thành phố
					</summary>
					<table>
						<thead>
							<tr>
								<th scope="col">Tỉnh, thành phố</th>
								<th scope="col">Điểm của Điều 7 chưa nói</th>
							</tr>
						</thead>
						<tbody>
							{silentOn.map(({ province, name, letters: unsaid }) => (
								<tr key={province}>
									<th scope="row">{name}</th>
									<td>{unsaid.map(nameOf).join('; ')}</td>
								</tr>
							))}
						</tbody>
					</table>
				</details>
			)}
		</ChartAndTable>
	);
}

/** Minutes by language beside what people listen in. */
export function Languages({ overview }: { overview: Overview }) {
	const { languages: spoken, missing } = overview;
	return (
		<ChartAndTable
			id="tieng"
			title="Phút phát theo tiếng"
			unit="Phút"
			bars={spoken
				.toSorted((one, other) => other.minuteHundredths - one.minuteHundredths)
				.map(({ language, minuteHundredths, communes }) => ({
					name: languageName(language),
					value: minuteHundredths / 100,
					label: `${minutesInWords(minuteHundredths)}, ${inWords(communes)} xã`,
					href: rowsAddress({ ...questionOf(overview), language }),
				}))}
		>
			{missing.length > 0 && (
				<details open={missing.length <= 10}>
					<summary style={{ minHeight: '44px', cursor: 'pointer' }}>
						Bà con nghe mà chưa được phát: {inWords(missing.length)}
					</summary>
					<ul>
						{missing.map(({ place, language, months }) => (
							<li key={`${place} ${language}`}>
								{months === 3 ? 'Ba' : inWords(months)} tháng không có tiếng {languageName(language)} ở {place}.
							</li>
						))}
					</ul>
				</details>
			)}
		</ChartAndTable>
	);
}

/** Downloads, airings and people stand under each other and are never added up. */
export function Levels({ overview: { downloads, whole, hamlets } }: { overview: Overview }) {
	return (
		<section className="ban-tin" aria-labelledby="tung-bac">
			<h2 id="tung-bac">Từng bậc, không cộng vào nhau</h2>
			<table>
				<tbody>
					<tr>
						<th scope="row">Xã đã tải gói</th>
						<td>
							{inWords(downloads.aired)} trong {inWords(downloads.inForce)}
						</td>
					</tr>
					<tr>
						<th scope="row">Xã đã ghi lần phát</th>
						<td>
							{inWords(whole.aired)} trong {inWords(whole.inForce)}
						</td>
					</tr>
					<tr>
						<th scope="row">Thôn, bản có hoạt động được ghi</th>
						<td>{hamlets === null ? 'Chưa có số liệu' : inWords(hamlets)}</td>
					</tr>
					<tr>
						<th scope="row">Người đã nghe</th>
						<td>Chỉ khảo sát mới trả lời được</td>
					</tr>
				</tbody>
			</table>
		</section>
	);
}

/** Late communes that are named; the book of the month names all. */
const MOST_NAMED = 20;

/** How far the figures can be relied on: flags by rule, implausible rows, late ones. */
export function Quality({ overview }: { overview: Overview }) {
	const { waiting, waitingAirings, confidence, units, month, place, completeness, late } = overview;
	const book = place === '00' ? `/admin/bao-cao?noi=00&ky=${month}` : `/admin/chot-thang?tinh=${place}&thang=${month}`;
	const question = questionOf(overview);
	const doubtful = units.filter(({ implausible }) => implausible > 0);
	const rated = (letter: Confidence) => {
		const airings = confidence[letter.toLowerCase() as Lowercase<Confidence>];
		return airings === 0 ? '0' : <a href={rowsAddress({ ...question, confidence: letter })}>{inWords(airings)}</a>;
	};
	return (
		<section className="ban-tin" aria-labelledby="chat-luong">
			<h2 id="chat-luong">Tin được đến đâu</h2>
			<p>
				Có minh chứng (A): {rated('A')} lần phát. Ghi trong 3 ngày (B): {rated('B')}. Ghi muộn hơn hoặc nhập lại (C):{' '}
				{rated('C')}. Mới có kế hoạch (D): {rated('D')}.
			</p>
			<p>
				<a href={book}>Báo đã ghi xong</a>: đúng hạn {inWords(completeness.onTime)}, muộn {inWords(completeness.late)},
				đã ghi mà chưa báo {inWords(completeness.unfinished)}, chưa ghi và chưa báo {inWords(completeness.silent)} trong{' '}
				{inWords(completeness.expected)} xã.
				{late.length > 0 &&
					` Muộn: ${late.slice(0, MOST_NAMED).join(', ')}${late.length > MOST_NAMED ? ` và ${inWords(late.length - MOST_NAMED)} xã nữa` : ''}.`}
			</p>
			{confidence.implausible > 0 && (
				<p>
					<a href={rowsAddress({ ...question, isImplausible: true })}>
						{inWords(confidence.implausible)} lần phát có số phút và số lượt không hợp nhau
					</a>
					: {doubtful.map(({ name }) => name).join(', ')}.
				</p>
			)}
			{waiting.length === 0 ? (
				<p>Không có lần phát nào chờ hỏi lại.</p>
			) : (
				<>
					<p>
						<a href={rowsAddress({ ...question, isWaiting: true })}>{inWords(waitingAirings)} lần phát</a> đang chờ hỏi
						lại xã, chưa tính vào số nào ở trên. Một lần phát có thể vướng nhiều điều, nên các số dưới đây không cộng
						lại.
					</p>
					<table>
						<thead>
							<tr>
								<th scope="col">Điều phải hỏi lại xã</th>
								<th scope="col">Lần phát chưa tính</th>
							</tr>
						</thead>
						<tbody>
							{waiting.map(({ reason, airings }) => (
								<tr key={reason}>
									<th scope="row">{wordsOf(reason)}</th>
									<td>{inWords(airings)}</td>
								</tr>
							))}
						</tbody>
					</table>
				</>
			)}
		</section>
	);
}

const wordsOf = (reason: string): string => {
	const known = DECLARATION_REASONS.find((code) => code === reason);
	return known ? REASON_WORDS[known] : reason;
};

/** Pages and audio by language, and by day; times, never people, and of the whole country. */
export function Web({ overview: { web } }: { overview: Overview }) {
	const sum = (rows: Overview['web'], kind: string) =>
		rows.filter((row) => row.kind === kind).reduce((total, { count }) => total + count, 0);
	const byLanguage = [...Map.groupBy(web, ({ language }) => language)];
	const byDay = [...Map.groupBy(web, ({ day }) => day)];
	return (
		<ChartAndTable
			id="tren-trang"
			title="Trên trang, cả nước: lượt mở trang theo ngày"
			unit="Lượt mở trang"
			bars={byDay.map(([day, rows]) => ({
				name: dayInWords(day as Day),
				value: sum(rows, 'view'),
				label: inWords(sum(rows, 'view')),
			}))}
		>
			<p>Lượt, không phải người: trang không theo dõi ai. Trang không hỏi người xem ở đâu nên chỉ có số cả nước.</p>
			{byLanguage.length > 0 && (
				<table>
					<thead>
						<tr>
							{['Tiếng', 'Mở trang', 'Bắt đầu nghe', 'Nghe hết'].map((name) => (
								<th key={name} scope="col">
									{name}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{byLanguage.map(([language, rows]) => (
							<tr key={language}>
								<th scope="row">{language === '' ? 'Không rõ' : languageName(language)}</th>
								<td>{inWords(sum(rows, 'view'))}</td>
								<td>{inWords(sum(rows, 'started'))}</td>
								<td>{inWords(sum(rows, 'completed'))}</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
			{byDay.length > 0 && (
				<details>
					<summary style={{ minHeight: '44px', cursor: 'pointer' }}>Trang và âm thanh theo ngày</summary>
					<table>
						<thead>
							<tr>
								{['Ngày', 'Mở trang', 'Bắt đầu nghe', 'Nghe hết'].map((name) => (
									<th key={name} scope="col">
										{name}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{byDay.map(([day, rows]) => (
								<tr key={day}>
									<th scope="row">{dayInWords(day as Day)}</th>
									<td>{inWords(sum(rows, 'view'))}</td>
									<td>{inWords(sum(rows, 'started'))}</td>
									<td>{inWords(sum(rows, 'completed'))}</td>
								</tr>
							))}
						</tbody>
					</table>
				</details>
			)}
		</ChartAndTable>
	);
}
