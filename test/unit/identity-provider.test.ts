import { expect, test } from 'vitest';

import { hasProvenTwoFactors, matchAccount } from '#cms/accounts/oidc/match-account.ts';

import type { User } from '#cms/payload-types.ts';

test.for([
	['a password and a one-time code', { amr: ['pwd', 'otp'] }, true],
	['what the provider calls many factors', { amr: ['mfa'] }, true],
	['a security key after a PIN', { amr: ['pin', 'hwk'] }, true],
	['a class that promises two', { acr: 'phr' }, true],
	['a password alone', { amr: ['pwd'] }, false],
	['a code by text message, because numbers are taken over', { amr: ['pwd', 'sms'] }, false],
	['two things that one knows', { amr: ['pwd', 'pin'] }, false],
	['two things that one has', { amr: ['otp', 'hwk'] }, false],
	['a class that promises nothing', { acr: '1' }, false],
	['nothing said', {}, false],
	['a text instead of a list', { amr: 'mfa' }, false],
] as const)('two factors are proven by what the token says: %s', ([, claims, isProven]) => {
	expect(hasProvenTwoFactors(claims)).toBe(isProven);
});

const person = { issuer: 'https://sso.example.vn', subject: '7', email: 'hoa@example.vn', isEmailVerified: true };
const account = (more: Partial<User> = {}) => ({ id: 1, email: 'hoa@example.vn', ...more }) as User;

test.for([
	['known by subject, whatever the address', { ...person, email: undefined }, { bound: account() }, 'known'],
	['known before somebody else of that address', person, { bound: account(), named: account({ id: 2 }) }, 'known'],
	['the first time by a verified address', person, { named: account() }, 'bind'],
	['an address that nobody verified', { ...person, isEmailVerified: false }, { named: account() }, 'refused'],
	['no address', { ...person, email: undefined }, {}, 'refused'],
	['nobody with that address', person, {}, 'refused'],
	['an account of another person', person, { named: account({ oidcSubject: 'https://sso.example.vn 8' }) }, 'refused'],
] as const)('whose account it is: %s', ([, who, found, kind]) => {
	expect(matchAccount(who, { bound: undefined, named: undefined, ...found }).kind).toBe(kind);
});
