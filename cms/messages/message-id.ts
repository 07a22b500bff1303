import type { Message } from '../payload-types.ts';

/** The id behind a relationship to a message, populated or not. */
export const messageId = (reference: Message['id'] | Message): Message['id'] =>
	typeof reference === 'object' ? reference.id : reference;
