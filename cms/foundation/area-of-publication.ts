import { hasRole } from './roles.ts';

import type { PayloadRequest } from 'payload';

/**
 * Whose things a publication takes along: those of the province of who publishes; whoever has none publishes for all.
 * The appointment of a provincial bulletin, behind which nobody stands, takes along that province's.
 */
export function areaOfPublication({ user }: Pick<PayloadRequest, 'user'>, ofBulletin = '00'): { area?: string } {
	if (!user) return ofBulletin === '00' ? {} : { area: ofBulletin };
	return hasRole({ user }, 'administrator') || !user.province ? {} : { area: user.province };
}
