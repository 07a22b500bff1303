import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join, normalize, resolve } from 'node:path';

import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import type * as PdfJs from 'pdfjs-dist';

/** Draws pages of a PDF with pdf.js, which has no code in common with what wrote it. */
export interface PdfReader {
	/** The page as PNG; `scale` 1 is 72 dots an inch. */
	picture(pdf: Uint8Array, options?: { page?: number; scale?: number }): Promise<Buffer>;
	/** Words of the page as a reader copies them, and the number of pages. */
	text(pdf: Uint8Array, page?: number): Promise<{ text: string; pages: number; fonts: readonly string[] }>;
	close(): Promise<void>;
}

const PAGE =
	"<canvas></canvas><script type=module>import * as library from '/build/pdf.mjs'; window.pdfLibrary = library</script>";
const LIBRARY = resolve('node_modules/pdfjs-dist');

/** @param browser any Chromium; the library is served to it from `node_modules` */
export async function openPdfReader(browser: Browser): Promise<PdfReader> {
	const server = createServer((request, response) => {
		const path = normalize(new URL(request.url ?? '/', 'http://local').pathname);
		if (path === '/') response.setHeader('content-type', 'text/html').end(PAGE);
		else
			void readFile(join(LIBRARY, path)).then(
				(bytes) => response.setHeader('content-type', 'text/javascript').end(bytes),
				() => response.writeHead(404).end(),
			);
	});
	await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
	const page = await browser.newPage();
	await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
	await page.waitForFunction(() => 'pdfLibrary' in window);
	return {
		picture: async (pdf, { page: number = 1, scale = 1 } = {}) => {
			await inPage(page, { bytes: [...pdf], number, scale });
			return page.locator('canvas').screenshot();
		},
		text: (pdf, number = 1) => inPage(page, { bytes: [...pdf], number, scale: 0.1 }),
		close: async () => {
			await page.close();
			await new Promise((settle) => server.close(settle));
		},
	};
}

interface Wanted {
	readonly bytes: readonly number[];
	readonly number: number;
	readonly scale: number;
}

const inPage = (page: Page, wanted: Wanted) =>
	page.evaluate(async ({ bytes, number, scale }: Wanted) => {
		const { pdfLibrary: library } = window as unknown as { pdfLibrary: typeof PdfJs };
		library.GlobalWorkerOptions.workerSrc = '/build/pdf.worker.mjs';
		const opened = await library.getDocument({ data: Uint8Array.from(bytes) }).promise;
		const sheet = await opened.getPage(number);
		const viewport = sheet.getViewport({ scale });
		const canvas = document.querySelector('canvas')!;
		canvas.width = viewport.width;
		canvas.height = viewport.height;
		await sheet.render({ canvas, viewport }).promise;
		const { items, styles } = await sheet.getTextContent();
		return {
			text: items.map((item) => ('str' in item ? item.str : '')).join(' '),
			pages: opened.numPages,
			fonts: Object.keys(styles),
		};
	}, wanted);
