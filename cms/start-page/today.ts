import { daysBetween, monthInWords } from '#content/model/month.ts';

import { HOTLINE_WARNING_DAYS } from '../hotlines/warning-days.ts';
import { assignedTo, dueInWords } from './assigned.ts';
import { renditionAddress } from './rendition-address.ts';
import { NEW_SOURCES, WAITING_KINDS, waitingOf } from './waiting-renditions.ts';

import type { EditionState } from '#content/model/edition.ts';
import type { Day, Month } from '#content/model/month.ts';
import type { Mover } from '#content/model/rendition-transitions.ts';
import type { NewSource } from './new-sources.ts';
import type { OpenComment } from './open-comments.ts';
import type { ListedRendition } from './open-renditions.ts';
import type { WaitingKind } from './waiting-renditions.ts';

type Id = string | number;

/** Something to open, in the words of the person who opens it. */
export interface Work {
	readonly text: string;
	/** Null: it is somebody else who can do something about it. */
	readonly href: string | null;
	/** What else there is to say of it. */
	readonly detail?: string;
	/** Since when it waits, where that is known. */
	readonly since?: Day;
}

/** Work of this person: there is always a way to it. */
export interface OwnWork extends Work {
	readonly href: string;
}

/** One kind of work that waits for the person. */
export interface Waiting {
	readonly title: string;
	/** In two words, beside each; and what its button says. */
	readonly short: string;
	readonly action: string;
	readonly count: number;
	/** Somebody else has to do it first: it is told, and not counted among what waits for this person. */
	readonly isForOthers?: true;
	/** The first few, the oldest first; the rest is behind `href`. */
	readonly first: readonly OwnWork[];
	readonly href: string;
}

export interface StartInput {
	readonly person: Mover;
	readonly today: Day;
	readonly month: Month;
	readonly nextMonth: Month;
	/** Those that are neither approved nor withdrawn. */
	readonly renditions: readonly ListedRendition[];
	/** Approved texts that the person could be the first to translate, the most pressing first. */
	readonly newSources: readonly NewSource[];
	/** Of this and the next month, in the person's area. */
	readonly editions: readonly {
		readonly id: Id;
		readonly title: string;
		readonly month: string;
		readonly state: EditionState;
		readonly problem: string;
	}[];
	/** Uploads that wait for a second person. */
	readonly uploads: readonly {
		readonly title: string;
		readonly href: string;
		readonly changedBy: readonly Id[];
		readonly since: Day;
	}[];
	/** Words of the pages that wait for the person; absent: none. */
	readonly words?: readonly Waiting[];
	/** Questions to the person that are not done. */
	readonly comments: readonly Pick<OpenComment, 'from' | 'text' | 'about' | 'href' | 'since'>[];
	/** Declared airings that the person is to ask about. */
	readonly airings: { readonly count: number; readonly first: readonly OwnWork[] };
	readonly hotlines: readonly { readonly id: Id; readonly number: string; readonly verifyBy: Day | null }[];
	/** Offices of the directory, of the person's area. */
	readonly services: readonly { readonly id: Id; readonly name: string; readonly checkBy: Day }[];
	/** Numbers and offices whose typed values nobody has verified: for administrators, and for who may verify them. */
	readonly unverified: readonly { readonly title: string; readonly href: string; readonly isMine: boolean }[];
	/** Accounts that this administrator is to confirm; absent: none. */
	readonly accounts?: readonly { readonly title: string; readonly href: string; readonly since: Day }[];
	/** Nobody but who opened it has confirmed the person's own account. */
	readonly isUnconfirmed?: boolean;
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

function listAddress({ states }: WaitingKind, languages: readonly string[]): string {
	const query = new URLSearchParams();
	query.set('where[or][0][and][0][state][in]', states.join(','));
	if (languages.length > 0) query.set('where[or][0][and][1][language][in]', languages.join(','));
	return `/admin/collections/renditions?${query.toString()}`;
}

/** How many things this person can do something about. */
export const countOwn = (waiting: readonly Waiting[]): number =>
	waiting.reduce((sum, { count, isForOthers }) => sum + (isForOthers ? 0 : count), 0);

/** What waits for this person, or for another one to be told of; kinds without work are left out. */
export function waitingFor(input: StartInput): readonly Waiting[] {
	return [
		...waitingAssigned(input),
		...waitingComments(input),
		...waitingChecks(input),
		...waitingAccounts(input),
		...waitingQuestions(input),
		...waitingSources(input),
		...waitingRenditions(input),
		...waitingUploads(input),
		...(input.words ?? []),
	];
}

function waitingChecks({ unverified }: StartInput): readonly Waiting[] {
	const mine = unverified.filter(({ isMine }) => isMine);
	const others = unverified.filter(({ isMine }) => !isMine);
	const kind = (
		title: string,
		[short, action]: readonly [string, string],
		works: StartInput['unverified'],
		more: Pick<Waiting, 'isForOthers'> = {},
	) =>
		works.length === 0
			? []
			: [
					{
						...more,
						title,
						short,
						action,
						count: works.length,
						first: works.slice(0, SHOWN).map(({ title: text, href }) => ({ text, href })),
						href: works[0]?.href ?? '',
					},
				];
	return [
		...kind('Số điện thoại, nơi trợ giúp có thay đổi: chờ bạn gọi thử và xác minh', ['Gọi thử', 'Ghi kết quả'], mine),
		...kind('Số điện thoại, nơi trợ giúp có thay đổi: chờ người khác xác minh', ['Người khác gọi', 'Xem'], others, {
			isForOthers: true,
		}),
	];
}

const waitingAccounts = ({ accounts = [] }: StartInput): readonly Waiting[] =>
	accounts.length === 0
		? []
		: [
				{
					title: 'Tài khoản do quản trị khác mở: chờ bạn gặp hoặc gọi người ấy và xác nhận',
					short: 'Xác nhận người',
					action: 'Xem và xác nhận',
					count: accounts.length,
					first: accounts.slice(0, SHOWN).map(({ title, href, since }) => ({ text: title, href, since })),
					href: '/admin/collections/users?where[openedBy][exists]=true',
				},
			];

const waitingQuestions = ({ airings: { count, first } }: StartInput): readonly Waiting[] =>
	count === 0
		? []
		: [
				{
					title: 'Lần phát cần hỏi lại xã, chưa tính vào số liệu',
					short: 'Hỏi lại xã',
					action: 'Hỏi và ghi',
					count,
					first,
					href: '/admin/collections/airings?where[isWaiting][equals]=true',
				},
			];

const waitingSources = ({ newSources, languageNames }: StartInput): readonly Waiting[] =>
	newSources.length === 0
		? []
		: [
				{
					title: NEW_SOURCES,
					short: 'Dịch mới',
					action: 'Bắt đầu dịch',
					count: newSources.length,
					first: newSources.slice(0, SHOWN).map(({ title, language, month, href, since }) => ({
						text: `${title} (${languageNames.get(language) ?? language})`,
						...(month === null ? {} : { detail: `cần cho bản tin ${monthInWords(month)}` }),
						href,
						since,
					})),
					href: '/admin/phu-kin',
				},
			];

function waitingUploads({ person, uploads }: StartInput): readonly Waiting[] {
	if (!person.roles.includes('approver')) return [];
	const mine = uploads.filter(({ changedBy }) => !changedBy.includes(person.id));
	if (mine.length === 0) return [];
	return [
		{
			title: 'Tài liệu, tên tiếng chờ bạn duyệt',
			short: 'Duyệt',
			action: 'Xem và duyệt',
			count: mine.length,
			first: mine.slice(0, SHOWN).map(({ title, href, since }) => ({ text: title, href, since })),
			href: '/admin/collections/materials?where[state][equals]=waiting',
		},
	];
}

function waitingAssigned({ person, today, renditions, languageNames }: StartInput): readonly Waiting[] {
	const mine = assignedTo(person.id, renditions);
	if (mine.length === 0) return [];
	return [
		{
			title: 'Việc được giao cho bạn',
			short: 'Được giao',
			action: 'Làm',
			count: mine.length,
			first: mine.slice(0, SHOWN).map(({ id, messageTitle, language, dueDay, since }) => ({
				text: `${messageTitle} (${languageNames.get(language) ?? language})`,
				...(dueDay === null ? {} : { detail: dueInWords(dueDay, today) }),
				href: renditionAddress(id),
				since,
			})),
			href: `/admin/collections/renditions?where[assignedTo][equals]=${person.id}`,
		},
	];
}

const waitingComments = ({ comments }: StartInput): readonly Waiting[] =>
	comments.length === 0
		? []
		: [
				{
					title: 'Lời nhắn cho bạn',
					short: 'Lời nhắn',
					action: 'Xem và trả lời',
					count: comments.length,
					first: comments.slice(0, SHOWN).map(({ from, text, about, href, since }) => ({
						text: about,
						detail: `${from}: ${shortened(text)}`,
						href,
						since,
					})),
					href: comments[0]?.href ?? '',
				},
			];

const LONGEST_DETAIL = 120;
const shortened = (text: string): string =>
	text.length <= LONGEST_DETAIL ? text : `${text.slice(0, LONGEST_DETAIL).trimEnd()}…`;

function waitingRenditions({ person, renditions, languageNames }: StartInput): readonly Waiting[] {
	return WAITING_KINDS.flatMap((kind) => {
		// what was given to the person stands above, with its day
		const mine = waitingOf(kind, renditions, person).filter((one) => one.assignedTo !== String(person.id));
		if (mine.length === 0) return [];
		const languages = [...new Set(mine.map(({ language }) => language))].toSorted();
		return [
			{
				title: kind.title,
				short: kind.short,
				action: kind.action,
				count: mine.length,
				first: mine.slice(0, SHOWN).map(({ id, title, messageTitle, language, since }) => ({
					text: `${messageTitle} (${languageNames.get(language) ?? language})`,
					...(title === messageTitle ? {} : { detail: title }),
					href: renditionAddress(id, kind.step),
					since,
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
	isUnconfirmed = false,
}: StartInput): readonly Work[] {
	const isOneOf = (...roles: readonly string[]) => roles.some((role) => person.roles.includes(role));
	const late: Work[] = [];
	if (isUnconfirmed)
		late.push({
			text: 'Tài khoản này chưa được quản trị thứ hai xác nhận: đến lúc đó chưa duyệt, nghe, xác minh được việc của người đã mở nó. Nhờ một quản trị khác xác nhận.',
			href: `/admin/collections/users/${person.id}`,
		});
	// the others see what is missing, and are not sent to a form that the server refuses them
	const newEdition = isOneOf('officer', 'administrator') ? '/admin/collections/editions/create' : null;
	if (isOneOf('administrator') && backupTrouble !== null) late.push({ text: backupTrouble, href: '/admin/tinh-trang' });
	if (isOneOf('officer', 'administrator', 'approver', 'manager')) {
		const current = editions.filter((edition) => edition.month === month);
		if (current.length === 0) late.push({ text: 'Tháng này chưa có bản tin.', href: newEdition });
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
			late.push({ text: 'Chưa có bản tin của tháng sau.', href: newEdition });
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
