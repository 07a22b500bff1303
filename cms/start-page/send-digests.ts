import { languageByTag, languages } from '#content/languages.ts';
import { dayAt, monthAt, parseDay } from '#content/model/month.ts';
import { checkAgainBy } from '#content/model/public-help.ts';
import { timeAt } from '#content/model/vietnam-time.ts';

import { notArchived } from '../foundation/archive-field.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { digestFor, isDue, markOf } from './digest.ts';
import { loadNewSources } from './load-new-sources.ts';
import { openComments } from './open-comments.ts';
import { renditionAddress } from './rendition-address.ts';
import { asSeenBy, openRenditions } from './open-renditions.ts';
import { oneLine, written } from '../foundation/mail/letter.ts';
import { isMailbox } from '../foundation/mail/mailbox.ts';

import type { Payload } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { User } from '../payload-types.ts';
import type { DigestFacts, DigestPerson } from './digest.ts';

const all = { pagination: false, depth: 0, limit: 0 } as const;

/**
 * Sends each person's digest of today that has not gone out yet. Who was not reached is tried again the next time:
 * nothing is kept in between, because the list is read from the records.
 *
 * @returns how many were sent, and how many could not be
 */
export async function sendDigests(
	payload: Payload,
	{ now = new Date() }: { now?: Date } = {},
): Promise<{ readonly sent: number; readonly failed: number }> {
	const { smtpUrl, mailDigestHour } = cmsSettings();
	if (!smtpUrl || Number(timeAt(now).slice(0, 2)) < mailDigestHour) return { sent: 0, failed: 0 };
	const today = dayAt(now);
	const facts = await loadFacts(payload, now);
	const { docs: users } = await payload.find({ collection: 'users', ...all, showHiddenFields: true });
	let sent = 0;
	let failed = 0;
	for (const user of users.filter(({ email, closedAt }) => isMailbox(email) && !closedAt)) {
		const sections = digestFor(personOf(user), { ...facts, renditions: asSeenBy(facts.renditions, user) }, today);
		if (!isDue(personOf(user), sections, today)) continue;
		try {
			await payload.sendEmail({
				to: user.email,
				subject: `Loa Làng: việc đang chờ ${oneLine(user.fullName || 'bạn')}`,
				...written({
					greeting: `Chào ${oneLine(user.fullName || 'bạn')},`,
					paragraphs: ['Những việc sau đang chờ:'],
					sections,
					footer:
						'Nhiều nhất một thư mỗi ngày, chỉ khi có việc mới. Không muốn nhận nữa: bỏ dấu "Nhận thư tóm tắt" trong trang tài khoản.',
				}),
			});
			await payload.update({
				collection: 'users',
				id: user.id,
				data: { digestDay: today, digestMark: markOf(sections) },
				depth: 0,
			});
			sent += 1;
		} catch (err) {
			failed += 1;
			payload.logger.warn({ msg: 'digest not sent, tried again later', user: user.id, err });
		}
	}
	return { sent, failed };
}

const personOf = (user: User): DigestPerson => ({
	id: user.id,
	roles: user.roles,
	province: user.province ?? null,
	languages: user.languages ?? [],
	wantsDigest: user.wantsDigest !== false,
	digestDay: parseDay(user.digestDay ?? '') ?? null,
	digestMark: user.digestMark ?? null,
});

async function loadFacts(payload: Payload, now: Date): Promise<DigestFacts> {
	const { cmsUrl } = cmsSettings();
	const page = (collection: string, id: string | number) => `${cmsUrl}/admin/collections/${collection}/${id}`;
	const renditions = await openRenditions(payload);
	const { docs: editions } = await payload.find({
		collection: 'editions',
		...all,
		where: { month: { greater_than_equal: monthAt(now) }, ...notArchived },
		select: { title: true, area: true, problem: true },
	});
	const { docs: hotlines } = await payload.find({
		collection: 'hotlines',
		...all,
		sort: 'number',
		where: { isArchived: { not_equals: true } },
	});
	const { docs: services } = await payload.find({
		collection: 'services',
		...all,
		sort: 'verifiedAt',
		where: { isOpen: { not_equals: false }, isArchived: { not_equals: true } },
		select: { name: true, area: true, verifiedAt: true },
	});
	const failedJobs = await payload.count({ collection: 'payload-jobs', where: { hasError: { equals: true } } });
	return {
		renditions: renditions.map((rendition) => ({
			...rendition,
			languageName: languageByTag(rendition.language)?.nameVi ?? rendition.language,
			url: `${cmsUrl}${renditionAddress(rendition.id)}`,
		})),
		editions: editions.flatMap(({ id, title, area, problem }) =>
			problem ? [{ title, area, problem, url: page('editions', id) }] : [],
		),
		hotlines: hotlines.flatMap(({ id, number, area, verifyBy }) => {
			const day = parseDay(verifyBy ?? '');
			return day ? [{ number, area, verifyBy: day, url: page('hotlines', id) }] : [];
		}),
		services: services.flatMap(({ id, name, area, verifiedAt }) =>
			verifiedAt
				? [{ name, area, checkBy: checkAgainBy({ verifiedAt: verifiedAt as Day }), url: page('services', id) }]
				: [],
		),
		comments: (await openComments(payload)).map(({ to, from, about, href }) => ({
			to,
			from,
			about,
			url: `${cmsUrl}${href}`,
		})),
		newSources: await loadNewSources(
			payload,
			languages.map(({ tag }) => tag),
			now,
		),
		cmsUrl,
		languageNames: new Map(languages.map(({ tag, nameVi }) => [tag, nameVi])),
		failedJobs: failedJobs.totalDocs,
		jobsUrl: `${cmsUrl}/admin/collections/payload-jobs`,
	};
}
