import { ArchiveRefusedError, openArchive } from '../../import/open-archive.ts';
import { sheetRows } from './sheet-rows.ts';
import { MOST_ACTIVITY_ROWS, tableOf } from './workbook-table.ts';

import type { ActivityTable } from './workbook-table.ts';

const OF_OFFICE = /^xl\/.*\.(xml|rels)$/;
/** Unpacked: a hundred thousand rows of eighteen cells. */
const MOST_BYTES = 250 * 1024 * 1024;

/**
 * `node cms/reach/activities/read-workbook.ts FILE`: the rows of a workbook of activities, as JSON. A process of its
 * own: somebody sent the file, and whatever it does to a parser it does not do to the CMS.
 */
async function main([file]: readonly string[]): Promise<0 | 2> {
	if (!file) return 2;
	process.stdout.write(JSON.stringify(await read(file)));
	return 0;
}

async function read(file: string): Promise<ActivityTable> {
	try {
		const archive = await openArchive(file, (name) => OF_OFFICE.test(name), MOST_BYTES);
		const sheet = sheetRows(archive, MOST_ACTIVITY_ROWS + 1);
		return sheet ? tableOf(sheet) : refused('Không đọc được trang tính. Hãy mở tệp bằng Excel, lưu lại dạng .xlsx.');
	} catch (error) {
		if (!(error instanceof ArchiveRefusedError)) throw error;
		return refused(error.sentence);
	}
}

const refused = (message: string): ActivityTable => ({ rows: [], issues: [{ place: 'Cả tệp', message }] });

process.exitCode = await main(process.argv.slice(2));
