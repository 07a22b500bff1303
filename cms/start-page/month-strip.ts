import { dayAt, dayInWords } from '#content/model/month.ts';
import { timeAt } from '#content/model/vietnam-time.ts';

import type { EditionState } from '#content/model/edition.ts';
import type { Day } from '#content/model/month.ts';

/** Where the bulletin of the month stands: behind it, there, or not yet. */
export type StationState = 'done' | 'now' | 'ahead';

/** One of the five stations from the plan to the loudspeakers. */
export interface Station {
	readonly name: string;
	readonly state: StationState;
	readonly text: string;
	/** Shown large, where people count communes. */
	readonly figure?: string;
}

export interface StripFacts {
	/** The bulletin of the person's area, or the national one; null: there is none. */
	readonly edition: {
		readonly state: EditionState;
		readonly messages: number;
		readonly renderedAt: string | null;
		readonly publishAt: string | null;
		readonly withdrawnOn: Day | null;
	} | null;
	/** Languages of the area, and those in which each message is approved. */
	readonly languages: number;
	readonly readyLanguages: number;
	/** Communes of the area, and those with an airing that counts. */
	readonly communes: number;
	readonly airedIn: number;
}

/** How many stations are behind a bulletin in this state. */
const DONE: Readonly<Record<EditionState, number>> = {
	planning: 0,
	locked: 2,
	rendered: 3,
	published: 4,
	withdrawn: 3,
};

const number = (count: number): string => count.toLocaleString('vi-VN');

/** How far the month is, in five stations; the first that is not done is the one to look at. */
export function monthStrip(facts: StripFacts): readonly Station[] {
	const { edition, languages, readyLanguages, communes, airedIn } = facts;
	const done = edition ? DONE[edition.state] : 0;
	const stations: readonly Omit<Station, 'state'>[] = [
		{
			name: 'Lên kế hoạch',
			text: edition ? `${number(edition.messages)} bài, ${number(languages)} tiếng` : 'chưa có bản tin tháng này',
		},
		{ name: 'Chốt', text: done >= 2 ? 'không còn điều phải sửa' : 'chờ cán bộ chốt' },
		{
			name: 'Dựng âm thanh',
			text: edition?.renderedAt
				? `xong ngày ${dayInWords(dayAt(new Date(edition.renderedAt)))}`
				: `${number(readyLanguages)} trong ${number(languages)} tiếng đã duyệt đủ bài`,
		},
		{ name: 'Phát hành', text: publication(edition) },
		{
			name: 'Đã lên loa',
			figure: number(airedIn),
			text: `trong ${number(communes)} xã, phường đã ghi lần phát`,
		},
	];
	return stations.map((station, index) => ({
		...station,
		state: index < done ? 'done' : index === done ? 'now' : 'ahead',
	}));
}

function publication(edition: StripFacts['edition']): string {
	if (!edition) return 'chưa có gì để phát hành';
	if (edition.state === 'published') return 'trên trang và trong gói của xã';
	if (edition.state === 'withdrawn')
		return edition.withdrawnOn ? `đã thu hồi ngày ${dayInWords(edition.withdrawnOn)}` : 'đã thu hồi';
	if (edition.publishAt) {
		const at = new Date(edition.publishAt);
		return `hẹn ${timeAt(at)} ngày ${dayInWords(dayAt(at))}`;
	}
	return 'chưa phát hành';
}
