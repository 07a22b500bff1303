import { languages } from '#content/languages.ts';
import { addMonths, dayAt, monthAt } from '#content/model/month.ts';

import { checkAgainBy } from '#content/model/public-help.ts';

import { backupTrouble } from '../backup/backup-due.ts';
import { backupState } from '../backup/backup-state.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { namesMissing } from '../recordings/published-names.ts';
import { renditionsToWorkOn } from '../messages/rendition-access.ts';
import { notArchived } from '../foundation/archive-field.ts';
import { reachSums } from '../reach/sums.ts';
import { unclosedMonth } from '../reach/months/unclosed-month.ts';
import { accountsToConfirm } from '../accounts/opened-by.ts';
import { hasRole } from '../foundation/roles.ts';
import { unverifiedFor } from '../hotlines/verification/unverified-for.ts';
import { inForceOn } from '../places/in-force-on.ts';
import { loadCoverage } from '../messages/load-coverage.ts';
import { lastWithdrawal } from './last-withdrawal.ts';
import { loadNewSources } from './load-new-sources.ts';
import { newSourcesFor } from './new-sources.ts';
import { loadFirstWeek } from './load-first-week.ts';
import { monthStrip } from './month-strip.ts';
import { openComments } from './open-comments.ts';
import { asSeenBy, openRenditions } from './open-renditions.ts';
import { waitingAirings } from './waiting-airings.ts';
import { waitingWords } from '../interface-words/waiting-words.ts';
import { waitingUploads } from './waiting-uploads.ts';
import { lateFor, waitingFor } from './today.ts';

import type { Payload, TypedUser, Where } from 'payload';
import type { EditionState } from '#content/model/edition.ts';
import type { Day, Month } from '#content/model/month.ts';
import type { FirstStep } from './first-week.ts';
import type { LastWithdrawal } from './last-withdrawal.ts';
import type { Station } from './month-strip.ts';
import type { ListedRendition } from './open-renditions.ts';
import type { StartInput, Waiting, Work } from './today.ts';

export interface EditionOfMonth {
	readonly id: string | number;
	readonly title: string;
	readonly state: EditionState;
}

/** What the start page shows to one person. */
export interface Today {
	readonly day: Day;
	readonly month: Month;
	/** How far the bulletin of the area is. */
	readonly strip: readonly Station[];
	/** The bulletin that the strip is of. */
	readonly current: EditionOfMonth | null;
	readonly next: EditionOfMonth | null;
	readonly withdrawal: LastWithdrawal | null;
	readonly firstWeek: readonly FirstStep[];
	readonly waiting: readonly Waiting[];
	readonly late: readonly Work[];
	readonly editions: readonly EditionOfMonth[];
	/** Languages of the area, with how many messages of the month are approved in each. */
	readonly languages: readonly { readonly name: string; readonly approved: number; readonly messages: number }[];
	/** Languages on air whose name nobody can hear yet. */
	readonly namesMissing: readonly string[];
	readonly airings: number;
	/** Communes that have logged an airing of the month. */
	readonly communes: number;
	readonly release: {
		readonly release: string;
		readonly state: string;
		readonly problem: string;
		/** How much it could not take along. */
		readonly held: number;
	} | null;
}

const all = { pagination: false, depth: 0 } as const;

/** Reads what the person may see anyway: own province, own languages. */
export async function loadToday(payload: Payload, user: TypedUser, now: Date): Promise<Today> {
	const [day, month] = [dayAt(now), monthAt(now)];
	const nextMonth = addMonths(month, 1);
	const area = user.province ?? '00';
	const inArea: Where = user.province ? { area: { in: [user.province, '00'] } } : {};
	const backups = await backupState(payload);
	const [editions, hotlines, services, failed, releases, serving, logged, matrix, renditions] = await Promise.all([
		payload.find({
			collection: 'editions',
			...all,
			where: { and: [{ month: { in: [month, nextMonth] } }, inArea, notArchived] },
			select: {
				title: true,
				month: true,
				area: true,
				state: true,
				problem: true,
				messages: true,
				renderedAt: true,
				publishAt: true,
				withdrawnOn: true,
			},
		}),
		payload.find({ collection: 'hotlines', ...all, where: inArea }),
		payload.find({
			collection: 'services',
			...all,
			sort: 'verifiedAt',
			where: inArea,
		}),
		payload.count({ collection: 'payload-jobs', where: { hasError: { equals: true } } }),
		payload.find({ collection: 'releases', sort: ['-sequence', '-release'], limit: 1, depth: 0 }),
		payload.find({
			collection: 'releases',
			where: { state: { equals: 'published' } },
			sort: ['-sequence', '-release'],
			limit: 1,
			depth: 0,
		}),
		reachSums(payload).ofBulletin(month, user.province ?? undefined),
		loadCoverage({ payload }, { month, area, commune: '', isWholeLibrary: false }),
		workedOn(payload, user),
	]);
	const input: StartInput = {
		person: { id: user.id, roles: user.roles, languages: user.languages ?? [] },
		today: day,
		month,
		nextMonth,
		renditions,
		newSources: await sourcesFor(payload, user, now),
		uploads: await waitingUploads(payload, user),
		words: await waitingWords(payload, user),
		comments: await openComments(payload, String(user.id)),
		airings: await waitingAirings(payload, user),
		editions: editions.docs.map((edition) => ({ ...edition, problem: edition.problem ?? '' })),
		hotlines: hotlines.docs
			.filter(({ isArchived }) => isArchived !== true)
			.map(({ id, number, verifyBy }) => ({ id, number, verifyBy: (verifyBy || null) as Day | null })),
		services: services.docs.flatMap(({ id, name, verifiedAt, isOpen, isArchived }) =>
			verifiedAt && isOpen !== false && isArchived !== true
				? [{ id, name, checkBy: checkAgainBy({ verifiedAt: verifiedAt as Day }) }]
				: [],
		),
		unverified: unverifiedFor(user, { hotlines: hotlines.docs, services: services.docs }),
		accounts: await accountsFor(payload, user),
		isUnconfirmed: Boolean(user.openedBy),
		failedJobs: failed.totalDocs,
		unclosed: user.province ? await unclosedMonth(payload, user.province, day) : null,
		backupTrouble: backupTrouble(backups, cmsSettings().backupTo, now) ?? null,
		held: (serving.docs[0]?.held ?? []).filter(
			(entry) => !user.province || entry.area === user.province || entry.area === '00',
		),
		languageNames: new Map(languages.map(({ tag, nameVi }) => [tag, nameVi])),
	};
	const last = releases.docs[0];
	// the own bulletin of a province stands before the national one
	const ofMonth = (wanted: Month) =>
		editions.docs
			.filter((edition) => edition.month === wanted)
			.toSorted((one, other) => Number(other.area === area) - Number(one.area === area))[0] ?? null;
	const current = ofMonth(month);
	const communes = await payload.count({
		collection: 'communes',
		where: {
			and: [inForceOn(day), ...(user.province ? [{ province: { equals: user.province } }] : [])],
		},
	});
	const isReady = ({ gaps }: { gaps: number }) => matrix.rows.length > 0 && gaps === 0;
	return {
		day,
		month,
		strip: monthStrip({
			edition: current && {
				state: current.state,
				messages: current.messages?.length ?? 0,
				renderedAt: current.renderedAt ?? null,
				publishAt: current.publishAt ?? null,
				withdrawnOn: (current.withdrawnOn || null) as Day | null,
			},
			languages: matrix.languages.length,
			readyLanguages: matrix.languages.filter(isReady).length,
			communes: communes.totalDocs,
			airedIn: logged.communes,
		}),
		current,
		next: ofMonth(nextMonth),
		withdrawal: await lastWithdrawal(payload, { months: [addMonths(month, -1), month, nextMonth], inArea }),
		firstWeek: await loadFirstWeek(payload, user),
		waiting: waitingFor(input),
		late: lateFor(input),
		editions: input.editions.filter((edition) => edition.month === month),
		languages: matrix.languages.map(({ name, gaps }) => ({
			name,
			approved: matrix.rows.length - gaps,
			messages: matrix.rows.length,
		})),
		namesMissing: await namesMissing(payload),
		airings: logged.airings,
		communes: logged.communes,
		release: last
			? { release: last.release, state: last.state, problem: last.problem ?? '', held: last.held?.length ?? 0 }
			: null,
	};
}

async function workedOn(payload: Payload, user: TypedUser): Promise<readonly ListedRendition[]> {
	const mine = renditionsToWorkOn({ user });
	return mine === false ? [] : asSeenBy(await openRenditions(payload, mine === true ? {} : mine), user);
}

/** Accounts whose person a second administrator has to confirm. */
async function accountsFor(payload: Payload, user: TypedUser): Promise<NonNullable<StartInput['accounts']>> {
	if (!hasRole({ user }, 'administrator')) return [];
	return (await accountsToConfirm(payload, user.id)).map(({ id, fullName, email, createdAt }) => ({
		title: fullName?.trim() || email,
		href: `/admin/collections/users/${id}`,
		since: dayAt(new Date(createdAt)),
	}));
}

/** Only who translates begins a translation. */
async function sourcesFor(payload: Payload, { roles, languages: own }: TypedUser, now: Date) {
	const spoken = roles.includes('translator') ? (own ?? []) : [];
	return newSourcesFor(spoken, await loadNewSources(payload, spoken, now));
}
