import { describe, expect, test } from 'vitest';

import { createInOwnLanguages, ownLanguages } from '#cms/messages/rendition-access.ts';
import {
	createInOwnProvince,
	hasRole,
	nobody,
	officersOnly,
	ownProvince,
	ROLE_NAMES,
	ROLES,
	signedIn,
} from '#cms/foundation/roles.ts';
import { selfOrAdministrator } from '#cms/accounts/user-access.ts';

import type { Access, PayloadRequest } from 'payload';
import type { Role } from '#cms/foundation/roles.ts';

interface Person {
	readonly roles: readonly Role[];
	readonly id?: number;
	readonly province?: string;
	readonly languages?: readonly string[] | null;
}

const ask = (rule: Access, person: Person | null, data?: object) =>
	rule({ req: { user: person } as unknown as PayloadRequest, ...(data ? { data } : {}) });

describe('what belongs to a province', () => {
	const rule = ownProvince('province', 'officer', 'manager');
	test.for([
		['is open to an administrator, whatever the province', { roles: ['administrator'], province: '12' }, true],
		[
			'is filtered for an officer of the province',
			{ roles: ['officer'], province: '12' },
			{ province: { equals: '12' } },
		],
		[
			'is filtered for a manager of the province',
			{ roles: ['manager'], province: '46' },
			{ province: { equals: '46' } },
		],
		['is open to an officer of the whole country', { roles: ['officer'] }, true],
		['is closed to a role that is not named', { roles: ['translator'], province: '12' }, false],
		['is closed to an account without a role', { roles: [], province: '12' }, false],
		['is closed without signing in', null, false],
	] as const)('%s', ([, person, answer]) => {
		expect(ask(rule, person)).toEqual(answer);
	});

	test('is told by the field that holds it', () => {
		expect(ask(ownProvince('area', 'officer'), { roles: ['officer'], province: '12' })).toEqual({
			area: { equals: '12' },
		});
	});
});

describe('an edition is made', () => {
	const rule = createInOwnProvince('area', 'officer');
	test.for([
		['by an officer for the own province', { roles: ['officer'], province: '12' }, '12', true],
		['by nobody for another province', { roles: ['officer'], province: '12' }, '46', false],
		['by nobody of a province for the whole country', { roles: ['officer'], province: '12' }, '00', false],
		['by an officer of the whole country anywhere', { roles: ['officer'] }, '46', true],
		['by no other role', { roles: ['manager'] }, '46', false],
	] as const)('%s', ([, person, area, answer]) => {
		expect(ask(rule, person, { area })).toBe(answer);
	});
});

describe('renditions may be changed', () => {
	test.for([
		['by administrators', { roles: ['administrator'] }, true],
		['by officers', { roles: ['officer'], languages: [] }, true],
		['by approvers', { roles: ['approver'] }, true],
		[
			'by translators in their languages',
			{ roles: ['translator'], languages: ['km', 'ktv'] },
			{ language: { in: ['km', 'ktv'] } },
		],
		['by listeners in their languages', { roles: ['listener'], languages: ['km'] }, { language: { in: ['km'] } }],
		[
			'in no language by a translator without any',
			{ roles: ['translator'], languages: null },
			{ language: { in: [] } },
		],
		[
			'in every language by a translator who is an officer too',
			{ roles: ['translator', 'officer'], languages: ['km'] },
			true,
		],
		['not by managers', { roles: ['manager'], languages: ['km'] }, false],
		['not without signing in', null, false],
	] as const)('%s', async ([, person, answer]) => {
		expect(await ask(ownLanguages, person)).toEqual(answer);
	});
});

describe('renditions may be created', () => {
	const khmer: Person = { roles: ['translator'], languages: ['km'] };
	test.for([
		['by officers in any language', { roles: ['officer'] }, { language: 'ktv' }, true],
		['by translators in their language', khmer, { language: 'km' }, true],
		['not by translators in another language', khmer, { language: 'ktv' }, false],
		['not by translators without any language', { roles: ['translator'] }, { language: 'km' }, false],
		['by translators as far as the button goes', khmer, undefined, true],
		['not by listeners, even in their language', { roles: ['listener'], languages: ['km'] }, { language: 'km' }, false],
		['not by approvers, who would approve their own words', { roles: ['approver'] }, { language: 'vi' }, false],
		['not without signing in', null, { language: 'km' }, false],
	] as const)('%s', async ([, person, data, answer]) => {
		expect(await ask(createInOwnLanguages, person, data)).toBe(answer);
	});
});

describe('accounts', () => {
	test.for([
		['are all seen by administrators', { id: 1, roles: ['administrator'] }, true],
		['are seen by their owner', { id: 7, roles: ['officer', 'approver'] }, { id: { equals: 7 } }],
		['are not seen without signing in', null, false],
	] as const)('%s', ([, person, answer]) => {
		expect(ask(selfOrAdministrator, person)).toEqual(answer);
	});

	test('have roles that each have a Vietnamese name', () => {
		expect(Object.keys(ROLE_NAMES).toSorted()).toEqual([...ROLES].toSorted());
	});

	test('have no editorial role by being administrator', () => {
		expect(hasRole({ user: { roles: ['administrator'] } as PayloadRequest['user'] }, 'approver')).toBe(false);
		expect(ask(officersOnly, { roles: ['administrator'] })).toBe(true);
		expect(ask(nobody, { roles: ['administrator'] })).toBe(false);
		expect([ask(signedIn, { roles: [] }), ask(signedIn, null)]).toEqual([true, false]);
	});
});
