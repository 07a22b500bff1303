import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { parseArgs } from 'node:util';

import { runCommand } from '#content/lib/run-command.ts';

import { BackupRefusedError } from '../backup/backup-refused.ts';
import { moveDatabase, standStill } from '../backup/move-database.ts';
import { databaseUrlOf } from '../backup/place-of.ts';
import { closeCms, openCms } from '../foundation/open-cms.ts';
import { cmsSettings } from '../foundation/settings.ts';

import type { ExitCode } from '#content/lib/run-command.ts';

const USAGE = `npm run move -- --to mongodb://…?replicaSet=…   chuyển từ SQLite sang MongoDB
npm run move -- --to sqlite                     chuyển từ MongoDB về SQLite trong DATA_DIR
Tệp (âm thanh, bản ghi, khóa) ở lại DATA_DIR. Nơi cũ không bị đổi. Dừng giữa chừng thì chạy lại đúng lệnh này.`;

async function main(args: readonly string[]): Promise<ExitCode> {
	const { values } = parseArgs({
		args: [...args],
		options: { to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
	});
	if (values.help || values.to === undefined) {
		process[values.help ? 'stdout' : 'stderr'].write(`${USAGE}\n`);
		return values.help ? 0 : 2;
	}
	const databaseUrl = databaseUrlOf(values.to);
	if (databaseUrl === undefined)
		throw new BackupRefusedError('wrong_arguments', `"${values.to}" không phải nơi nhận.\n${USAGE}`);
	const { dataDir } = cmsSettings();
	standStill(dataDir);
	const payload = await openCms();
	try {
		const began = performance.now();
		const { entities } = await moveDatabase(payload, {
			dataDir,
			databaseUrl,
			onEntity: (name, count) => process.stderr.write(`${name}: ${count}\n`),
		});
		const seconds = Math.round((performance.now() - began) / 100) / 10;
		const documents = entities.reduce((sum, { count }) => sum + count, 0);
		const leftOut = entities.filter((entity) => entity.leftOut.length > 0);
		const lines = [
			`Đã chuyển ${documents.toLocaleString('vi-VN')} tài liệu trong ${seconds.toLocaleString('vi-VN')} giây; đã đối chiếu từng tài liệu, hai bên giống nhau.`,
			...leftOut.map(
				({ name, leftOut: ids }) =>
					`Không chuyển được ${ids.length} mục của ${name} vì tài liệu mà chúng thuộc về đã bị xóa từ trước: ${ids.slice(0, 5).join(', ')}.`,
			),
			'Tiếp theo:',
			databaseUrl === ''
				? '  1. Xóa dòng DATABASE_URL trong .env (hoặc để trống).'
				: `  1. Đặt trong .env: DATABASE_URL=${databaseUrl}`,
			'  2. Chạy lại Loa Làng: npm start. Mọi người đăng nhập lại một lần; mật khẩu và bước xác thực thứ hai như cũ.',
			`  3. Giữ nơi cũ vài tuần rồi hãy xóa. Bản sao lưu mới: npm run backup -- --to THƯ_MỤC`,
		];
		process.stdout.write(`${lines.join('\n')}\n`);
		return 0;
	} finally {
		await closeCms(payload);
	}
}

await runCommand(() => main(process.argv.slice(2)));
