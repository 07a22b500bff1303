import { isKeyOfCommune, normaliseCommuneKey } from '#content/lib/commune-key.ts';
import { airingClaimSchema } from '#content/model/airing.ts';
import { isStatement, statementClaimSchema } from '#content/model/commune-statement.ts';
import { dayInWords } from '#content/model/month.ts';
import { languageByTag } from '#content/languages.ts';

import { askedOf } from './declaration-facts.ts';

import type { z } from 'zod';
import type { CardSecrets } from '#content/lib/commune-key.ts';
import type { Airing, AiringAnswer, AiringClaim } from '#content/model/airing.ts';
import type { CommuneStatement } from '#content/model/commune-statement.ts';
import type { Day } from '#content/model/month.ts';
import type { CardWatch } from './card-versions.ts';
import type { ClientNetwork } from './client-network.ts';
import type { Journal } from './journal.ts';
import type { Release } from '../release/release.ts';
import type { SendLimits } from './send-limits.ts';
import type { WrongTries } from './wrong-tries.ts';

export const MOST_CLAIM_BYTES = 256 * 1_024;
export const MOST_CLAIMS = 500;

/** Different wrong keys that one request may try for a commune; an honest one has a single key. */
const MOST_KEYS = 10;

interface ClaimTools {
	readonly release: Pick<Release, 'snapshot' | 'communes'>;
	readonly journal: Pick<Journal, 'noteAirings' | 'knownAirings'>;
	readonly cards: Pick<CardWatch, 'withCurrentCard'>;
	readonly secrets: CardSecrets;
	readonly wrongTries: WrongTries;
	readonly sendLimits: Pick<SendLimits, 'takeAiring'>;
	readonly today: Day;
	/** Of the sender; only ever hashed. */
	readonly from: ClientNetwork;
}

/** What is stored: an airing, or what a commune says beside its airings. */
type Said = Airing | CommuneStatement;
type Claim = AiringClaim | z.output<typeof statementClaimSchema>;
type Judged = { readonly airing: Said } | { readonly answer: AiringAnswer };

/** What one request has done so far. */
interface RequestSoFar {
	/** `commune key` of each wrong key: thirty waiting entries with one mistyped key are one wrong try, not thirty. */
	readonly wrongKeys: Set<string>;
	/** Entries that are on disk already, whatever would be said of them today. */
	readonly known: ReadonlySet<string>;
	/** Communes whose key so many guess that no more requests may wait. */
	readonly besieged: ReadonlySet<string>;
}

/** Answers each claim of one `POST /phat-thanh/nhat-ky`, in their order, once what is accepted is on disk. */
export async function answerClaims(documents: readonly unknown[], tools: ClaimTools): Promise<readonly AiringAnswer[]> {
	const claims = documents.map((document): z.ZodSafeParseResult<Claim> =>
		isStatement(document) ? statementClaimSchema.safeParse(document) : airingClaimSchema.safeParse(document),
	);
	const readable = claims.flatMap(({ data }) => data ?? []);
	const soFar: RequestSoFar = {
		wrongKeys: new Set(),
		known: tools.journal.knownAirings(readable.map(({ clientId }) => clientId)),
		besieged: await besieged(new Set(readable.map(({ commune }) => commune)), tools),
	};
	const judged = claims.map(({ data }, place): Judged =>
		data ? judge(data, tools, soFar) : { answer: unreadable(documents[place], tools) },
	);
	const airings = judged.flatMap((item) => ('airing' in item ? [item.airing] : []));
	const outcomes = (airings.length > 0 ? await tools.journal.noteAirings(airings) : []).values();
	return judged.map((item) => {
		if ('answer' in item) return item.answer;
		const { clientId } = item.airing;
		const outcome = outcomes.next().value;
		if (outcome === 'duplicate') return { clientId, status: outcome };
		if (outcome === 'accepted')
			return { clientId, status: outcome, ...('statement' in item.airing ? {} : askedOf(item.airing, tools)) };
		return refuse(
			clientId,
			'invalid',
			'Lần phát được sửa không phải của xã này. Hãy tải lại trang và ghi lần phát mới.',
		);
	});
}

/** Waits where a commune's key is being guessed. @returns the communes for which too many wait already */
async function besieged(
	communes: ReadonlySet<string>,
	{ release, wrongTries }: ClaimTools,
): Promise<ReadonlySet<string>> {
	const known = [...communes].filter((code) => release.communes.has(code));
	const mayGoOn = await Promise.all(known.map((code) => wrongTries.slowDown(code)));
	return new Set(known.filter((_code, place) => !mayGoOn[place]));
}

function judge(claim: Claim, tools: ClaimTools, soFar: RequestSoFar): Judged {
	const { release, wrongTries, from } = tools;
	const { key, ...airing } = claim;
	const { clientId } = airing;
	const isAiring = !('statement' in airing);
	const refusal = (code: string, message: string): Judged => ({ answer: refuse(clientId, code, message) });

	// first of all: the answer to an earlier sending may have been lost, and "refused" would be read as "not stored"
	if (soFar.known.has(clientId)) return { answer: { clientId, status: 'duplicate' } };
	if (isAiring && (airing.replaces === clientId || (airing.isWithdrawal && airing.replaces === null))) {
		return refusal('invalid', 'Lần phát này không nói rõ sửa lần nào. Hãy tải lại trang và sửa lại.');
	}
	const commune = release.communes.get(airing.commune);
	if (!commune) {
		return refusal('unknown_commune', `Không có xã, phường nào mang mã ${airing.commune}. Hãy chọn lại xã của mình.`);
	}
	if (soFar.besieged.has(commune.code) || wrongTries.areTooMany(commune.code, from) || triesMany(airing, soFar)) {
		return refusal('too_many_tries', 'Mã bị nhập sai nhiều lần. Hãy chờ 15 phút rồi thử lại, hoặc hỏi cán bộ tỉnh.');
	}
	if (!isKeyOfCommune(tools.cards.withCurrentCard(commune), key, tools.secrets)) {
		noteWrongKey(airing, key, tools, soFar);
		return refusal('wrong_key', 'Mã của xã chưa đúng. Hãy xem lại thẻ của xã, hoặc xin cán bộ tỉnh thẻ mới.');
	}
	// what no version knows cannot be kept as a row; a bundle that the commune did not have is kept and asked about
	if (isAiring && !languageByTag(airing.language)) {
		return refusal('unknown_bundle', 'Không có gói phát thanh bằng tiếng này. Hãy chọn lại tiếng.');
	}
	return withinLimits(airing, tools);
}

function withinLimits(airing: Said, { sendLimits }: ClaimTools): Judged {
	const { clientId, commune } = airing;
	// that a month is complete is counted for the month: the airings of one day must not shut it out
	const day = 'day' in airing ? airing.day : undefined;
	const outcome = sendLimits.takeAiring({ commune, day: 'day' in airing ? airing.day : airing.month });
	switch (outcome === 'too_many_that_day' && day === undefined ? 'too_many_today' : outcome) {
		case 'too_many_that_day':
			return {
				answer: refuse(
					clientId,
					'too_many_that_day',
					`Ngày ${day ? dayInWords(day) : ''} xã đã ghi quá nhiều lần phát. Hãy xem lại ngày, hoặc hỏi cán bộ tỉnh.`,
				),
			};
		case 'too_many_today':
			return {
				answer: refuse(
					clientId,
					'too_many_today',
					'Hôm nay xã đã gửi quá nhiều lần phát. Máy giữ lại và gửi tiếp ngày mai. Nếu lạ, hãy báo cán bộ tỉnh.',
				),
			};
		case 'taken':
		default:
			return { airing };
	}
}

const triesMany = (airing: Said, { wrongKeys }: RequestSoFar): boolean =>
	[...wrongKeys].filter((attempt) => attempt.startsWith(`${airing.commune} `)).length >= MOST_KEYS;

function noteWrongKey(airing: Said, key: string, tools: ClaimTools, { wrongKeys }: RequestSoFar): void {
	const attempt = `${airing.commune} ${normaliseCommuneKey(key)}`;
	if (wrongKeys.has(attempt)) return;
	wrongKeys.add(attempt);
	tools.wrongTries.note(airing.commune, tools.from);
}

/** An entry that is no airing; one that is on disk already stays known, whatever came of it on its way. */
function unreadable(document: unknown, { journal }: ClaimTools): AiringAnswer {
	const given = typeof document === 'object' && document !== null && 'clientId' in document ? document.clientId : '';
	const clientId = typeof given === 'string' ? given.slice(0, 60) : '';
	if (journal.knownAirings([clientId]).has(clientId)) return { clientId, status: 'duplicate' };
	return refuse(clientId, 'invalid', 'Lần phát này ghi chưa đúng. Hãy xem lại ngày, giờ, số phút và số cụm loa.');
}

const refuse = (clientId: string, code: string, message: string): AiringAnswer => ({
	clientId,
	status: 'refused',
	code,
	message,
});
