import { remember, remembered } from './device.ts';

const nameOf = (commune: string): string => `ma.${commune}`;

/** The key from the card, as it was typed; the edge reads O, I and L as the digits they look like. */
export const keyOf = (commune: string): string => remembered(nameOf(commune), '');

/** Letters and digits of a card's key; older cards have eight. */
const KEY_LENGTHS = [12, 8];

/** @returns false when it cannot be a card's key */
export function keepKey(commune: string, typed: string): boolean {
	const key = typed.trim().toUpperCase();
	return (
		KEY_LENGTHS.indexOf(key.replace(/[^0-9A-Z]/g, '').length) !== -1 &&
		key.length <= 40 &&
		remember(nameOf(commune), key)
	);
}

/** Takes the key out of the address of the card's QR code, so that no picture of the screen shows it. */
export function keepKeyFromAddress(commune: string): boolean {
	const key = new URLSearchParams(location.hash.slice(1)).get('k');
	if (key === null) return false;
	history.replaceState(history.state, '', location.pathname);
	return keepKey(commune, key);
}

/** The number of a log sheet, from the address of its QR code; empty: none. */
export const sheetNumberInAddress = (): string => new URLSearchParams(location.hash.slice(1)).get('phieu') ?? '';
