import { hotlinesIn, isUsable, mainHotline } from '#content/model/hotline.ts';
import { addMonths, dayAt, monthAt } from '#content/model/month.ts';
import { isWithdrawn } from '#content/model/withdrawal.ts';
import { snapshotSchema } from '#content/model/snapshot.ts';

import { publishedWords } from '../interface-words/published-words.ts';
import { publishedNames } from '../recordings/published-names.ts';
import { publishedSounds } from '../local-sounds/load-local-sounds.ts';
import { loadMessages } from '../editions/load-edition.ts';
import { loadLanguagesOnAir } from '../places/load-languages-on-air.ts';
import { loadHotlines } from '../hotlines/load-hotlines.ts';
import { hotlineLinks } from '../editions/load-preflight.ts';
import { keptSheets } from '../materials/kept-sheets.ts';
import { publishedSheets } from '../materials/published-sheets.ts';
import { publishedUploads } from '../materials/published-uploads.ts';
import { makeSheets } from '../materials/sheets.ts';
import { publishedServices } from '../help-places/published-help-places.ts';
import { lastSnapshot } from './last-release.ts';
import { heldNumbers } from '../hotlines/numbers-on-site.ts';
import { publishedEditions, withdrawnFromSite } from './published-editions.ts';
import { publishedMessage, renditionsOf } from './published-messages.ts';
import { publishedPlaces } from '../places/published-places.ts';
import { publishedReach } from '../reach/published-reach.ts';
import { releaseOfArea } from './release-of-area.ts';
import { samplesThatWait } from './waiting-samples.ts';
import { withoutWithdrawnGreetings } from './withhold-greetings.ts';
import { withholdFromEditions, withdrawnRenditions } from './withhold-unsafe.ts';
import { hotlineStatus } from '../hotlines/hotline-status.ts';

import type { Payload } from 'payload';
import type { WebAudio } from '#content/model/clip.ts';
import type { PublishedMessage, PublishedRendition, Snapshot } from '#content/model/snapshot.ts';
import type { BlockedEditions } from './held-back.ts';
import type { HeldBack } from '../foundation/held-back.ts';
import type { NumberUse } from '../hotlines/numbers-on-site.ts';
import type { SnapshotEdition } from './published-editions.ts';

/** Months of editions and of reach figures that stay on the site. */
export const MONTHS_KEPT = 12;

interface SnapshotOptions {
	readonly release: string;
	readonly siteUrl: string;
	readonly now: Date;
	/** Province code: only what is of it goes out anew (release-of-area.ts); absent: everything. */
	readonly area?: string | undefined;
	/** Editions that cannot be made now: of each the site keeps what was released last. */
	readonly blocked?: BlockedEditions;
}

/** What is public, and what was found while it was put together. */
interface MadeSnapshot {
	readonly snapshot: Snapshot;
	/** Everything that could not be taken along. */
	readonly held: readonly HeldBack[];
	/** The editions in it. */
	readonly editions: readonly SnapshotEdition[];
}

/** Everything that may be public now, as one document; throws when any of it does not fit the schema. */
export async function makeSnapshot(
	payload: Payload,
	{ release, siteUrl, now, area, blocked = new Map() }: SnapshotOptions,
): Promise<MadeSnapshot> {
	const today = dayAt(now);
	const previous = await lastSnapshot();
	// the first release is of everything
	const scope = previous ? area : undefined;
	const reading = { payload };
	const hotlines = await loadHotlines(reading);
	const languages = await loadLanguagesOnAir(reading);
	const onAir = new Set(languages.map((language) => language.tag));
	const allMessages = await loadMessages(reading, {});
	const messages = allMessages.filter(
		({ record, validUntil }) => record.isArchived !== true && (validUntil === null || validUntil >= today),
	);
	const found = await publishedEditions(payload, {
		messages: allMessages,
		since: addMonths(monthAt(now), -MONTHS_KEPT),
		blocked,
		...(scope ? { only: scope } : {}),
	});
	const sounds = await publishedSounds(reading);
	const {
		editions,
		spoken,
		held: silenced,
	} = await withholdFromEditions(payload, withoutWithdrawnGreetings(found.editions, sounds.greetings), {
		messages: allMessages,
		onAir,
		hotlines,
		today,
	});

	const numberUses = new Map<string, NumberUse>();
	const withdrawn = [...withdrawnFromSite(editions.map(withdrawing)), ...withdrawnRenditions(allMessages)];
	const published = publishedMessages(messages, {
		isWithdrawn: (message, language) => isWithdrawn(withdrawn, message, language),
		waitsAsSample: samplesThatWait(editions),
		hotlines,
		today,
		onAir,
		webAudio: webAudioIn(editions),
		previous: renditionsOf(previous),
		onNumber: (number, { isKept }) => {
			const use = numberUses.get(number) ?? { kept: 0, left: 0 };
			numberUses.set(number, isKept ? { ...use, kept: use.kept + 1 } : { ...use, left: use.left + 1 });
		},
	});
	const links = new Map(Object.entries(await hotlineLinks(reading)));
	// a number that stays in words on the site stays in its list
	const named = new Set([...[...numberUses].filter(([, { kept }]) => kept > 0).map(([number]) => number), ...spoken]);
	const shown = hotlines.filter(
		(hotline) =>
			isUsable(hotline, today) ||
			(hotline.verifiedAt !== null &&
				(named.has(hotline.number) || (scope && previous?.hotlines.some(({ number }) => number === hotline.number))) &&
				hotlineStatus(hotline.number, { hotlines, today }) === 'overdue'),
	);
	const sheets = await makeSheets(publishedSheets(messages, published, { hotlines, today, siteUrl }));
	const siteLanguages = [
		'vi',
		...languages.map(({ tag }) => tag).filter((tag) => tag !== 'vi' && spokenTags(published).has(tag)),
	];
	const places = await publishedPlaces(payload, today);
	// what people made themselves stands before what is drawn for every message
	const uploads = await publishedUploads(payload, {
		messages: allMessages,
		published,
		languages: siteLanguages,
		...(scope ? { only: { area: scope, before: previous?.materials ?? [] } } : {}),
	});
	// a language that only stays on the site keeps its words
	const staying = scope && previous ? spokenTags(previous.messages) : new Set<string>();
	const worded = [...siteLanguages, ...languages.map(({ tag }) => tag).filter((tag) => staying.has(tag))];
	const wordLanguages = [...new Set(worded)];
	const spokenNames = await publishedNames(payload, {
		languages: wordLanguages,
		callsNumber: mainHotline({ hotlines: shown })?.number,
	});
	const interfaceWords = await publishedWords(payload, { languages: wordLanguages });
	const held = [
		...found.held,
		...silenced,
		...heldNumbers(numberUses, { hotlines, today, links }),
		...uploads.held,
		...sounds.held,
		...spokenNames.held,
		...interfaceWords.held,
	];
	const whole = snapshotSchema.parse({
		format: 1,
		hasFileList: true,
		release,
		publishedAt: now.toISOString(),
		today,
		siteUrl,
		isSample: published.some((message) => message.renditions.some((rendition) => rendition.isSample)),
		languages: siteLanguages,
		hotlines: shown,
		...places,
		messages: published,
		withdrawn,
		editions: editions.map((edition) => edition.published),
		materials: [
			...uploads.materials,
			...sheets,
			...keptSheets(previous, { sheets, messages, published, numbers: { hotlines, today } }),
		],
		services: await publishedServices(payload, { hotlines, today }),
		spokenNames: spokenNames.names,
		spokenPrompts: spokenNames.prompts,
		interfaceWords: interfaceWords.words,
		reach: {
			asOf: now.toISOString(),
			months: await publishedReach(payload, { now, monthsKept: MONTHS_KEPT, communes: places.communes }),
		},
	});
	if (!scope || !previous) return { snapshot: whole, held, editions };
	const known = new Map(messages.map((message) => [message.key, message]));
	const scoped = releaseOfArea(whole, previous, {
		area: scope,
		ownMessages: new Set(
			messages.filter(({ record }) => record.areas?.some((one) => one === scope)).map(({ key }) => key),
		),
		mustGo: (key, language) => {
			const text = known.get(key)?.texts.find((one) => one.language === language);
			const numbers = hotlinesIn(`${text?.script ?? ''} ${text?.webText ?? ''} ${text?.action ?? ''}`);
			const isDead = numbers.some((number) => hotlineStatus(number, { hotlines, today }) === 'dead');
			return !text || !onAir.has(language) || isDead || isWithdrawn(withdrawn, key, language);
		},
	});
	const tags = spokenTags(scoped.messages);
	const snapshot = snapshotSchema.parse({
		...scoped,
		languages: ['vi', ...languages.map(({ tag }) => tag).filter((tag) => tag !== 'vi' && tags.has(tag))],
		isSample: scoped.messages.some((message) => message.renditions.some((rendition) => rendition.isSample)),
	});
	return { snapshot, held, editions };
}

function publishedMessages(
	messages: readonly Parameters<typeof publishedMessage>[0][],
	publishing: Parameters<typeof publishedMessage>[1],
): readonly PublishedMessage[] {
	return messages
		.map((message) => publishedMessage(message, publishing))
		.filter((message) => message.renditions.length > 0);
}

const spokenTags = (published: readonly PublishedMessage[]): ReadonlySet<string> =>
	new Set(
		published.flatMap((message) =>
			message.role === 'message' ? message.renditions.map((rendition) => rendition.language) : [],
		),
	);

/** What was made before fingerprints were kept is taken for what it was then. */
const isOfWords = ({ scriptDigest }: WebAudio, script: string | undefined): boolean =>
	script === undefined || scriptDigest === undefined || scriptDigest === script;

/** What the pages play: of the newest edition that has it, unless the words are others by now. */
function webAudioIn(editions: readonly SnapshotEdition[]) {
	return (message: string, language: string, script: string | undefined): PublishedRendition['audio'] => {
		for (const { published, stale } of editions) {
			if (stale.has(`${message} ${language}`)) continue;
			const audio = published.languages.find((candidate) => candidate.language === language)?.web[message];
			if (audio && isOfWords(audio, script)) return audio;
		}
		return null;
	};
}

function withdrawing({ published: { month, area, languages }, isWithdrawn: isWhole, takenOut }: SnapshotEdition) {
	return {
		month,
		area,
		isWithdrawn: isWhole,
		withdrawn: takenOut,
		aired: languages.flatMap(({ language, tracks }) => tracks.map(({ message }) => ({ message, language }))),
	};
}
