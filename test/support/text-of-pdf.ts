/** The words of each page of a PDF, spaces made one. */
export async function textOfPages(pdf: Buffer): Promise<readonly string[]> {
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const pages: string[] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const { items } = await (await document.getPage(number)).getTextContent();
		const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
		pages.push(words.replaceAll(/\s+/g, ' '));
	}
	await document.loadingTask.destroy();
	return pages;
}
