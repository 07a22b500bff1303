import type { PayloadRequest } from 'payload';

/** What a question to the database needs: Payload, and the request whose transaction it belongs to, when there is one. */
export interface PayloadContext {
	readonly payload: PayloadRequest['payload'];
	readonly req?: PayloadRequest | undefined;
}
