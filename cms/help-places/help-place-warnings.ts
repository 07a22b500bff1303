import { dayInWords } from '#content/model/month.ts';
import { checkAgainBy } from '#content/model/public-help.ts';

import { dialled } from './dialled.ts';

import type { Day } from '#content/model/month.ts';

/** A number of the registry, as far as an entry is compared with it. */
export interface RegisteredNumber {
	readonly number: string;
	readonly label: string;
	readonly hours: string;
	readonly cost: string;
	/** Empty: nobody has confirmed it. */
	readonly verifiedAt: string;
}

export interface ServiceDraft {
	readonly name: string;
	readonly address: string;
	readonly phone: string;
	readonly hours: string;
	readonly cost: string;
	/** Undefined: not written yet. */
	readonly verifiedAt: Day | undefined;
}

/** Digits with spaces, points or hyphens between them, as numbers are written. */
const TYPED_NUMBER = /\+?\d(?:[\d\s.-]*\d)?/g;

/** What to look at again before an entry goes out; nothing of it stops the save. */
export function serviceWarnings(
	draft: ServiceDraft,
	{ hotlines, today }: { hotlines: readonly RegisteredNumber[]; today: Day },
): readonly string[] {
	const phone = dialled(draft.phone);
	const registered = hotlines.find(({ number }) => number === phone);
	return [
		...(registered ? registryWarnings(draft, registered) : []),
		...typedElsewhere(draft, hotlines),
		...(/^0[35789]\d{8}$/.test(phone)
			? [`Số ${phone} là số di động. Chỉ ghi số của cơ quan, không ghi số riêng của một người.`]
			: []),
		...dueWarnings(draft.verifiedAt, today),
	];
}

function registryWarnings(draft: ServiceDraft, { number, label, hours, cost, verifiedAt }: RegisteredNumber): string[] {
	const known = `Số ${number} có trong sổ số điện thoại trợ giúp ("${label}")`;
	const differing = [
		...(draft.hours.trim() !== '' && draft.hours.trim() !== hours ? [`giờ trực: "${hours}"`] : []),
		...(draft.cost.trim() !== '' && draft.cost.trim() !== cost ? [`cước phí: "${cost}"`] : []),
	];
	return [
		...(verifiedAt === '' ? [`${known} nhưng chưa ai xác minh: trang sẽ không in số này.`] : []),
		...(differing.length > 0 ? [`${known}, ở đó ghi khác: ${differing.join('; ')}. Hãy ghi giống sổ.`] : []),
	];
}

/** A number of the registry inside other words: it would stay when the registry changes. */
function typedElsewhere({ name, address, hours, cost }: ServiceDraft, hotlines: readonly RegisteredNumber[]): string[] {
	const typed = [name, address, hours, cost].flatMap((words) => words.match(TYPED_NUMBER) ?? []);
	return typed
		.filter((words) => hotlines.some(({ number }) => number === dialled(words)))
		.map(
			(words) =>
				`"${words.trim()}" là số trong sổ điện thoại. Hãy ghi vào ô "Số điện thoại", viết liền, đừng ghi ở ô khác.`,
		);
}

function dueWarnings(verifiedAt: Day | undefined, today: Day): string[] {
	if (!verifiedAt) return [];
	const until = checkAgainBy({ verifiedAt });
	return until < today
		? [
				`Đã quá 12 tháng chưa hỏi lại (hạn ${dayInWords(until)}): trang không còn hiện nơi này. Hãy gọi hỏi lại rồi ghi ngày.`,
			]
		: [];
}
