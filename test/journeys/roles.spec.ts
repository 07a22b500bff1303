import { ROLES } from '#cms/access/roles.ts';

import { makePerson } from './desk-people.ts';
import { openDesk } from './desk.ts';
import { expect, test } from './product.ts';

interface Access {
	readonly collections: Readonly<Record<string, unknown>>;
}

/** Payload's own: the admin has no pages for them. */
const WITHOUT_PAGES = ['payload-locked-documents', 'payload-preferences', 'payload-migrations'];

test.describe('the admin shows each role what the server lets it do', () => {
	test('its lists offer "new" and its blank forms open exactly where the server takes a new document', async ({
		product,
		desk,
	}) => {
		const { collections } = await desk.get<Access>('access');
		const slugs = Object.keys(collections).filter((slug) => !WITHOUT_PAGES.includes(slug));
		expect(slugs.length).toBeGreaterThan(15);
		const wrong: string[] = [];
		let opened = 0;
		for (const role of ROLES.filter((name) => name !== 'administrator')) {
			const person = await makePerson(desk, { fullName: role, roles: [role], languages: ['km'], province: '12' });
			const own = await openDesk({ cmsUrl: product.cmsUrl, login: person });
			const page = async (path: string) => {
				const cookie = `payload-token=${(own.headers.authorization ?? '').replace(/^JWT /, '')}`;
				const answer = await fetch(`${product.cmsUrl}/admin/collections/${path}`, {
					headers: { cookie, 'sec-fetch-site': 'same-origin' },
				});
				return (await answer.text()).replaceAll(/<script[\s\S]*?<\/script>/g, '');
			};
			for (const slug of slugs) {
				// an empty document: refused for its shape where the person may, for who asks where not
				const mayCreate = (await own.create(slug, {})).status !== 403;
				const isOffered = (await page(slug)).includes(`/admin/collections/${slug}/create"`);
				const isOpen = /collection-edit__form|document-fields/.test(await page(`${slug}/create`));
				if (isOffered !== mayCreate || isOpen !== mayCreate)
					wrong.push(`${role} ${slug}: server ${mayCreate}, list ${isOffered}, form ${isOpen}`);
				if (isOpen) opened += 1;
			}
		}
		expect(wrong).toEqual([]);
		// and not because nothing opens for anybody
		expect(opened).toBeGreaterThan(5);
	});
});
