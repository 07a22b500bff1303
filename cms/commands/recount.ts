import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { runCommand } from '#content/lib/run-command.ts';

import { closeCms, openCms } from '../foundation/open-cms.ts';
import { SUMS } from '../reach/monthly/monthly-sum.ts';
import { recount } from '../reach/monthly/recount.ts';

import type { ExitCode } from '#content/lib/run-command.ts';
import type { WrongSum } from '../reach/monthly/recount.ts';

const USAGE = `npm run recount            đếm lại mọi lần phát và hoạt động, so với số gộp theo tháng
npm run recount -- --mend  đếm lại, và sửa số gộp nào sai`;

/** Wrong lines that are named; the number of all is told anyway. */
const MOST_NAMED = 20;

const inWords = ({ key, stored, recounted }: WrongSum): string => {
	const names = SUMS.filter((name) => stored?.[name] !== recounted?.[name]);
	const parts = names.map(
		(name) => `${name}: đang ghi ${stored?.[name] ?? 'không có'}, đếm được ${recounted?.[name] ?? 0}`,
	);
	return `${key}  ${parts.join('; ')}`;
};

/** @returns 0 all is right or was mended; 1 something is wrong; 2 wrongly called */
async function main(args: readonly string[]): Promise<ExitCode> {
	const mends = args.length === 1 && args[0] === '--mend';
	if (args.length > 0 && !mends) {
		process.stderr.write(`${USAGE}\n`);
		return 2;
	}
	const payload = await openCms();
	try {
		const { months, lines, wrongLines, wrong } = await recount(payload, { mends });
		for (const one of wrong.slice(0, MOST_NAMED)) process.stdout.write(`${inWords(one)}\n`);
		const outcome =
			wrongLines === 0
				? 'Tất cả đều đúng.'
				: mends
					? `Đã sửa ${wrongLines} dòng.`
					: `${wrongLines} dòng sai; sửa bằng: npm run recount -- --mend`;
		process.stdout.write(`Đã đếm lại ${months} tháng, ${lines} dòng số gộp. ${outcome}\n`);
		return wrongLines === 0 || mends ? 0 : 1;
	} finally {
		await closeCms(payload);
	}
}

await runCommand(() => main(process.argv.slice(2)));
