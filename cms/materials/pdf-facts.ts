import { inflateSync } from 'node:zlib';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { actsByItself } from './pdf-actions.ts';

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** What a PDF is, or why it is not taken: Vietnamese, what is in it, what to do. */
export type PdfFacts = { readonly pages: number; readonly paper: 'A4' | 'A5' } | { readonly problem: string };

/** A leaflet or a handbook; whole books are for other places. */
const MOST_PAGES = 60;
/** Width of A5 in points, with a little more for what printers add. */
const A5_WIDTH_POINTS = 430;

/** Names that only active content has; long enough not to stand in a picture by chance. */
const ACTIVE =
	/\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|AcroForm|GoToE|GoToR|GoTo3DView|Rendition|Movie|Sound)\b/;

const ACTIVE_SENTENCE =
	'Tệp PDF này có phần tự chạy (kịch bản, biểu mẫu, tệp đính kèm hoặc lệnh mở chương trình). Hãy in lại thành PDF thường: mở tệp, chọn In, rồi chọn "Lưu thành PDF".';

const LOCKED_SENTENCE = 'Tệp PDF này có mật khẩu. Hãy lưu lại không mật khẩu rồi tải lên.';

/** Reads a PDF that somebody sends: it must be one, and only be looked at and printed. */
export async function pdfFacts(bytes: Uint8Array): Promise<PdfFacts> {
	const text = Buffer.from(bytes).toString('latin1');
	if (!text.slice(0, 1024).includes('%PDF-'))
		return { problem: 'Tệp này không phải là PDF. Hãy lưu lại thành PDF rồi tải lên.' };
	const names = asMeant(text);
	if (/\/Encrypt\b/.test(names)) return { problem: LOCKED_SENTENCE };
	if (ACTIVE.test(names) || actsByItself(names)) return { problem: ACTIVE_SENTENCE };
	const packed = packedObjects(bytes, text);
	if (packed === undefined || ACTIVE.test(asMeant(packed)) || actsByItself(asMeant(packed), names))
		return { problem: ACTIVE_SENTENCE };
	// pdf.js takes the bytes over
	const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
	try {
		return await factsOf(await loading.promise);
	} catch (error) {
		if (error instanceof Error && error.name === 'PasswordException') return { problem: LOCKED_SENTENCE };
		return { problem: 'Tệp PDF này bị hỏng, không mở được. Hãy xuất lại thành PDF rồi tải lên.' };
	} finally {
		await loading.destroy();
	}
}

/** Names without their escapes: `/J#61vaScript` is `/JavaScript`. */
const asMeant = (text: string): string =>
	text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** More than the objects of any leaflet. */
const MOST_PACKED_BYTES = 20_000_000;

/** What lies in compressed streams of objects, where a search through the file does not look; undefined: unreadable. */
function packedObjects(bytes: Uint8Array, text: string): string | undefined {
	const found: string[] = [];
	for (const { index, 0: keyword } of text.matchAll(/\bstream\r?\n/g)) {
		const about = asMeant(text.slice(Math.max(text.lastIndexOf(' obj', index), 0), index));
		// the two entries that a stream of objects cannot do without
		if (!/\/First\b/.test(about) || !/\/N\b/.test(about)) continue;
		try {
			const content = inflateSync(bytes.subarray(index + keyword.length), { maxOutputLength: MOST_PACKED_BYTES });
			found.push(content.toString('latin1'));
		} catch {
			// packed in a way that no usual program uses: nobody can say what is in it
			return undefined;
		}
	}
	return found.join('\n');
}

async function factsOf(pdf: PDFDocumentProxy): Promise<PdfFacts> {
	if (pdf.numPages > MOST_PAGES)
		return { problem: `Tệp PDF có ${pdf.numPages} trang, quá ${MOST_PAGES}. Hãy chia nhỏ rồi tải lên.` };
	const [scripts, opening, attachments, fields] = await Promise.all([
		pdf.hasJSActions(),
		pdf.getOpenAction(),
		pdf.getAttachments(),
		pdf.getFieldObjects(),
	]);
	const opensOnly = opening === null || !('action' in opening);
	if (scripts || !opensOnly || attachments !== null || fields !== null) return { problem: ACTIVE_SENTENCE };
	let width = 0;
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await pdf.getPage(number);
		if (await isActive(page)) return { problem: ACTIVE_SENTENCE };
		const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
		width = Math.max(width, Math.min(right - left, top - bottom));
	}
	return { pages: pdf.numPages, paper: width <= A5_WIDTH_POINTS ? 'A5' : 'A4' };
}

/** What a link may be; everything else on a page only has to be looked at. */
interface Annotation {
	readonly subtype?: string;
	readonly url?: string;
	readonly unsafeUrl?: string;
	readonly actions?: unknown;
	readonly action?: unknown;
	readonly attachment?: unknown;
}

const LOOKED_AT = [
	'Link',
	'Text',
	'Highlight',
	'Underline',
	'FreeText',
	'Line',
	'Square',
	'Circle',
	'Ink',
	'Stamp',
	'Popup',
];

async function isActive(page: PDFPageProxy): Promise<boolean> {
	if (Object.keys((await page.getJSActions()) ?? {}).length > 0) return true;
	const annotations = (await page.getAnnotations()) as readonly Annotation[];
	return annotations.some(
		({ subtype = '', url, unsafeUrl, actions, action, attachment }) =>
			!LOOKED_AT.includes(subtype) ||
			Boolean(actions) ||
			Boolean(action) ||
			Boolean(attachment) ||
			(unsafeUrl !== undefined && url === undefined),
	);
}
