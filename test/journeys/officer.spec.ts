import { messagePath } from '#content/lib/message-code.ts';
import { monthAt } from '#content/model/month.ts';

import { speechLike } from '../support/finished-audio.ts';
import { makePerson, stepOverRest, takeStep, write } from './desk-people.ts';
import { picture } from './picture.ts';
import { expect, test } from './product.ts';
import { signIn } from './sign-in.ts';

interface Document {
	readonly id: string | number;
}

test.describe('a communication officer', () => {
	test.use({ viewport: { width: 1366, height: 850 } });

	test('signs in, changes a message, publishes, and the new words and audio are on the page', async ({
		page,
		product,
		desk,
	}) => {
		const before = await (await fetch(`${product.siteUrl}${messagePath('vi', 'ton-trong-nguoi-tro-ve')}`)).text();
		const [message] = await desk.find<Document>('messages', { key: 'ton-trong-nguoi-tro-ve' });
		const [rendition] = await desk.find<Document>('renditions', { message: String(message?.id), language: 'vi' });

		await signIn(page, product);
		await page.screenshot({ path: picture('officer-dashboard') });

		await page.goto(`${product.cmsUrl}/admin/collections/renditions/${rendition?.id}`);
		const script = page.getByRole('textbox', { name: /Lời đọc trên loa/ });
		await write(page, script, 'Bà con mình đón người trở về như người nhà. Cần giúp đỡ, bà con gọi {{hotline:111}}.');
		await page.getByRole('button', { name: 'Lưu', exact: true }).click();
		await expect(page.getByText(/cập nhật thành công/i).first()).toBeVisible();

		// what a person has written is nobody's sample: a second person reads it before it goes out
		await takeStep(page, 'Gửi duyệt');
		const approver = await makePerson(desk, { fullName: 'Chị Duyệt bài', roles: ['approver'] });
		await stepOverRest(product, approver, { id: rendition?.id ?? '', to: 'approved' });

		await page.goto(`${product.cmsUrl}/admin`);
		await page.getByRole('button', { name: 'Phát hành ngay…' }).click();
		await expect(page.getByText(/^\d+ bài vừa được duyệt lên trang/)).toBeVisible();
		await page.screenshot({ path: picture('officer-publish-asks') });
		await page.getByRole('button', { name: 'Đúng, phát hành bây giờ' }).click();
		await expect(page.getByRole('status').filter({ hasText: 'Đã phát hành lên trang.' })).toBeVisible({
			timeout: 120_000,
		});

		await expect
			.poll(async () => (await fetch(`${product.siteUrl}${messagePath('vi', 'ton-trong-nguoi-tro-ve')}`)).text(), {
				timeout: 20_000,
			})
			.toContain('Bà con mình đón người trở về như người nhà.');
		const after = await (await fetch(`${product.siteUrl}${messagePath('vi', 'ton-trong-nguoi-tro-ve')}`)).text();
		const audioIn = (html: string) => /\/media\/[0-9a-f]{64}\.mp3/.exec(html)?.[0];
		expect(audioIn(after)).toBeDefined();
		expect(audioIn(after)).not.toBe(audioIn(before));
	});

	test('a typed telephone number is refused on saving, with the way to write it', async ({ desk }) => {
		const [rendition] = await desk.find<Document>('renditions', { language: 'vi' });
		const answer = await desk.change('renditions', rendition?.id ?? '', { script: 'Gọi ngay 0912 345 678.' });
		expect(answer.status).toBe(400);
		expect(await answer.text()).toContain('{{hotline:111}}');
	});

	test('a playlist in disguise, silence and an empty file are refused in Vietnamese and leave nothing behind', async ({
		desk,
	}) => {
		const [rendition] = await desk.find<Document>('renditions', { language: 'km' });
		const about = { rendition: rendition?.id, voiceKind: 'human', hasConsent: true };
		const before = await desk.find('recordings');
		const playlist = new TextEncoder().encode('#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n');
		const cases = [
			{ name: 'danh-sach.mp3', bytes: playlist },
			{ name: 'im-lang.wav', bytes: speechLike({ seconds: 3, amplitude: 0 }) },
			{ name: 'rong.mp3', bytes: new Uint8Array(0) },
		];
		for (const file of cases) {
			const answer = await desk.upload('recordings', file, about);
			expect(answer.status, file.name).toBe(400);
			expect(await answer.text(), file.name).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵđêếềệểễôốồộổỗơớờợởỡưứừựửữ]/);
		}
		expect(await desk.find('recordings')).toEqual(before);
	});

	test('a Khmer recording becomes a Khmer bundle for the communes that listen in Khmer', async ({ product, desk }) => {
		const [message] = await desk.find<Document>('messages', { key: 'goi-111' });
		const [rendition] = await desk.find<Document>('renditions', { message: String(message?.id), language: 'km' });
		const recording = { name: 'ghi-am.wav', bytes: speechLike({ seconds: 6, amplitude: 0.2 }) };
		const answer = await desk.upload('recordings', recording, {
			rendition: rendition?.id,
			voiceKind: 'human',
			hasConsent: true,
			speaker: 'Người đọc thử',
		});
		expect(answer.status, await answer.clone().text()).toBe(201);
		const [listener, approver] = await Promise.all([
			makePerson(desk, { fullName: 'Bà nghe tiếng Khmer', roles: ['listener'], languages: ['km'] }),
			makePerson(desk, { fullName: 'Người duyệt', roles: ['approver'] }),
		]);
		const id = rendition?.id ?? '';
		for (const to of ['back-translated', 'recorded'])
			expect((await desk.ask(`renditions/${id}/move`, { to })).status, to).toBe(200);
		await stepOverRest(product, listener, { id, to: 'listened' });
		await stepOverRest(product, approver, { id, to: 'approved' });
		await desk.publish();

		const list = await (await fetch(`${product.siteUrl}/phat-thanh/tinh/96/`)).text();
		const commune = /href="\/phat-thanh\/(\d{5})\/"/.exec(list)?.[1];
		const [edition] = await desk.find<{ month: string }>('editions', { month: monthAt(new Date()), area: '00' });
		await expect
			.poll(
				async () =>
					(await fetch(`${product.siteUrl}/goi/${edition?.month}/${commune}/km.zip`, { method: 'HEAD' })).status,
				{ timeout: 20_000 },
			)
			.toBe(200);
		const manifest = (await (await fetch(`${product.siteUrl}/goi/${edition?.month}/${commune}/index.json`)).json()) as {
			languages: { language: string; tracks: { voice: string; message: string }[] }[];
		};
		const khmer = manifest.languages.find((language) => language.language === 'km');
		expect(khmer?.tracks.map((track) => [track.message, track.voice])).toContainEqual(['goi-111', 'human']);
		expect(
			(await fetch(`${product.siteUrl}/goi/${edition?.month}/${await laiChauCommune(product.siteUrl)}/km.zip`)).status,
		).toBe(404);
	});
});

async function laiChauCommune(siteUrl: string): Promise<string> {
	const list = await (await fetch(`${siteUrl}/phat-thanh/tinh/12/`)).text();
	return /href="\/phat-thanh\/(\d{5})\/"/.exec(list)?.[1] ?? '';
}
