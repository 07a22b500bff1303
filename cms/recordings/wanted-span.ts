import { APIError } from 'payload';

import { chosenSpan, spanRefusal, spanSentence } from '#content/model/chosen-span.ts';

import type { StoredSpan } from '#content/model/chosen-span.ts';

/** Are two stored spans different ones? */
export const isOtherSpan = (one: StoredSpan, other: StoredSpan): boolean =>
	(one.fromSeconds ?? null) !== (other.fromSeconds ?? null) || (one.toSeconds ?? null) !== (other.toSeconds ?? null);

/**
 * The part of a recording that a save asks for.
 *
 * @param data what is saved; an end that is not named stays
 * @param stored the recording before; undefined: it is new
 * @param hasNewFile a form sends the whole recording, so the part of the old file comes with a new one: it is left out
 */
export function wantedSpan(
	data: StoredSpan,
	stored: StoredSpan | undefined,
	{ hasNewFile }: { readonly hasNewFile: boolean },
): Required<StoredSpan> {
	const end = (name: keyof StoredSpan): number | null => {
		const wanted = data[name];
		return numberOf(wanted === undefined ? stored?.[name] : wanted);
	};
	const wanted = { fromSeconds: end('fromSeconds'), toSeconds: end('toSeconds') };
	const isOfOldFile = hasNewFile && stored !== undefined && !isOtherSpan(wanted, stored);
	return isOfOldFile ? { fromSeconds: null, toSeconds: null } : wanted;
}

/** A form may send words: they are read whole, or are no number. */
function numberOf(value: unknown): number | null {
	if (typeof value !== 'string') return (value ?? null) as number | null;
	return value.trim() === '' ? null : Number(value.trim().replace(',', '.'));
}

const NOT_OF_ROLES =
	'Bản ghi lời của một vai được ghép theo từng câu nên không cắt bằng tay. Hãy thu lại câu cần sửa, hoặc cắt ở bản ghi cả bài.';

/** @throws {APIError} in Vietnamese, when the chosen part is none */
export function refuseSpan(
	wanted: Required<StoredSpan>,
	{ total, role }: { total: number | null | undefined; role: string | null | undefined },
): void {
	const refusal = spanRefusal(wanted, total);
	if (refusal) throw new APIError(spanSentence(refusal, total), 400, { codes: [refusal] }, true);
	if (role && chosenSpan(wanted)) throw new APIError(NOT_OF_ROLES, 400, undefined, true);
}
