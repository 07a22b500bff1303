import type { Where } from 'payload';
import type { Day } from '#content/model/month.ts';

// a field that the admin has emptied is stored as empty text
const isEmpty = (field: 'validFrom' | 'validTo'): Where[] => [
	{ [field]: { exists: false } },
	{ [field]: { equals: '' } },
];

/** Communes that have not ended by a day: those in force, and those that a law has made for a day to come. */
export const notEndedOn = (day: Day): Where => ({ or: [...isEmpty('validTo'), { validTo: { greater_than: day } }] });

/** Communes in force on a day: `validTo` is the first day on which a unit is none any more. */
export const inForceOn = (day: Day): Where => ({
	and: [notEndedOn(day), { or: [...isEmpty('validFrom'), { validFrom: { less_than_equal: day } }] }],
});
