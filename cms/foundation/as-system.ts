import { isolateObjectProperty } from 'payload';
import { bypass } from './bypass.ts';

import type { PayloadRequest } from 'payload';

/**
 * The same request (user, transaction), for a change that follows by rule from what the person did and that the person
 * could not make alone. A context handed to the Local API would stay on the person's request; this one does not.
 */
export function asSystem(req: PayloadRequest): PayloadRequest {
	const own = isolateObjectProperty(req, 'context');
	own.context = { ...req.context, ...bypass('transition') };
	return own;
}
