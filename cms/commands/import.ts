import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { runCommand } from '#content/lib/run-command.ts';

import { outcomeInWords } from '../backup/export/import-outcome.ts';
import { takeInExport } from '../backup/export/take-in-export.ts';
import { assertNobodyWorks, standStill } from '../backup/move-database.ts';
import { closeCms, openCms } from '../foundation/open-cms.ts';
import { cmsSettings } from '../foundation/settings.ts';

import type { ExitCode } from '#content/lib/run-command.ts';

const USAGE = `npm run import -- --from THƯ_MỤC --dry-run               xem trước, không ghi gì
npm run import -- --from THƯ_MỤC                         nhập bản do npm run export ghi
npm run import -- --from THƯ_MỤC --on-conflict replace   mục khác nhau thì lấy của bản xuất (thường là keep: giữ của nơi này)
Dừng giữa chừng thì chạy lại đúng lệnh này; chạy lần nữa không đổi gì.`;

async function main(args: readonly string[]): Promise<ExitCode> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			from: { type: 'string' },
			'dry-run': { type: 'boolean' },
			'on-conflict': { type: 'string', default: 'keep' },
			help: { type: 'boolean', short: 'h' },
		},
	});
	const isWrong = values.from === undefined || !['keep', 'replace'].includes(values['on-conflict']);
	if (values.help || isWrong || values.from === undefined) {
		process[values.help ? 'stdout' : 'stderr'].write(`${USAGE}\n`);
		return values.help ? 0 : 2;
	}
	const isDryRun = values['dry-run'] ?? false;
	const { dataDir } = cmsSettings();
	// what somebody saved meanwhile would be compared as it was before
	standStill(dataDir);
	const payload = await openCms();
	payload.logger.level = 'warn';
	try {
		if (payload.db.name === 'mongoose') await assertNobodyWorks(payload);
		const outcome = await takeInExport(payload, {
			folder: resolve(values.from),
			dataDir,
			isDryRun,
			replaces: values['on-conflict'] === 'replace',
		});
		const lines = [
			...outcomeInWords(outcome, isDryRun),
			...(isDryRun
				? ['Chưa ghi gì. Nhập thật: chạy lại không có --dry-run.']
				: [
						'Tiếp theo: mở tài khoản cho người làm (tài khoản không đi theo), in thẻ mới cho các xã (khóa ở đây khác), rồi npm start và bấm "Phát hành ngay".',
					]),
		];
		process.stdout.write(`${lines.join('\n')}\n`);
		return 0;
	} finally {
		await closeCms(payload);
	}
}

await runCommand(() => main(process.argv.slice(2)));
