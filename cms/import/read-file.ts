import { readUpload } from './read-upload.ts';

/**
 * `node cms/import/read-file.ts FILE`: what stands in a Word, Excel, CSV or library file, as JSON. A process of its
 * own: somebody sent the file, and whatever it does to a parser it does not do to the CMS.
 */
async function main([file]: readonly string[]): Promise<0 | 2> {
	if (!file) return 2;
	process.stdout.write(JSON.stringify(await readUpload(file)));
	return 0;
}

process.exitCode = await main(process.argv.slice(2));
