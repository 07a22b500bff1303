import { APIError } from 'payload';

import { sentenceOf } from './save-words.ts';
import { storedWords } from './load-words.ts';

import type { PayloadRequest } from 'payload';
import type { WordState } from '#content/interface-words/word-steps.ts';
import type { SavedWords } from './save-words.ts';

interface AskedSteps {
	readonly to: WordState;
	readonly words: readonly { readonly key: string; readonly digest: string }[];
}

/** Takes one step with each of the words as the person has seen it; what cannot go there is named, the others go. */
export async function takeSteps(req: PayloadRequest, language: string, { to, words }: AskedSteps): Promise<SavedWords> {
	const stored = await storedWords(req, language);
	const refused: string[] = [];
	let done = 0;
	for (const { key, digest } of words) {
		const before = stored.get(key);
		try {
			if (!before) throw new APIError('Chưa có lời dịch.', 404, undefined, true);
			if (before.state === to) continue;
			await req.payload.update({
				collection: 'interface-words',
				id: before.id,
				data: { state: to, seenDigest: digest },
				user: req.user,
				overrideAccess: false,
				depth: 0,
				req,
			});
			done += 1;
		} catch (error) {
			if (!(error instanceof APIError)) throw error;
			refused.push(sentenceOf(error, key));
		}
	}
	return { done, refused };
}
