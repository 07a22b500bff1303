import { isUsable, resolveHotlines } from '#content/model/hotline.ts';
import { addMonths, dayAt, monthAt } from '#content/model/month.ts';
import { isPublishable } from '#content/model/rendition.ts';
import { snapshotSchema } from '#content/model/snapshot.ts';

import { loadHotlines, loadLanguagesOnAir, loadMessages } from '../editions/load-edition.ts';
import { publishedEditions, withdrawnFromSite } from './published-editions.ts';
import { publishedSheets } from '../materials/published-sheets.ts';
import { makeSheets } from '../materials/sheets.ts';
import { reachByMonth } from './reach-summary.ts';

import type { Payload, Where } from 'payload';
import type { Hotline } from '#content/model/hotline.ts';
import type { Day } from '#content/model/month.ts';
import type { PublishedMessage, PublishedRendition, Snapshot } from '#content/model/snapshot.ts';

/** Months of editions and of reach figures that stay on the site. */
const MONTHS_KEPT = 12;

type LoadedMessage = Awaited<ReturnType<typeof loadMessages>>[number];
type WebAudioOf = (message: string, language: string) => PublishedRendition['audio'];

const all = { pagination: false, depth: 0, limit: 0 } as const;

/** A field that the admin has emptied is stored as empty text. */
const inForce = { or: [{ validTo: { exists: false } }, { validTo: { equals: '' } }] } satisfies Where;

/** Everything that may be public now, as one document; throws when any of it does not fit the schema. */
export async function makeSnapshot(
	payload: Payload,
	{ release, siteUrl, now }: { release: string; siteUrl: string; now: Date },
): Promise<Snapshot> {
	const today = dayAt(now);
	const hotlines = await loadHotlines({ payload });
	const usable = hotlines.filter((hotline) => isUsable(hotline, today));
	const languages = await loadLanguagesOnAir({ payload });
	const onAir = new Set(languages.map((language) => language.tag));
	const messages = await loadMessages(
		{ payload },
		{
			or: [
				{ validUntil: { exists: false } },
				{ validUntil: { equals: '' } },
				{ validUntil: { greater_than_equal: today } },
			],
		},
	);
	const editions = await publishedEditions(payload, { messages, since: addMonths(monthAt(now), -MONTHS_KEPT) });
	const withdrawn = withdrawnFromSite(editions.map(({ published: edition, ...more }) => ({ ...edition, ...more })));

	const webAudio: WebAudioOf = (message, language) => {
		for (const { rendered } of editions) {
			const audio = rendered.languages.find((candidate) => candidate.language === language)?.web[message];
			if (audio) return audio;
		}
		return null;
	};
	const published = messages
		.filter((message) => !withdrawn.has(message.key))
		.map((message) => publishedMessage(message, { hotlines, today, onAir, webAudio }))
		.filter((message) => message.renditions.length > 0);
	const spoken = new Set(
		published.flatMap((message) =>
			message.role === 'message' ? message.renditions.map((rendition) => rendition.language) : [],
		),
	);

	return snapshotSchema.parse({
		format: 1,
		release,
		publishedAt: now.toISOString(),
		today,
		siteUrl,
		isSample: published.some((message) => message.renditions.some((rendition) => rendition.isSample)),
		languages: ['vi', ...languages.map((language) => language.tag).filter((tag) => tag !== 'vi' && spoken.has(tag))],
		hotlines: usable,
		...(await places(payload)),
		messages: published,
		editions: editions.map((edition) => edition.published),
		materials: await makeSheets(publishedSheets(messages, published, { hotlines: usable, today, siteUrl })),
		reach: { asOf: now.toISOString(), months: await reach(payload, now) },
	});
}

function publishedMessage(
	message: LoadedMessage,
	{
		hotlines,
		today,
		onAir,
		webAudio,
	}: { hotlines: readonly Hotline[]; today: Day; onAir: ReadonlySet<string>; webAudio: WebAudioOf },
): PublishedMessage {
	const written = (text: string | null | undefined) =>
		resolveHotlines(text ?? '', { hotlines, today, form: 'written' });
	return {
		key: message.key,
		role: message.role,
		order: message.record.order,
		topics: message.record.topics ?? [],
		legalContent: message.record.legalContent ?? [],
		audiences: message.record.audiences ?? [],
		sources: (message.record.sources ?? []).map(({ title, url }) => ({ title, ...(url ? { url } : {}) })),
		renditions: message.texts
			.filter(
				(text) =>
					onAir.has(text.language) &&
					isPublishable(
						{ state: text.state, sourceVersion: text.sourceVersion, isSample: text.isSample ?? false },
						message.sourceVersion,
					),
			)
			.map((text) => ({
				language: text.language,
				title: text.title,
				script: written(text.script),
				webText: written(text.webText),
				action: written(text.action),
				isSample: text.isSample ?? false,
				audio: webAudio(message.key, text.language),
			})),
	};
}

async function places(payload: Payload): Promise<Pick<Snapshot, 'provinces' | 'communes'>> {
	const { docs: provinces } = await payload.find({ collection: 'provinces', ...all, sort: 'code' });
	const { docs: communes } = await payload.find({
		collection: 'communes',
		...all,
		sort: 'code',
		where: inForce,
	});
	return {
		provinces: provinces.map(({ code, name, fullName, languages }) => ({
			code,
			name,
			fullName,
			languages: languages ?? [],
		})),
		communes: communes.map((commune) => ({
			code: commune.code,
			name: commune.name,
			kind: commune.kind,
			province: commune.province,
			languages: commune.languages ?? [],
			clusters:
				typeof commune.clustersInstalled === 'number'
					? { installed: commune.clustersInstalled, working: commune.clustersWorking ?? commune.clustersInstalled }
					: null,
			keyVersion: commune.keyVersion,
		})),
	};
}

async function reach(payload: Payload, now: Date): Promise<Snapshot['reach']['months']> {
	const months = Array.from({ length: MONTHS_KEPT }, (_value, index) => addMonths(monthAt(now), -index));
	const since = `${months.at(-1)}-01`;
	const { docs: airings } = await payload.find({
		collection: 'airings',
		...all,
		where: { day: { greater_than_equal: since } },
	});
	const { docs: counters } = await payload.find({
		collection: 'reach-daily',
		...all,
		where: { day: { greater_than_equal: since } },
	});
	const { docs: communes } = await payload.find({
		collection: 'communes',
		...all,
		where: inForce,
		select: { code: true, province: true },
	});
	const active = reachByMonth(months, {
		airings: airings.map((airing) => ({
			...airing,
			day: airing.day as Day,
			replaces: airing.replaces ?? null,
			isWithdrawal: airing.isWithdrawal ?? false,
		})),
		counters: counters.map((counter) => ({ ...counter, day: counter.day as Day })),
		communes,
	});
	// the current month always; older ones only where something was logged, so that no empty past looks like a result
	return active.filter(
		(month, index) => index === 0 || month.provinces.some((province) => province.airings > 0) || month.pages.views > 0,
	);
}
