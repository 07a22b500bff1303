import type { Commune } from '../payload-types.ts';

/** A line of the audit trail about printed cards. */
interface PrintLine {
	readonly at: string;
	/** Address of the account when it printed: it may have another one since. */
	readonly who: string;
	/** Code of one commune, or `12 thẻ, tỉnh 38`. */
	readonly document: string;
	readonly fields?: string | null;
}

/** A line of the audit trail about a change of a commune. */
type ChangeLine = Pick<PrintLine, 'at' | 'document' | 'fields'>;

const ACCOUNT = /^tài khoản (.+)$/;

/** What a line about printed cards says besides: the account, which stays the same when its address changes. */
export const accountOfPrint = (id: string | number): string => `tài khoản ${id}`;

/** The same line with another id, as another database has it. */
export const withAccountOfPrint = (fields: string, idFor: (id: string) => string): string =>
	fields.replace(ACCOUNT, (_all, id: string) => `tài khoản ${idFor(id)}`);

/** Of somebody's prints: in an export (and where the account came later) accounts are addresses, in older lines there is none. */
export function isPrintOf(
	{ who, fields }: PrintLine,
	{ id, email }: { readonly id: string | number; readonly email: string },
): boolean {
	const account = ACCOUNT.exec(fields ?? '')?.[1];
	return account === undefined ? who === email : account === String(id) || account === email;
}

interface Printed {
	/** Instant of the last print, by code of the commune. */
	readonly codes: ReadonlyMap<string, string>;
	/** The same by provinces whose communes were all printed at once. */
	readonly provinces: ReadonlyMap<string, string>;
}

/** Reads lines of the audit trail about printed cards. */
export function communesOfPrints(lines: readonly Pick<PrintLine, 'at' | 'document'>[]): Printed {
	const [codes, provinces] = [new Map<string, string>(), new Map<string, string>()];
	for (const { at, document } of lines) {
		const province = /^\d+ thẻ, tỉnh (\d{2})$/.exec(document)?.[1];
		if (province !== undefined) keepLatest(provinces, province, at);
		else if (/^\d{5}$/.test(document)) keepLatest(codes, document, at);
	}
	return { codes, provinces };
}

function keepLatest(instants: Map<string, string>, key: string, at: string): void {
	const before = instants.get(key);
	if (before === undefined || Date.parse(before) < Date.parse(at)) instants.set(key, at);
}

/** Is a card of the commune out there that was printed and that no new key has ended since? */
export function isStillValid(
	{ code, province, createdAt }: Pick<Commune, 'code' | 'province' | 'createdAt'>,
	{ codes, provinces }: Printed,
	changes: readonly ChangeLine[],
): boolean {
	const ofProvince = Date.parse(provinces.get(province) ?? '');
	const prints = [Date.parse(codes.get(code) ?? ''), Date.parse(createdAt) <= ofProvince ? ofProvince : Number.NaN];
	const printedAt = Math.max(...prints.filter((at) => !Number.isNaN(at)));
	const isEnded = changes.some(
		({ at, document, fields }) =>
			document === code && Date.parse(at) > printedAt && (fields ?? '').split(', ').includes('keyVersion'),
	);
	return Number.isFinite(printedAt) && !isEnded;
}
