import type { Payload } from 'payload';
import type { Edition } from '../payload-types.ts';

/** The id of an edition out of a text, as an address or a job carries it: a number on SQLite, text on MongoDB. */
export const editionId = (payload: Payload, text: string): Edition['id'] =>
	(payload.db.defaultIDType === 'number' ? Number(text) : text) as Edition['id'];
