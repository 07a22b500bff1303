import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const base = 'http://127.0.0.1:3977';
async function as(email) {
  const c = await b.newContext({ viewport: { width: 1366, height: 900 }, locale: 'vi-VN' });
  const p = await c.newPage();
  const r = await c.request.post(base + '/api/users/login', { data: { email, password: 'mat-khau-dai-12' }, headers: { origin: base } });
  console.log(email, r.status(), (await r.text()).slice(0, 120));
  return p;
}
const p = await as('can-bo@example.org');
p.on('console', m => m.type() === 'error' && console.log('console', m.text().slice(0, 200)));
for (const [name, path] of [['start','/admin'],['thang','/admin/chot-thang?thang=2026-10&tinh=12'],['baocao','/admin/bao-cao?noi=12&ky=2026-Q4'],['dong','/admin/dong-so-lieu?tu=2026-10-01&den=2026-10-31&tinh=12']]) {
  const r = await p.goto(base + path, { timeout: 60000 }); await p.waitForTimeout(2500);
  console.log(name, r.status(), p.url(), await p.title());
  await p.screenshot({ path: `/tmp/look/adm-${name}.png`, fullPage: true });
}
await p.goto(base + '/admin/chot-thang?thang=2026-10&tinh=12'); await p.waitForTimeout(2000);
const first = p.locator('details', { hasText: 'Xã báo đã ghi xong' }).first();
await first.locator('summary').click();
await first.locator('input[type=date]').fill('2026-11-03');
await first.getByRole('button', { name: /Ghi lời báo xong/ }).click();
await p.getByText(/báo xong ngày 03\/11\/2026/).first().waitFor({ timeout: 20000 }).catch(e => console.log('no sentence', e.message.slice(0,100)));
await p.getByRole('button', { name: 'Tôi đã rà soát số liệu này' }).click();
await p.getByText(/bạn đã rà soát|rà soát lúc/).first().waitFor({ timeout: 20000 }).catch(e => console.log('no review', e.message.slice(0,100)));
await p.waitForTimeout(1500);
await p.screenshot({ path: '/tmp/look/adm-thang2.png', clip: { x: 0, y: 0, width: 1366, height: 1100 }, fullPage: true });
const q = await as('duyet@example.org');
await q.goto(base + '/admin/chot-thang?thang=2026-10&tinh=12'); await q.waitForTimeout(2000);
await q.getByRole('button', { name: 'Chốt tháng này' }).click();
await q.getByText('Tháng đã chốt').first().waitFor({ timeout: 20000 }).catch(e => console.log('no close', e.message.slice(0,100)));
await q.waitForTimeout(1500);
await q.screenshot({ path: '/tmp/look/adm-chot.png', clip: { x: 0, y: 0, width: 1366, height: 1100 }, fullPage: true });
await b.close();
