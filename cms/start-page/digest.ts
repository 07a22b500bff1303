import { createHash } from 'node:crypto';

import { daysBetween, dayInWords, monthInWords } from '#content/model/month.ts';

import { isRenditionOf } from '../messages/message-areas.ts';
import { HOTLINE_WARNING_DAYS } from '../hotlines/warning-days.ts';
import { assignedTo, dueInWords } from './assigned.ts';
import { newSourcesFor } from './new-sources.ts';
import { NEW_SOURCES, WAITING_KINDS, waitingOf } from './waiting-renditions.ts';

import type { Day } from '#content/model/month.ts';
import type { Role } from '../foundation/roles.ts';
import type { LetterSection } from '../foundation/mail/letter.ts';
import type { NewSourceFacts } from './new-sources.ts';
import type { OpenComment } from './open-comments.ts';
import type { ListedRendition } from './open-renditions.ts';

/** For whom: what the account says. */
export interface DigestPerson {
	readonly id: string | number;
	readonly roles: readonly Role[];
	readonly province: string | null;
	readonly languages: readonly string[];
	readonly wantsDigest: boolean;
	/** The day of the last one, and what it said. */
	readonly digestDay: Day | null;
	readonly digestMark: string | null;
}

/** What the desk knows today. `url` is the page where it is done. */
export interface DigestFacts {
	/** `languageName` in Vietnamese. */
	readonly renditions: readonly (ListedRendition & { readonly languageName: string; readonly url: string })[];
	readonly editions: readonly {
		readonly title: string;
		readonly area: string;
		readonly problem: string;
		readonly url: string;
	}[];
	readonly hotlines: readonly {
		readonly number: string;
		readonly area: string;
		readonly verifyBy: Day;
		readonly url: string;
	}[];
	readonly services: readonly {
		readonly name: string;
		readonly area: string;
		readonly checkBy: Day;
		readonly url: string;
	}[];
	/** What tells which approved texts nobody has begun to translate. */
	readonly newSources: NewSourceFacts;
	/** Where the admin is. */
	readonly cmsUrl: string;
	/** Of a language, in Vietnamese. */
	readonly languageNames: ReadonlyMap<string, string>;
	/** Questions that are not done. */
	readonly comments: readonly (Pick<OpenComment, 'to' | 'from' | 'about'> & { readonly url: string })[];
	readonly failedJobs: number;
	readonly jobsUrl: string;
}

/** Days after which the same list is sent once more: whoever has not acted may have lost the mail. */
const REMINDER_DAYS = 7;

const MOST_ITEMS = 15;

/** What waits for this person; sections without items are left out. */
export function digestFor(person: DigestPerson, facts: DigestFacts, today: Day): readonly LetterSection[] {
	const has = (...roles: Role[]) => person.roles.some((role) => roles.includes(role));
	const worksIn = ({ area }: { area: string }) => person.province === null || person.province === area;
	// the samples of a new installation are on the start page; a mail of forty lines helps nobody
	const mayBeMine = facts.renditions.filter(
		(rendition) => !rendition.isSample && (!has('officer', 'approver') || isRenditionOf(person.province, rendition)),
	);
	const isMine = ({ assignedTo: whose }: ListedRendition) => whose === String(person.id);
	const sections: LetterSection[] = [
		{
			heading: 'Việc được giao cho bạn',
			items: assignedTo(person.id, facts.renditions).map(({ messageTitle, languageName, dueDay, url }) => ({
				text: [`${messageTitle} – tiếng ${languageName}`, dueInWords(dueDay, today)].filter(Boolean).join(', '),
				url,
			})),
		},
		{
			heading: 'Lời nhắn cho bạn',
			items: facts.comments
				.filter(({ to }) => to === String(person.id))
				.map(({ from, about, url }) => ({ text: `${from} hỏi về "${about}"`, url })),
		},
	];
	if (has('translator'))
		sections.push({
			heading: NEW_SOURCES,
			items: newSourcesFor(person.languages, {
				...facts.newSources,
				sources: facts.newSources.sources.filter(({ isSample }) => !isSample),
			}).map(({ title, language, month, href }) => ({
				text: [
					`${title} – tiếng ${facts.languageNames.get(language) ?? language}`,
					...(month === null ? [] : [`cần cho bản tin ${monthInWords(month)}`]),
				].join(', '),
				url: `${facts.cmsUrl}${href}`,
			})),
		});
	const others = mayBeMine.filter((rendition) => !isMine(rendition));
	sections.push(
		...WAITING_KINDS.map((kind) => ({
			heading: kind.title,
			items: waitingOf(kind, others, person).map(({ messageTitle, languageName, url }) => ({
				text: `${messageTitle} – tiếng ${languageName}`,
				url,
			})),
		})),
	);
	if (has('officer', 'administrator')) {
		sections.push(
			{
				heading: 'Bản tin đang vướng',
				items: facts.editions.filter(worksIn).map(({ title, problem, url }) => ({
					text: `${title}: ${problem.split('\n').slice(0, 3).join(' ')}`,
					url,
				})),
			},
			{ heading: 'Số điện thoại cần gọi kiểm tra lại', items: expiring(facts.hotlines.filter(worksIn), today) },
			{ heading: 'Nơi trợ giúp cần hỏi lại', items: dueServices(facts.services.filter(worksIn), today) },
		);
	}
	if (has('administrator') && facts.failedJobs > 0)
		sections.push({
			heading: 'Việc nền bị hỏng',
			items: [{ text: `${facts.failedJobs} việc cần xem`, url: facts.jobsUrl }],
		});
	return sections.filter(({ items }) => items.length > 0).map(shortened);
}

const expiring = (hotlines: DigestFacts['hotlines'], today: Day): LetterSection['items'] =>
	hotlines
		.filter(({ verifyBy }) => daysBetween(today, verifyBy) <= HOTLINE_WARNING_DAYS)
		.map(({ number, verifyBy, url }) => ({
			text:
				verifyBy < today
					? `Số ${number}: đã quá hạn từ ${dayInWords(verifyBy)}, không được đọc trên loa`
					: `Số ${number}: kiểm tra trước ${dayInWords(verifyBy)}`,
			url,
		}));

const dueServices = (services: DigestFacts['services'], today: Day): LetterSection['items'] =>
	services
		.filter(({ checkBy }) => daysBetween(today, checkBy) <= HOTLINE_WARNING_DAYS)
		.map(({ name, checkBy, url }) => ({
			text:
				checkBy < today
					? `${name}: quá hạn từ ${dayInWords(checkBy)}, trang không còn hiện`
					: `${name}: hỏi lại trước ${dayInWords(checkBy)}`,
			url,
		}));

function shortened({ heading, items }: LetterSection): LetterSection {
	const more = items.length - MOST_ITEMS;
	const count = `${heading} (${items.length})`;
	if (more <= 0) return { heading: count, items };
	return { heading: `${count}, ${MOST_ITEMS} mục đầu`, items: items.slice(0, MOST_ITEMS) };
}

/** The same list has the same mark. */
export const markOf = (sections: readonly LetterSection[]): string =>
	createHash('sha256').update(JSON.stringify(sections)).digest('hex').slice(0, 32);

/** At most one a day, and only when there is something new, or the same has waited for a week. */
export function isDue(person: DigestPerson, sections: readonly LetterSection[], today: Day): boolean {
	if (!person.wantsDigest || sections.length === 0 || person.digestDay === today) return false;
	// a day to come was noted by a clock that was ahead
	if (person.digestDay === null || person.digestDay > today || markOf(sections) !== person.digestMark) return true;
	return daysBetween(person.digestDay, today) >= REMINDER_DAYS;
}
