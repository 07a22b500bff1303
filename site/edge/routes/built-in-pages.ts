import { contentTypeOf } from './content-types.ts';
import { NO_STORE } from './headers.ts';
import { servedFile } from './served-file.ts';

import type { ServedFile } from './served-file.ts';

/** Pages for when there is nothing published to answer with. Plain, and with the one number that helps. */

const STYLE = `html{background:#fffdf8;color:#1d2a2f;font:18px/1.6 system-ui,sans-serif}body{max-width:38em;margin:0 auto;padding:16px}a{color:#0b4f4a}@media(prefers-color-scheme:dark){html{background:#14201f;color:#f3efe6}a{color:#8fd3c7}}`;

function builtInPage({ title, body, head = '' }: { title: string; body: string; head?: string }): ServedFile {
	const html = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}
<title>Loa Làng – ${title}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><main><h1>${title}</h1>
${body}
<p>Cần giúp ngay, bà con gọi <a href="tel:111">111</a>, không mất tiền.</p></main></body></html>
`;
	return servedFile(Buffer.from(html), { type: contentTypeOf('page.html'), cacheControl: NO_STORE });
}

export const NOT_PUBLISHED_PAGE = builtInPage({
	title: 'Trang đang được chuẩn bị',
	body: '<p>Nội dung sắp có. Trang này tự mở lại sau ít giây.</p>',
	head: '<meta http-equiv="refresh" content="10">',
});

export const NOT_FOUND_PAGE = builtInPage({
	title: 'Không có trang này',
	body: '<p>Địa chỉ có thể đã đổi hoặc gõ nhầm. <a href="/">Về trang đầu</a></p>',
});

export const OUT_OF_ORDER_PAGE = builtInPage({
	title: 'Trang đang gặp trục trặc',
	body: '<p>Bà con thử lại sau ít phút. <a href="/">Về trang đầu</a></p>',
});
