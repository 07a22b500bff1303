import { readFile, writeFile } from 'node:fs/promises';

import { drawPaper } from './draw-paper.ts';

import type { Paper } from './paper.ts';

/** `node cms/reach/reports/files/print-paper.ts PAPER.json OUT.pdf`: draws a paper that `printed.ts` has written down. */
const [paperFile = '', out = ''] = process.argv.slice(2);
await writeFile(out, await drawPaper(JSON.parse(await readFile(paperFile, 'utf8')) as Paper));
