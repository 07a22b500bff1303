import type { Payload, TypedUser } from 'payload';

/** The CMS that all tests of activities share, and two people at it. */
export interface ActivitiesDesk {
	readonly payload: Payload;
	/** Of province 12. */
	readonly officer: TypedUser;
	readonly administrator: TypedUser;
}
