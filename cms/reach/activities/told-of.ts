import { asks } from '#content/model/activity.ts';

import type { ToldActivity } from '#content/model/activity-rules.ts';
import type { Activity } from '../../payload-types.ts';

type Given = Partial<Readonly<Record<keyof ToldActivity, unknown>>>;

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const count = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** An activity as the rules read it; what its kind is not asked for is left out. */
export function toldOf(given: Given | Partial<Activity>): ToldActivity {
	const of: Given = given;
	const kind = text(of.kind);
	const asked = (field: 'people' | 'groups' | 'staff', value: unknown) => (asks(kind, field) ? count(value) : null);
	return {
		kind,
		day: text(of.day),
		province: text(of.province),
		commune: text(of.commune),
		form: text(of.form),
		units: count(of.units),
		people: asked('people', of.people),
		staffFunction: asks(kind, 'staff') ? text(of.staffFunction) : '',
		staffOf: asked('staff', of.staffOf),
		women: asked('groups', of.women),
		children: asked('groups', of.children),
		minority: asked('groups', of.minority),
		prestigious: asked('groups', of.prestigious),
		programme: text(of.programme),
		evidence: text(of.evidence),
		evidenceNumber: text(of.evidenceNumber),
		hamlet: text(of.hamlet),
	};
}
