import { describe, expect, test } from 'vitest';

import { withTextIds } from '#cms/backup/portable/ids-in-text.ts';
import { accountOfPrint, communesOfPrints, isPrintOf, isStillValid } from '#cms/places/printed-cards.ts';

const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}T08:00:00.000Z`;
const printed = (document: string, at = day(10)) => ({ at, document });

test('printed cards are found in the lines that their printing leaves, the last print of each', () => {
	const lines = [printed('03388', day(3)), printed('12 thẻ, tỉnh 38'), printed('03388', day(9)), printed('x')];
	expect(communesOfPrints(lines)).toEqual({
		codes: new Map([['03388', day(9)]]),
		provinces: new Map([['38', day(10)]]),
	});
});

describe('whose print it is', () => {
	const account = { id: 17, email: 'moi@x.vn' };
	test.for([
		['the account after its address changed', 'cu@x.vn', accountOfPrint(17), true],
		['another account that has the address now', 'moi@x.vn', accountOfPrint(18), false],
		['a line from before accounts were noted', 'moi@x.vn', '', true],
		['such a line of somebody else', 'cu@x.vn', null, false],
		['a line of an import, where the account came later', 'cu@x.vn', accountOfPrint('moi@x.vn'), true],
	] as const)('%s', ([, who, fields, isOwn]) => {
		expect(isPrintOf({ ...printed('03388'), who, fields }, account)).toBe(isOwn);
	});

	test('another database knows the account by its own id', () => {
		const map = { of: (collection: string, id: string | number) => (collection === 'users' ? `moi-${id}` : undefined) };
		const line = { action: 'print', fields: accountOfPrint(17), who: 'a@x.vn' };
		expect(withTextIds('audit', line, map)).toEqual({ ...line, fields: accountOfPrint('moi-17') });
		const other = { ...line, action: 'close' };
		expect(withTextIds('audit', other, map)).toEqual(other);
	});
});

describe('a printed card', () => {
	const commune = { code: '03388', province: '12', createdAt: day(1) } as const;
	const newKey = (at: string, fields = 'clustersInstalled, keyVersion') => ({ at, document: '03388', fields });
	test.for([
		['is valid', [printed('03388')], [], true],
		['was of another commune', [printed('03163')], [], false],
		['ended with a new key', [printed('03388')], [newKey(day(11))], false],
		['was printed with the new key', [printed('03388')], [newKey(day(9))], true],
		['was printed again with the new key', [printed('03388'), printed('03388', day(12))], [newKey(day(11))], true],
		['outlives other changes', [printed('03388')], [newKey(day(11), 'name, legacyKeyVersion')], true],
		['outlives the new key of a neighbour', [printed('03388')], [{ ...newKey(day(11)), document: '03163' }], true],
		['came with those of the province', [printed('99 thẻ, tỉnh 12')], [], true],
		['was not among those of the province yet', [printed('99 thẻ, tỉnh 12', '2026-10-01T00:00:00.000Z')], [], false],
	] as const)('%s', ([, lines, changes, isValid]) => {
		expect(isStillValid(commune, communesOfPrints(lines), changes)).toBe(isValid);
	});
});
