import { languageByTag } from '#content/languages.ts';
import { wordStepRefusal } from '#content/interface-words/word-steps.ts';
import { dayAt } from '#content/model/month.ts';

import { moverOf, wordFactsOf } from './word-facts.ts';

import type { Payload, TypedUser, Where } from 'payload';
import type { WordState } from '#content/interface-words/word-steps.ts';

const STEPS = [
	{
		from: 'submitted',
		to: 'listened',
		short: 'Xem lời',
		action: 'Xem và xác nhận',
		title: 'Lời trên trang chờ người bản ngữ xem',
	},
	{
		from: 'listened',
		to: 'approved',
		short: 'Duyệt lời',
		action: 'Xem và duyệt',
		title: 'Lời trên trang chờ bạn duyệt',
	},
] as const satisfies readonly { from: WordState; to: WordState; short: string; action: string; title: string }[];

/** Words of the pages that wait for this person's signature, one line a language; kinds without any are left out. */
export async function waitingWords(payload: Payload, user: TypedUser) {
	const mover = moverOf(user);
	const waiting = await Promise.all(
		STEPS.filter(({ to }) => mover.roles.includes(to === 'listened' ? 'listener' : 'approver')).map(
			async ({ from, to, short, action, title }) => {
				const ofLanguages: Where[] = to === 'listened' ? [{ language: { in: mover.languages } }] : [];
				const { docs } = await payload.find({
					collection: 'interface-words',
					where: { and: [{ state: { equals: from } }, ...ofLanguages] },
					pagination: false,
					depth: 0,
					sort: 'updatedAt',
				});
				const mine = docs.filter((doc) => {
					const facts = wordFactsOf(doc, user);
					return wordStepRefusal(facts, mover, { to, seen: facts.digest }) === undefined;
				});
				const languages = [...new Set(mine.map(({ language }) => language))];
				const first = languages.map((language) => {
					const own = mine.filter((doc) => doc.language === language);
					return {
						text: `${own.length} lời tiếng ${languageByTag(language)?.nameVi ?? language}`,
						href: `/admin/loi-tren-trang?tieng=${language}`,
						since: dayAt(new Date(own[0]?.updatedAt ?? Date.now())),
					};
				});
				return { title, short, action, count: mine.length, first, href: first[0]?.href ?? '/admin/loi-tren-trang' };
			},
		),
	);
	return waiting.filter(({ count }) => count > 0);
}
