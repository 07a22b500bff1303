import { readFile } from 'node:fs/promises';

import { pdfFacts } from './pdf-facts.ts';

/** `node cms/materials/check-pdf.ts FILE`: what a PDF is, as JSON; in a process of its own, because it comes from outside. */
async function main([file]: readonly string[]): Promise<0 | 2> {
	if (!file) return 2;
	process.stdout.write(JSON.stringify(await pdfFacts(await readFile(file))));
	return 0;
}

process.exitCode = await main(process.argv.slice(2));
