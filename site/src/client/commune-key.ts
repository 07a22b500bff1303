import { forgetOne, remember, remembered } from './device.ts';

const nameOf = (commune: string): string => `ma.${commune}`;

/** The key from the card, as it was typed; the edge reads O, I and L as the digits they look like. */
export const keyOf = (commune: string): string => remembered(nameOf(commune), '');

/** Letters and digits of a card's key; older cards have eight. */
const KEY_LENGTHS = [12, 8];

/** @returns false when it cannot be a card's key */
export function keepKey(commune: string, typed: string): boolean {
	const key = typed.trim().toUpperCase();
	const isKept =
		KEY_LENGTHS.indexOf(key.replace(/[^0-9A-Z]/g, '').length) !== -1 &&
		key.length <= 40 &&
		remember(nameOf(commune), key);
	if (isKept) {
		forgetOne(refusalOf(commune));
		dispatchEvent(new Event(KEY_KEPT));
	}
	return isKept;
}

/** Event of the window: a key was typed or scanned, so that what the last one could not send may go. */
export const KEY_KEPT = 'ma-xa';

const refusalOf = (commune: string): string => `ma-sai.${commune}`;

/**
 * Notes that the edge refused the kept key: nothing else goes out with it, since each try counts against the network of
 * the commune. {@link keepKey} ends it, also with the same key: a new card may reach the phone before the edge.
 */
export const noteRefusedKey = (commune: string, message: string): boolean => remember(refusalOf(commune), { message });

/** What the edge said when it refused the kept key; undefined: it did not. */
export const keyRefusal = (commune: string): string | undefined =>
	remembered<{ readonly message: string } | undefined>(refusalOf(commune), undefined)?.message;

/** Takes the key out of the address of the card's QR code, so that no picture of the screen shows it. */
export function keepKeyFromAddress(commune: string): boolean {
	const key = new URLSearchParams(location.hash.slice(1)).get('k');
	if (key === null) return false;
	history.replaceState(history.state, '', location.pathname);
	return keepKey(commune, key);
}

/** The number of a log sheet, from the address of its QR code; empty: none. */
export const sheetNumberInAddress = (): string => new URLSearchParams(location.hash.slice(1)).get('phieu') ?? '';
