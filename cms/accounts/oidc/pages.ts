const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

function page(
	status: number,
	{ title, body, head = '' }: { title: string; body: string; head?: string },
	cookies: readonly string[],
) {
	const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' });
	for (const cookie of cookies) headers.append('set-cookie', cookie);
	const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}<title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;
	return new Response(html, { status, headers });
}

/** Why it did not work, and the way to the other sign-in. */
export const failurePage = (status: number, sentence: string, cookies: readonly string[] = []): Response =>
	page(
		status,
		{
			title: 'Chưa đăng nhập được',
			body: `<p role="alert">${escaped(sentence)}</p><p><a href="/admin/login">Về trang đăng nhập</a></p>`,
		},
		cookies,
	);

/**
 * Goes on by itself. A redirect would still count as coming from the provider's site, whose requests get no session
 * (gate/request-origin.ts); a step from this page is one of our own.
 */
export const onwardPage = (to: string, cookies: readonly string[]): Response =>
	page(
		200,
		{
			title: 'Đang mở Loa Làng',
			head: `<meta http-equiv="refresh" content="0; url=${escaped(to)}">`,
			body: `<p><a href="${escaped(to)}">Mở tiếp</a></p>`,
		},
		cookies,
	);
