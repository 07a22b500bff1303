import type { Payload } from 'payload';

/** A change of stored data that a new version needs once, on both databases. Running it twice must do no harm. */
export interface Upgrade {
	readonly name: string;
	run(payload: Payload): Promise<void>;
}
