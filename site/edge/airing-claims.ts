import { createHash, timingSafeEqual } from 'node:crypto';

import { communeKey, normaliseCommuneKey } from '#content/lib/secrets.ts';
import { airingClaimSchema } from '#content/model/airing.ts';
import { dayInWords, monthInWords } from '#content/model/month.ts';

import { communeMonthOf } from './bundle.ts';

import type { Airing, AiringAnswer, AiringClaim } from '#content/model/airing.ts';
import type { Commune } from '#content/model/commune.ts';
import type { Day } from '#content/model/month.ts';
import type { Journal } from './journal.ts';
import type { Release } from './release.ts';
import type { WrongTries } from './wrong-tries.ts';

export const MOST_CLAIM_BYTES = 256 * 1_024;
export const MOST_CLAIMS = 500;

interface ClaimTools {
	readonly release: Pick<Release, 'snapshot' | 'communes'>;
	readonly journal: Pick<Journal, 'noteAirings'>;
	readonly wrongTries: WrongTries;
	readonly edgeSecret: string;
	readonly today: Day;
	/** Of the sender; only ever hashed. */
	readonly address: string;
}

type Judged = { readonly airing: Airing } | { readonly refusal: AiringAnswer };

/** Answers each claim of one `POST /phat-thanh/nhat-ky`, in their order, once what is accepted is on disk. */
export async function answerClaims(documents: readonly unknown[], tools: ClaimTools): Promise<readonly AiringAnswer[]> {
	const wrongHere = new Set<string>();
	const judged = documents.map((document) => judge(document, tools, wrongHere));
	const airings = judged.flatMap((item) => ('airing' in item ? [item.airing] : []));
	const outcomes = (airings.length > 0 ? await tools.journal.noteAirings(airings) : []).values();
	return judged.map((item) => {
		if ('refusal' in item) return item.refusal;
		const { clientId } = item.airing;
		const outcome = outcomes.next().value;
		if (outcome === 'accepted' || outcome === 'duplicate') return { clientId, status: outcome };
		return refuse(
			clientId,
			'invalid',
			'Lần phát được sửa không phải của xã này. Hãy tải lại trang và ghi lần phát mới.',
		);
	});
}

function judge(document: unknown, tools: ClaimTools, wrongHere: Set<string>): Judged {
	const { release, wrongTries, today, address } = tools;
	const checked = airingClaimSchema.safeParse(document);
	if (!checked.success) return { refusal: unreadable(document) };
	const { key, ...airing } = checked.data;
	const { clientId } = airing;
	const refusal = (code: string, message: string): Judged => ({ refusal: refuse(clientId, code, message) });

	if (airing.replaces === clientId || (airing.isWithdrawal && airing.replaces === null)) {
		return refusal('invalid', 'Lần phát này không nói rõ sửa lần nào. Hãy tải lại trang và sửa lại.');
	}
	const commune = release.communes.get(airing.commune);
	if (!commune) {
		return refusal('unknown_commune', `Không có xã, phường nào mang mã ${airing.commune}. Hãy chọn lại xã của mình.`);
	}
	if (wrongTries.areTooMany(commune.code, address)) {
		return refusal('too_many_tries', 'Mã bị nhập sai nhiều lần. Hãy chờ 15 phút rồi thử lại, hoặc hỏi cán bộ tỉnh.');
	}
	if (!isKeyOf(commune, key, tools.edgeSecret)) {
		noteOnce(airing, key, tools, wrongHere);
		return refusal('wrong_key', 'Mã của xã chưa đúng. Hãy xem lại thẻ của xã, hoặc xin cán bộ tỉnh thẻ mới.');
	}
	const communeMonth = communeMonthOf(release, airing.month, commune.code);
	if (!communeMonth?.languages.some((rendered) => rendered.language === airing.language)) {
		const month = monthInWords(airing.month);
		return refusal(
			'unknown_bundle',
			`Xã không có gói phát thanh ${month} bằng tiếng này. Hãy chọn lại tháng và tiếng.`,
		);
	}
	if (airing.day > today) {
		const days = `Ngày ${dayInWords(airing.day)} chưa đến, hôm nay là ${dayInWords(today)}`;
		return refusal('future_day', `${days}. Hãy sửa ngày phát, hoặc ghi lại sau khi phát.`);
	}
	return { airing };
}

/** Thirty waiting entries with one mistyped key are one wrong try, not thirty. */
function noteOnce(airing: Airing, key: AiringClaim['key'], tools: ClaimTools, wrongHere: Set<string>): void {
	const attempt = `${airing.commune} ${normaliseCommuneKey(key)}`;
	if (wrongHere.has(attempt)) return;
	wrongHere.add(attempt);
	tools.wrongTries.note(airing.commune, tools.address);
}

function isKeyOf(commune: Commune, typed: string, edgeSecret: string): boolean {
	const wanted = communeKey(edgeSecret, commune.code, commune.keyVersion);
	return timingSafeEqual(digestOf(wanted), digestOf(normaliseCommuneKey(typed)));
}

// digests have one length, which a comparison in constant time needs
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

function unreadable(document: unknown): AiringAnswer {
	const given = typeof document === 'object' && document !== null && 'clientId' in document ? document.clientId : '';
	const clientId = typeof given === 'string' ? given.slice(0, 60) : '';
	return refuse(clientId, 'invalid', 'Lần phát này ghi chưa đúng. Hãy xem lại ngày, giờ, số phút và số cụm loa.');
}

const refuse = (clientId: string, code: string, message: string): AiringAnswer => ({
	clientId,
	status: 'refused',
	code,
	message,
});
