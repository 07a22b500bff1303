import { daysBetween, monthInWords } from '#content/model/month.ts';

import { HOTLINE_WARNING_DAYS } from '../hotlines/warning-days.ts';
import { WAITING_KINDS, waitingOf } from './waiting-renditions.ts';

import type { EditionState } from '#content/model/edition.ts';
import type { Day, Month } from '#content/model/month.ts';
import type { Mover } from '#content/model/rendition-transitions.ts';
import type { ListedRendition } from './open-renditions.ts';
import type { WaitingKind } from './waiting-renditions.ts';

type Id = string | number;

/** Something to open, in the words of the person who opens it. */
export interface Work {
	readonly text: string;
	readonly href: string;
	/** What else there is to say of it. */
	readonly detail?: string;
}

/** One kind of work that waits for the person. */
export interface Waiting {
	readonly title: string;
	readonly count: number;
	/** The first few; the rest is behind `href`. */
	readonly first: readonly Work[];
	readonly href: string;
}

export interface StartInput {
	readonly person: Mover;
	readonly today: Day;
	readonly month: Month;
	readonly nextMonth: Month;
	/** Those that are neither approved nor withdrawn. */
	readonly renditions: readonly ListedRendition[];
	/** Of this and the next month, in the person's area. */
	readonly editions: readonly {
		readonly id: Id;
		readonly title: string;
		readonly month: string;
		readonly state: EditionState;
		readonly problem: string;
	}[];
	/** Uploads that wait for a second person. */
	readonly uploads: readonly { readonly title: string; readonly href: string; readonly changedBy: readonly Id[] }[];
	/** Declared airings that the person is to ask about. */
	readonly airings: { readonly count: number; readonly first: readonly Work[] };
	readonly hotlines: readonly { readonly id: Id; readonly number: string; readonly verifyBy: Day | null }[];
	/** Offices of the directory, of the person's area. */
	readonly services: readonly { readonly id: Id; readonly name: string; readonly checkBy: Day }[];
	/** Numbers and offices whose typed values nobody has verified: for administrators, and for who may verify them. */
	readonly unverified: readonly { readonly title: string; readonly href: string; readonly isMine: boolean }[];
	readonly failedJobs: number;
	/** The month before, where airings were logged, its communes were due and nobody has closed it. */
	readonly unclosed: { readonly month: Month; readonly province: string } | null;
	/** What is wrong with the backups of this installation; null: nothing. */
	readonly backupTrouble: string | null;
	/** What the release that serves could not take along, of the person's area. */
	readonly held: readonly { readonly sentence: string; readonly link: string }[];
	readonly languageNames: ReadonlyMap<string, string>;
}

/** How many of a kind are named before "and N more". */
const SHOWN = 5;
/** From this day of the month on, the next month's bulletin should stand. */
const PLANNING_DAY = 20;

const renditionAddress = (id: Id): string => `/admin/collections/renditions/${id}`;

function listAddress({ states }: WaitingKind, languages: readonly string[]): string {
	const query = new URLSearchParams();
	query.set('where[or][0][and][0][state][in]', states.join(','));
	if (languages.length > 0) query.set('where[or][0][and][1][language][in]', languages.join(','));
	return `/admin/collections/renditions?${query.toString()}`;
}

/** What waits for this person; kinds without work are left out. */
export function waitingFor(input: StartInput): readonly Waiting[] {
	return [...waitingChecks(input), ...waitingQuestions(input), ...waitingRenditions(input), ...waitingUploads(input)];
}

function waitingChecks({ unverified }: StartInput): readonly Waiting[] {
	const mine = unverified.filter(({ isMine }) => isMine);
	const others = unverified.filter(({ isMine }) => !isMine);
	const kind = (title: string, works: StartInput['unverified']) =>
		works.length === 0
			? []
			: [
					{
						title,
						count: works.length,
						first: works.slice(0, SHOWN).map(({ title: text, href }) => ({ text, href })),
						href: works[0]?.href ?? '',
					},
				];
	return [
		...kind('Số điện thoại, nơi trợ giúp có thay đổi: chờ bạn gọi thử và xác minh', mine),
		...kind('Số điện thoại, nơi trợ giúp có thay đổi: chờ người khác xác minh', others),
	];
}

const waitingQuestions = ({ airings: { count, first } }: StartInput): readonly Waiting[] =>
	count === 0
		? []
		: [
				{
					title: 'Lần phát cần hỏi lại xã, chưa tính vào số liệu',
					count,
					first,
					href: '/admin/collections/airings?where[isWaiting][equals]=true',
				},
			];

function waitingUploads({ person, uploads }: StartInput): readonly Waiting[] {
	if (!person.roles.includes('approver')) return [];
	const mine = uploads.filter(({ changedBy }) => !changedBy.includes(person.id));
	if (mine.length === 0) return [];
	return [
		{
			title: 'Tài liệu, tên tiếng chờ bạn duyệt',
			count: mine.length,
			first: mine.slice(0, SHOWN).map(({ title, href }) => ({ text: title, href })),
			href: '/admin/collections/materials?where[state][equals]=waiting',
		},
	];
}

function waitingRenditions({ person, renditions, languageNames }: StartInput): readonly Waiting[] {
	return WAITING_KINDS.flatMap((kind) => {
		const mine = waitingOf(kind, renditions, person);
		if (mine.length === 0) return [];
		const languages = [...new Set(mine.map(({ language }) => language))].toSorted();
		return [
			{
				title: kind.title,
				count: mine.length,
				first: mine.slice(0, SHOWN).map(({ id, title, language }) => ({
					text: `${title} (${languageNames.get(language) ?? language})`,
					href: renditionAddress(id),
				})),
				href: listAddress(kind, languages),
			},
		];
	});
}

/** What is late or broken, for those who can do something about it. */
export function lateFor({
	person,
	today,
	month,
	nextMonth,
	editions,
	hotlines,
	services,
	failedJobs,
	backupTrouble,
	held,
	unclosed,
}: StartInput): readonly Work[] {
	const isOneOf = (...roles: readonly string[]) => roles.some((role) => person.roles.includes(role));
	const late: Work[] = [];
	if (isOneOf('administrator') && backupTrouble !== null) late.push({ text: backupTrouble, href: '/admin/tinh-trang' });
	if (isOneOf('officer', 'administrator', 'approver', 'manager')) {
		const current = editions.filter((edition) => edition.month === month);
		if (current.length === 0)
			late.push({ text: 'Tháng này chưa có bản tin.', href: '/admin/collections/editions/create' });
		late.push(...held.map(heldWork));
		for (const { id, title, state, problem } of current) {
			const href = `/admin/collections/editions/${id}`;
			if (held.some(({ link }) => link === href)) continue;
			if (problem !== '') late.push({ text: `${title} đang vướng: ${problem}`, href });
			else if (['planning', 'locked', 'rendered'].includes(state))
				late.push({ text: `${title} chưa phát hành.`, href });
		}
		const hasNext = editions.some((edition) => edition.month === nextMonth);
		if (!hasNext && Number(today.slice(8)) >= PLANNING_DAY)
			late.push({ text: 'Chưa có bản tin của tháng sau.', href: '/admin/collections/editions/create' });
		if (unclosed)
			late.push({
				text: `Sổ ${monthInWords(unclosed.month)} đã hết hạn báo xong mà chưa chốt.`,
				href: `/admin/chot-thang?thang=${unclosed.month}&tinh=${unclosed.province}`,
			});
	}
	if (isOneOf('officer', 'administrator')) {
		for (const { id, number, verifyBy } of hotlines) {
			if (!verifyBy) continue;
			const days = daysBetween(today, verifyBy);
			if (days > HOTLINE_WARNING_DAYS) continue;
			const text =
				days < 0
					? `Số ${number} đã quá hạn kiểm tra ${-days} ngày.`
					: `Số ${number} phải gọi kiểm tra lại trong ${days} ngày.`;
			late.push({ text, href: `/admin/collections/hotlines/${id}` });
		}
		late.push(...lateServices(services, today));
	}
	if (isOneOf('administrator') && failedJobs > 0)
		late.push({ text: `${failedJobs} việc nền bị hỏng.`, href: '/admin/collections/payload-jobs' });
	return late;
}

/** Offices that somebody has to ask again, in the words of the start page. */
const lateServices = (services: StartInput['services'], today: Day): readonly Work[] =>
	services.flatMap(({ id, name, checkBy }) => {
		const days = daysBetween(today, checkBy);
		if (days > HOTLINE_WARNING_DAYS) return [];
		const text =
			days < 0
				? `${name}: quá 12 tháng chưa hỏi lại, trang không còn hiện nơi này.`
				: `${name}: cần hỏi lại trong ${days} ngày, sau đó trang không hiện nơi này nữa.`;
		return [{ text, href: `/admin/collections/services/${id}` }];
	});

/** What was held back: its first line leads to where it is mended, the reasons stand below. */
function heldWork({ sentence, link }: StartInput['held'][number]): Work {
	const [text = '', ...reasons] = sentence.split('\n');
	return { text, href: link, ...(reasons.length > 0 ? { detail: reasons.join('\n') } : {}) };
}
