import { postClaims } from './post-claims.ts';
import { unseal } from './survey-lock.ts';
import { waitingAnswers, wipeAnswers } from './survey-store.ts';

import type { SurveyClaimAnswer } from '#content/model/survey-answer.ts';

/** The edge takes a hundred and 256 kB at once. */
const MOST_AT_ONCE = 50;

/** How a sending went: what is left, and the edge's word where it took nothing. */
interface Sent {
	readonly left: number;
	/** Empty: all was taken. */
	readonly message: string;
	readonly hasNetwork: boolean;
}

let sending: Promise<Sent> | undefined;

/** Sends what waits; each person's answers are wiped from the phone once the edge has them on its disk. */
export function sendAnswers(key: CryptoKey, code: string): Promise<Sent> {
	const sendOnce = async (): Promise<Sent> => {
		try {
			return await sendAll(key, code);
		} finally {
			sending = undefined;
		}
	};
	const sent = sending ?? sendOnce();
	sending = sent;
	return sent;
}

/** Refusals that each further part would meet as well, and count as further tries. */
const OF_ALL = ['wrong_code', 'too_many_tries', 'closed', 'too_many_today'];

async function sendAll(key: CryptoKey, code: string): Promise<Sent> {
	let message = '';
	try {
		for (const part of inParts(await waitingAnswers())) {
			const claims: object[] = [];
			for (const [clientId, sealed] of part) {
				const said = await unseal(key, sealed);
				if (typeof said === 'object' && said !== null) claims.push({ ...said, clientId, code });
			}
			if (claims.length === 0) continue;
			const answers = await post(claims);
			for (const answer of answers)
				if (answer.status === 'refused') message = answer.message ?? message;
				else await wipeAnswers(answer.clientId);
			if (answers.some((answer) => OF_ALL.indexOf(answer.code ?? '') !== -1)) break;
		}
	} catch {
		// every cause has the same remedy: the answers stay on the phone and go out later
		return { left: (await waitingAnswers()).length, message, hasNetwork: false };
	}
	return { left: (await waitingAnswers()).length, message, hasNetwork: true };
}

const inParts = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
	Array.from({ length: Math.ceil(items.length / MOST_AT_ONCE) }, (_none, part) =>
		items.slice(part * MOST_AT_ONCE, (part + 1) * MOST_AT_ONCE),
	);

const post = (claims: readonly object[]) => postClaims<SurveyClaimAnswer>('/khao-sat/phieu', claims);
