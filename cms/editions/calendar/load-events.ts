import { EDITION_STATE_NAMES } from '#content/model/edition.ts';
import { dayAt, dayInWords, parseDay, parseMonth } from '#content/model/month.ts';
import { timeAt } from '#content/model/vietnam-time.ts';

import { notArchived } from '../../foundation/archive-field.ts';
import { areaName } from '../../places/area-name.ts';
import { holidaysOf } from './month-grid.ts';

import type { Payload, TypedUser, Where } from 'payload';
import type { Month } from '#content/model/month.ts';
import type { Edition } from '../../payload-types.ts';
import type { CalendarEvent } from './month-grid.ts';

const all = { pagination: false, depth: 0, limit: 0 } as const;

const page = (collection: string, id: string | number): string => `/admin/collections/${collection}/${id}`;

/** The areas a person plans for: the own province and the whole country; without a province, all. */
const areasOf = (user: Pick<TypedUser, 'province'>): Where =>
	user.province ? { area: { in: ['00', user.province] } } : {};

export async function editionsOf(payload: Payload, user: TypedUser, month: Month): Promise<readonly Edition[]> {
	const { docs } = await payload.find({
		collection: 'editions',
		...all,
		sort: 'area',
		where: { and: [{ month: { equals: month } }, areasOf(user), notArchived] },
	});
	return docs;
}

/** What happens in a month: bulletins, appointments, campaigns, checks of hotlines, the days everybody knows. */
export async function loadEvents(payload: Payload, user: TypedUser, month: Month): Promise<readonly CalendarEvent[]> {
	const editions = await editionsOf(payload, user, month);
	const { docs: appointed } = await payload.find({
		collection: 'editions',
		...all,
		where: { and: [{ publishAt: { exists: true } }, areasOf(user)] },
	});
	const { docs: campaigns } = await payload.find({
		collection: 'campaigns',
		...all,
		// from before there was a choice: of the whole country
		where: user.province ? { or: [areasOf(user), { area: { exists: false } }] } : {},
	});
	const { docs: hotlines } = await payload.find({
		collection: 'hotlines',
		...all,
		where: { and: [areasOf(user), notArchived] },
	});
	return [
		...editions.map(editionEvent),
		...appointed.flatMap(appointmentEvent),
		...campaigns.flatMap(({ id, title, startsOn, endsOn }): CalendarEvent[] => {
			const from = parseDay(startsOn ?? '');
			const to = parseDay(endsOn ?? '') ?? from;
			return from && to ? [{ kind: 'campaign', from, to, title, link: page('campaigns', id) }] : [];
		}),
		...hotlines.flatMap(({ id, number, verifyBy }): CalendarEvent[] => {
			const day = parseDay(verifyBy ?? '');
			const title = `Hạn gọi kiểm tra lại số ${number}`;
			return day ? [{ kind: 'hotline', from: day, to: day, title, link: page('hotlines', id) }] : [];
		}),
		...holidaysOf(Number(month.slice(0, 4))),
	];
}

function editionEvent({ id, title, area, month, state }: Edition): CalendarEvent {
	const first = parseDay(`${parseMonth(month)}-01`) ?? dayAt(new Date());
	return {
		kind: 'edition',
		from: first,
		to: first,
		title: `${title} (${areaName(area)}): ${EDITION_STATE_NAMES[state]}`,
		link: page('editions', id),
	};
}

function appointmentEvent({ id, title, publishAt }: Edition): readonly CalendarEvent[] {
	if (!publishAt) return [];
	const at = new Date(publishAt);
	const day = dayAt(at);
	return [
		{
			kind: 'appointment',
			from: day,
			to: day,
			title: `Tự phát hành lúc ${timeAt(at)} ngày ${dayInWords(day)}: ${title}`,
			link: page('editions', id),
		},
	];
}
