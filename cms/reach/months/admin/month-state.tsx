import React from 'react';

import { closingProblem, isSamePerson } from '#content/model/month-completion.ts';
import { dayAt, dayInWords } from '#content/model/month.ts';
import { timeAt } from '#content/model/vietnam-time.ts';

import { closingSentence } from '../sentences.ts';
import { MonthButton } from './month-button.tsx';
import { ReopeningForm } from './reopening.tsx';

import type { Closing } from '#content/model/month-completion.ts';
import type { Month } from '#content/model/month.ts';
import type { LoadedMonth } from '../load-month.ts';

interface Props {
	readonly loaded: LoadedMonth;
	readonly closing: Closing;
	readonly month: Month;
	readonly province: string;
	readonly isReviewer: boolean;
	readonly isCloser: boolean;
}

const moment = (instant: string): string => {
	const date = new Date(instant);
	return `${timeAt(date)} ngày ${dayInWords(dayAt(date))}`;
};

/** Quality and approval, by two persons: who has looked at the figures, and who closes the month. */
export function MonthState({ loaded, closing, month, province, isReviewer, isCloser }: Props) {
	const { closed, review, digest, asking } = loaded;
	const body = { month, province, digest };
	if (closed)
		return (
			<section className="ban-tin" aria-labelledby="chot">
				<h2 id="chot">Tháng đã chốt</h2>
				<p>
					{closed.closedBy} chốt lúc {moment(closed.closedAt)}; {closed.reviewedBy} đã rà soát. Số đã chốt không đổi
					nữa.
				</p>
				<p style={{ overflowWrap: 'anywhere' }}>Dấu SHA-256 của số liệu: {closed.digest}</p>
				{!closed.isIntact && (
					<p className="ban-tin__bao">
						Số liệu đã chốt không còn khớp với dấu: có người sửa thẳng trong cơ sở dữ liệu. Hãy báo quản trị hệ thống,
						lấy lại bản sao lưu.
					</p>
				)}
				{isCloser && (
					<ReopeningForm
						month={month}
						province={province}
						digest={closed.digest}
						asking={
							asking ? { who: asking.who, reason: asking.reason, isOwn: isSamePerson(asking, closing.closer) } : null
						}
					/>
				)}
				{!isCloser && asking && (
					<p>
						{asking.who} đề nghị mở lại: {asking.reason}
					</p>
				)}
			</section>
		);
	const problem = closingProblem(closing);
	const isReviewed = review?.digest === digest;
	return (
		<section className="ban-tin" aria-labelledby="chot">
			<h2 id="chot">Rà soát và chốt</h2>
			<h3>1. Cán bộ rà soát số liệu</h3>
			<p>{reviewSentence(review, isReviewed)}</p>
			{isReviewer && !isReviewed && (
				<MonthButton label="Tôi đã rà soát số liệu này" path="/api/months/review" body={body} busy="Đang ghi…" />
			)}
			<h3>2. Người khác chốt tháng</h3>
			<p>
				{problem ? closingSentence(problem) : 'Chốt được. Chốt rồi thì số không đổi nữa; điều ghi thêm hiện riêng.'}
			</p>
			{isCloser && !problem && (
				<MonthButton label="Chốt tháng này" path="/api/months/close" body={body} busy="Đang chốt…" />
			)}
		</section>
	);
}

function reviewSentence(review: LoadedMonth['review'], isReviewed: boolean): string {
	if (!review) return 'Chưa ai rà soát. Xem các dòng có số phút, số lượt khó tin trước khi bấm.';
	const who = `${review.who} rà soát lúc ${moment(review.at)}`;
	return isReviewed ? `${who}. Số liệu chưa đổi từ đó.` : `${who}; từ đó số liệu đã đổi, cần rà soát lại.`;
}
