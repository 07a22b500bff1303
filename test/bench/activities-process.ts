import writeXlsxFile from 'write-excel-file/node';

import { seedReferenceData } from '#cms/places/seed-places.ts';
import { recount } from '#cms/reach/monthly/recount.ts';

import { askCms } from '../support/ask-cms.ts';
import { openTestCms, person } from '../support/cms.ts';
import { longestStall } from '../support/longest-stall.ts';

/** Measures one database; started by activities.ts. */
const ROWS = Number(process.env.BENCH_ROWS ?? 100_000);
const KINDS = ['Tờ rơi', 'Áp phích', 'Băng rôn, khẩu hiệu', 'Buổi tại phiên chợ', 'Bản cam kết đã ký'];

const print = (line: string) => process.stdout.write(`> ${line}\n`);

const { payload, close } = await openTestCms();
await seedReferenceData(payload);
const officer = await person(payload, { roles: ['officer'] });
const { docs } = await payload.find({ collection: 'communes', pagination: false, depth: 0, select: { code: true } });
const head = ['Loại hoạt động', 'Ngày', 'Mã xã', 'Thôn, bản, tổ', 'Số lượng', 'Điểm của Điều 7', 'Minh chứng'];
const rows = Array.from({ length: ROWS }, (_value, index) => [
	KINDS[index % KINDS.length],
	`${String(1 + (index % 28)).padStart(2, '0')}/${String(1 + (index % 11)).padStart(2, '0')}/2026`,
	docs[index % docs.length]?.code,
	`Bản ${index % 24}`,
	1 + (index % 500),
	'a; b',
	'',
]);
const data = [head, ...rows].map((cells) => cells.map((value) => ({ value: value as string | number })));
const bytes = await writeXlsxFile(data as never).toBuffer();
print(`a workbook of ${ROWS} rows has ${(bytes.length / 1024 / 1024).toFixed(1)} MB`);
const form = new FormData();
form.set('file', new File([new Uint8Array(bytes)], 'hoat-dong.xlsx'));
const answer = await askCms(payload, officer, '/api/import/activities', { method: 'POST', body: form });
if (answer.status !== 202) throw new Error(`The workbook was not taken: ${answer.status} ${await answer.text()}`);

let megabytes = 0;
const look = setInterval(() => (megabytes = Math.max(megabytes, process.memoryUsage.rss() / 1024 / 1024)), 50);
const { milliseconds, stallMs } = await longestStall(() => payload.jobs.run({ limit: 1 }));
clearInterval(look);
const [done] = (await payload.find({ collection: 'activity-imports', limit: 1 })).docs;
print(
	`import: ${done?.state}, ${done?.written} new of ${done?.total} in ${(milliseconds / 1_000).toFixed(1)} s, longest stall of the loop ${stallMs.toFixed(0)} ms, at most ${megabytes.toFixed(0)} MB`,
);
const counted = await longestStall(() => recount(payload, { mends: false }));
const { wrong, lines } = await recount(payload, { mends: false });
print(`recount: ${lines} lines in ${(counted.milliseconds / 1_000).toFixed(1)} s, ${wrong.length} wrong`);
await close();
process.exit(wrong.length === 0 && done?.state === 'done' ? 0 : 1);
