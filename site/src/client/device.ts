/** What the phone keeps for Loa Làng. All of it goes with `forgetEverything` in clear-data.ts. */
export const SAVED_AUDIO = 'da-giu-1';
/** The cache of pages in public/sw.js. */
export const PAGES = 'trang-2';
/** Messages whose audio is kept, in the order of keeping. */
export const SAVED_LIST = 'da-giu';
export interface SavedMessage {
	readonly url: string;
	/** Its page, kept with it; phones that kept it earlier have none. */
	readonly page?: string;
	readonly key: string;
	readonly title: string;
	readonly lang: string;
}
const PREFIX = 'loa-lang.';
/** Airing logs are remembered as `nhat-ky.<commune code>`. */
export const QUEUE_NAME = 'nhat-ky.';

/** A stored value, or `fallback` where there is none, storage is forbidden, or something else wrote there. */
export function remembered<Value>(name: string, fallback: Value): Value {
	try {
		const text = localStorage.getItem(PREFIX + name);
		return text === null ? fallback : (JSON.parse(text) as Value);
	} catch {
		return fallback;
	}
}

/** @returns false where the phone does not let pages store anything */
export function remember(name: string, value: unknown): boolean {
	try {
		localStorage.setItem(PREFIX + name, JSON.stringify(value));
		return true;
	} catch {
		return false;
	}
}

export function forgetOne(name: string): void {
	try {
		localStorage.removeItem(PREFIX + name);
	} catch {
		// where storage is forbidden there is nothing to forget
	}
}

/** Names under which something is stored, beginning with `start`. */
export function rememberedNames(start: string): readonly string[] {
	try {
		return Object.keys(localStorage)
			.filter((name) => name.startsWith(PREFIX + start))
			.map((name) => name.slice(PREFIX.length));
	} catch {
		return [];
	}
}

/** A random UUID (version 4). `crypto.randomUUID` is missing where a mirror in the village serves without TLS. */
export function randomUuid(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const hex = [...bytes].map((byte, index) => {
		const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
		return value.toString(16).padStart(2, '0');
	});
	return [4, 6, 8, 10, 16].map((end, part) => hex.slice([0, 4, 6, 8, 10][part], end).join('')).join('-');
}
