import { ROLES } from '#cms/foundation/roles.ts';

import { accessTable } from '../fixtures/access-table.ts';
import { makePerson } from './desk-people.ts';
import { openDesk } from './desk.ts';
import { expect, test } from './product.ts';

import type { Role } from '#cms/foundation/roles.ts';

/** People of Lai Châu, as the access table has them. */
const LETTERS: Readonly<Record<Exclude<Role, 'administrator'>, string>> = {
	officer: 'o',
	approver: 'p',
	translator: 't',
	listener: 'l',
	manager: 'm',
};

/** May the person make a document of it anywhere: a blank form says nothing of its province and language yet. */
const mayCreate = (slug: string, role: keyof typeof LETTERS): boolean =>
	accessTable.some(({ collection, create }) => collection === slug && create.includes(LETTERS[role]));

test.describe('the admin shows each role what the server lets it do', () => {
	test('its lists offer "new" and its blank forms open exactly where the access table lets the role', async ({
		product,
		desk,
	}) => {
		const slugs = [...new Set(accessTable.map(({ collection }) => collection))];
		const wrong: string[] = [];
		for (const role of ROLES) {
			if (role === 'administrator') continue;
			const person = await makePerson(desk, { fullName: role, roles: [role], languages: ['km'], province: '12' });
			const own = await openDesk({ cmsUrl: product.cmsUrl, login: person });
			const cookie = `payload-token=${(own.headers.authorization ?? '').replace(/^JWT /, '')}`;
			const page = async (path: string) => {
				const answer = await fetch(`${product.cmsUrl}/admin/collections/${path}`, {
					headers: { cookie, 'sec-fetch-site': 'same-origin' },
				});
				return (await answer.text()).replaceAll(/<script[\s\S]*?<\/script>/g, '');
			};
			for (const slug of slugs) {
				const list = await page(slug);
				const shown = {
					isListed: /collection-list/.test(list),
					isOffered: list.includes(`/admin/collections/${slug}/create"`),
					isOpen: /collection-edit__form|document-fields/.test(await page(`${slug}/create`)),
				};
				const may = mayCreate(slug, role);
				if (shown.isListed && shown.isOffered === may && shown.isOpen === may) continue;
				// what has no pages for this role offers nothing at all
				if (!shown.isListed && !shown.isOffered && !shown.isOpen && !may) continue;
				wrong.push(`${role} ${slug}: may ${may}, ${JSON.stringify(shown)}`);
			}
		}
		expect(wrong).toEqual([]);
	});
});
