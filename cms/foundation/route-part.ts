import type { PayloadRequest } from 'payload';

/** A part of the address as text; empty when the route has none of that name. */
export function routePart(req: PayloadRequest, name: string): string {
	const part = req.routeParams?.[name];
	return typeof part === 'string' || typeof part === 'number' ? String(part) : '';
}
